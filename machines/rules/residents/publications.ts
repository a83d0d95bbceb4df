import { type DayCount, daysFrom, type IsoDate, latestBefore } from '../../calendar.ts';
import { daysInEnglish, type Text } from '../../text.ts';
import { defineRule } from '../define.ts';
import { date, facts } from '../schema.ts';
import type { Finding } from '../verdict.ts';

const publication = facts({ publishedOn: date, electionDay: date });

/** 四(二)2(2): the voter list hangs long enough for objections to be filed and decided before election day. */
export const voterListPublicationRule = defineRule({
  id: 'residents.voter-list-publication',
  title: { zh: '选民名单公布', en: 'Publication of the voter list' },
  clause: '四(二)2(2)',
  level: 'mandatory',
  facts: publication,
  judge: ({ publishedOn, electionDay }, { residents, counting }) =>
    published(publishedOn, electionDay, residents.voterListDays, counting.dayCount, {
      zh: '选民名单',
      en: 'voter list',
    }),
});

/** 四(二)2(4)①: the names that stand on the ballot are posted before election day. */
export const candidatesPublicationRule = defineRule({
  id: 'residents.candidates-publication',
  title: { zh: '正式候选人名单公布', en: 'Publication of the candidates' },
  clause: '四(二)2(4)①',
  level: 'mandatory',
  facts: publication,
  judge: ({ publishedOn, electionDay }, { residents, counting }) =>
    published(publishedOn, electionDay, residents.candidatesDays, counting.dayCount, {
      zh: '正式候选人名单',
      en: 'list of candidates',
    }),
});

/** Published after election day is late like any other, not a contradiction: it happens, and it blocks. */
function published(
  publishedOn: IsoDate,
  electionDay: IsoDate,
  days: number,
  dayCount: DayCount,
  what: Text,
): Finding {
  const latestPublication = latestBefore(electionDay, days, dayCount);
  const late = Math.max(0, daysFrom(latestPublication, publishedOn));
  return {
    satisfied: late === 0,
    required: latestPublication,
    actual: publishedOn,
    shortBy: late,
    reading: dayCount,
    message: {
      zh: `${what.zh}须在选举日${electionDay}的${days}日前（不迟于${latestPublication}）公布，实为${publishedOn}${late > 0 ? `，迟${late}日` : ''}`,
      en: `the ${what.en} is due ${days} days before election day ${electionDay}, by ${latestPublication}; published ${publishedOn}${late > 0 ? `, ${daysInEnglish(late)} late` : ''}`,
    },
    details: { latestPublication },
  };
}
