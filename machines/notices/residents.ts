import { addDays, type IsoDate } from '../calendar.ts';
import { daysInEnglish } from '../text.ts';
import { lastDay } from './last-day.ts';
import { electedTo, inOffice, namesIn, POSTS, postTitles, standingFor } from './persons.ts';
import type { Content, RecordedAct, Wall } from './public-notice.ts';
import { dayOnPaper, ELECTION_COMMITTEE, placeOf } from './words.ts';

/** What is about election day hangs until that day is over. */
const untilElection = ({ context: { residents } }: Wall, postedOn: IsoDate) =>
  residents.electionDay ?? postedOn;

const number = (fact: unknown): number => (typeof fact === 'number' ? fact : 0);

/** 四(二)2(2). A day that was moved is announced anew. */
export function electionDay(wall: Wall, postedOn: IsoDate, { type }: RecordedAct): Content {
  const until = untilElection(wall, postedOn);
  const direct = wall.context.residents.method === 'direct';
  const moved = type !== 'residents.election-plan-published';
  return {
    until,
    text: [
      {
        zh: `${placeOf(wall)}居民委员会换届选举日${moved ? '改' : '定'}为${dayOnPaper(until)}，采用${direct ? '直接' : '间接'}选举方式。`,
        en: `The residents' committee of ${placeOf(wall)} is elected on ${until}${moved ? ', to which the day was moved' : ''}, by ${direct ? 'all registered voters' : 'the representatives'}.`,
      },
    ],
    persons: [],
    objections: null,
  };
}

/** 四(二)2(2): how many are left off the list unless somebody objects. Their names are on paper alone. */
export function absence(wall: Wall, postedOn: IsoDate, { facts }: RecordedAct): Content {
  const { plan } = wall;
  const days = plan.residents.absenceNoticeDays;
  const until = lastDay(postedOn, days, wall);
  const persons = number(facts.persons);
  return {
    until,
    text: [
      {
        zh: `户籍在${placeOf(wall)}、不在本社区居住，经依法告知后未表示参加选举或者无法取得联系的居民${persons}名，自${dayOnPaper(postedOn)}起公示${days}日，至${dayOnPaper(until)}止无异议的，不登记为选民。`,
        en: `${persons} residents with their household in ${placeOf(wall)}, who live elsewhere and were silent after notice or cannot be reached, are not registered as voters unless somebody objects within ${daysInEnglish(days)}, from ${postedOn} until ${until}.`,
      },
      {
        zh: `如有异议，请在公示期内向${ELECTION_COMMITTEE.zh}提出。`,
        en: `Objections can be raised with ${ELECTION_COMMITTEE.en} until ${until}.`,
      },
    ],
    persons: [],
    objections: {
      until,
      to: ELECTION_COMMITTEE,
      decidedWithinDays: plan.notices.objections.decideWithinDays.absence,
    },
  };
}

/** 四(二)2(2): that the list hangs, and until when one may object. The list itself is on paper alone. */
export function voterList(wall: Wall, postedOn: IsoDate): Content {
  const { fileWithinDays, decideWithinDays } = wall.plan.residents.objection;
  const fileBy = addDays(postedOn, fileWithinDays);
  const { registered } = wall.context.residents;
  return {
    until: untilElection(wall, postedOn),
    text: [
      {
        zh: `${placeOf(wall)}选民名单已于${dayOnPaper(postedOn)}张榜公布，登记选民${registered}名。`,
        en: `The voter list of ${placeOf(wall)}, with ${registered} voters, was published on ${postedOn}.`,
      },
      {
        zh: `对名单有不同意见的，请自名单公布之日起${fileWithinDays}日内，即${dayOnPaper(fileBy)}前（含当日），向${ELECTION_COMMITTEE.zh}提出申诉，${ELECTION_COMMITTEE.zh}在${decideWithinDays}日内作出处理。`,
        en: `Objections can be filed with ${ELECTION_COMMITTEE.en} within ${daysInEnglish(fileWithinDays)}, until ${fileBy}, and are decided within ${daysInEnglish(decideWithinDays)}.`,
      },
    ],
    persons: [],
    objections: { until: fileBy, to: ELECTION_COMMITTEE, decidedWithinDays: decideWithinDays },
  };
}

/** 四(二)2(4)①. */
export function residentsCandidates(wall: Wall, postedOn: IsoDate): Content {
  const { candidates } = wall.context.residents;
  const until = untilElection(wall, postedOn);
  return {
    until,
    text: [
      {
        zh: `现将${placeOf(wall)}居民委员会正式候选人${candidates.length}名按职务、以姓氏笔画为序予以公布，选举日为${dayOnPaper(until)}。`,
        en: `The ${candidates.length} candidates for the residents' committee of ${placeOf(wall)}, by post and in the order of surname strokes. Election day is ${until}.`,
      },
    ],
    persons: POSTS.map((post) =>
      standingFor(
        post,
        postTitles[post],
        candidates.filter((one) => one.post === post),
      ),
    ).filter(({ persons }) => persons.length > 0),
    objections: null,
  };
}

/** 四(二)2(4)①. */
export function residentsCommitments(wall: Wall, on: IsoDate, { facts }: RecordedAct): Content {
  const { candidates } = wall.context.residents;
  const postedOn = typeof facts.publicizedOn === 'string' ? facts.publicizedOn : on;
  return {
    postedOn,
    until: lastDay(postedOn, wall.plan.notices.commitmentsDays, wall),
    text: [
      {
        zh: `${placeOf(wall)}居民委员会候选人${candidates.length}名均已签订竞职承诺书、廉政承诺书和辞职承诺书，现予公示。`,
        en: `All ${candidates.length} candidates for the residents' committee of ${placeOf(wall)} have signed their commitments of candidacy, to integrity and to resign.`,
      },
    ],
    persons: [
      standingFor(
        'candidate',
        { zh: '作出承诺的候选人', en: 'Candidates who have committed themselves' },
        candidates,
      ),
    ],
    objections: null,
  };
}

/** 四(二)2(4)④. */
export function residentsResult(wall: Wall, postedOn: IsoDate): Content {
  const { context, plan } = wall;
  const { elected, electionOn, actingHead } = context.residents;
  const { director, deputy, member } = context.seats.residents;
  const open = director + deputy + member - elected.length;
  const names = namesIn(context);
  return {
    until: lastDay(postedOn, plan.notices.resultsDays, wall),
    text: [
      {
        zh: `${placeOf(wall)}居民委员会于${dayOnPaper(electionOn ?? postedOn)}选举产生成员${elected.length}名${open > 0 ? `，暂缺${open}名` : ''}，现予公布。`,
        en: `On ${electionOn ?? postedOn}, ${elected.length} members of the residents' committee of ${placeOf(wall)} were elected${open > 0 ? `; ${open} seats stay open` : ''}.`,
      },
    ],
    persons: [
      ...POSTS.map((post) =>
        electedTo(
          post,
          postTitles[post],
          elected.filter((one) => one.post === post),
          names,
        ),
      ),
      inOffice(
        'acting-head',
        { zh: '临时主持工作', en: 'Acting head' },
        actingHead === null ? [] : [actingHead],
        names,
      ),
    ].filter(({ persons }) => persons.length > 0),
    objections: null,
  };
}
