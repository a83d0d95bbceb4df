import type { IsoDate } from '../calendar.ts';
import { lastDay } from './last-day.ts';
import { electedTo, inOffice, namesIn } from './persons.ts';
import type { Content, Wall } from './public-notice.ts';
import { placeOf } from './words.ts';

/** 四(二)3(3). */
export function supervisionResult(wall: Wall, postedOn: IsoDate): Content {
  const { context, plan } = wall;
  const { elected, chair } = context.supervision;
  const names = namesIn(context);
  return {
    until: lastDay(postedOn, plan.notices.resultsDays, wall),
    text: [
      {
        zh: `${placeOf(wall)}居务监督委员会推选产生成员${elected.length}名，推选结果已经镇党委批复备案，现予公布。`,
        en: `The supervision committee of ${placeOf(wall)} has ${elected.length} members. The town party committee has approved and filed the result.`,
      },
    ],
    persons: [
      ...(chair === null ? [] : [inOffice('chair', { zh: '主任', en: 'Chair' }, [chair], names)]),
      electedTo('member', { zh: '当选成员', en: 'Selected members' }, elected, names),
    ],
    objections: null,
  };
}
