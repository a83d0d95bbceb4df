import type { IsoDate } from '../calendar.ts';
import { daysInEnglish } from '../text.ts';
import { lastDay } from './last-day.ts';
import { electedTo, inOffice, namesIn, standingFor } from './persons.ts';
import type { Content, Wall } from './public-notice.ts';
import { dayOnPaper, placeOf, TOWN_COMMITTEE } from './words.ts';

/**
 * 四(二)1(4). All of them stand for the committee: who is proposed as its secretary is for the county to approve, and
 * that comes after the publicity.
 */
export function partyCandidates(wall: Wall, postedOn: IsoDate): Content {
  const { context, plan } = wall;
  const days = plan.party.publicityDays;
  const until = lastDay(postedOn, days, wall);
  return {
    until,
    text: [
      {
        zh: `现将${placeOf(wall)}党组织委员会委员候选人预备人选${context.party.candidates.length}名予以公示，公示期不少于${days}日，自${dayOnPaper(postedOn)}起，至${dayOnPaper(until)}止。`,
        en: `The ${context.party.candidates.length} preliminary candidates for the party committee of ${placeOf(wall)} are made public for at least ${daysInEnglish(days)}, from ${postedOn} until ${until}.`,
      },
      {
        zh: `如有异议，请在公示期内向${TOWN_COMMITTEE.zh}反映。`,
        en: `Objections can be raised with ${TOWN_COMMITTEE.en} until ${until}.`,
      },
    ],
    persons: [
      standingFor(
        'party-committee-member',
        { zh: '党组织委员会委员候选人预备人选', en: 'Preliminary candidates for the party committee' },
        context.party.candidates,
      ),
    ],
    objections: {
      until,
      to: TOWN_COMMITTEE,
      decidedWithinDays: plan.notices.objections.decideWithinDays['party-candidates'],
    },
  };
}

/** 四(二)1(6). */
export function partyCommitments(wall: Wall, on: IsoDate): Content {
  const { discipline, candidates } = wall.context.party;
  const postedOn = discipline?.publicizedOn ?? on;
  return {
    postedOn,
    until: lastDay(postedOn, wall.plan.notices.commitmentsDays, wall),
    text: [
      {
        zh: `${placeOf(wall)}党组织委员会委员候选人${candidates.length}名均已签订遵守换届纪律承诺书，现予公示，接受党员群众监督。`,
        en: `All ${candidates.length} candidates for the party committee of ${placeOf(wall)} have signed their commitment to discipline.`,
      },
    ],
    persons: [
      standingFor(
        'party-committee-member',
        { zh: '作出承诺的候选人', en: 'Candidates who have committed themselves' },
        candidates,
      ),
    ],
    objections: null,
  };
}

/** 四(二)1(9): the result with its votes, and who does what. */
export function partyResult(wall: Wall, postedOn: IsoDate): Content {
  const { context, plan } = wall;
  const { elected, leaders, meeting } = context.party;
  const names = namesIn(context);
  return {
    until: lastDay(postedOn, plan.notices.resultsDays, wall),
    text: [
      {
        zh: `${placeOf(wall)}召开党员大会选举产生新一届党组织委员会委员${elected.length}名，选举结果已经镇党委批复，现将选举结果和委员分工予以公开。`,
        en: `The party members of ${placeOf(wall)} have elected a party committee of ${elected.length}. The town party committee has approved the result.`,
      },
      ...(meeting === null
        ? []
        : [
            {
              zh: `大会于${dayOnPaper(meeting.on)}召开，应到党员${meeting.expected}名，实到${meeting.present}名。`,
              en: `The meeting was held on ${meeting.on}; ${meeting.present} of ${meeting.expected} members were present.`,
            },
          ]),
    ],
    persons: [
      ...(leaders === null
        ? []
        : [
            inOffice('secretary', { zh: '书记', en: 'Secretary' }, [leaders.secretary], names),
            inOffice('deputy-secretary', { zh: '副书记', en: 'Deputy secretaries' }, leaders.deputies, names),
            inOffice(
              'discipline-commissioner',
              { zh: '纪检委员', en: 'Discipline commissioner' },
              [leaders.disciplineCommissioner],
              names,
            ),
          ]),
      electedTo('party-committee-member', { zh: '当选委员', en: 'Elected members' }, elected, names),
    ],
    objections: null,
  };
}
