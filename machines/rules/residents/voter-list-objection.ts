import { addDays, daysFrom, type IsoDate } from '../../calendar.ts';
import { daysInEnglish } from '../../text.ts';
import { notBefore } from '../contradictions.ts';
import { defineRule } from '../define.ts';
import { onTime } from '../demands.ts';
import { type Part, together } from '../parts.ts';
import { date, dateOrNull, facts } from '../schema.ts';

/**
 * 四(二)2(2): an objection to the voter list, filed in time and decided in time. Satisfied as long as neither
 * is missed: not yet decided is no fault before `dueOn` has passed.
 */
export const voterListObjectionRule = defineRule({
  id: 'residents.voter-list-objection',
  title: { zh: '选民名单申诉', en: 'Objection to the voter list' },
  clause: '四(二)2(2)',
  level: 'mandatory',
  facts: facts({ publishedOn: date, filedOn: date, decidedOn: dateOrNull, asOf: date }),
  contradictions: ({ publishedOn, filedOn, decidedOn, asOf }) => [
    ...notBefore('filedOn', filedOn, 'publishedOn', publishedOn),
    ...notBefore('decidedOn', decidedOn, 'filedOn', filedOn),
    ...notBefore('asOf', asOf, 'filedOn', filedOn),
    ...notBefore('asOf', asOf, 'decidedOn', decidedOn),
  ],
  judge({ publishedOn, filedOn, decidedOn, asOf }, { residents: { objection } }) {
    const fileBy = addDays(publishedOn, objection.fileWithinDays);
    const dueOn = addDays(filedOn, objection.decideWithinDays);
    const filed = onTime('filedOn', filedOn, fileBy, { zh: '申诉', en: 'filing' });
    const decided =
      decidedOn === null
        ? undecided(asOf, dueOn)
        : onTime('decidedOn', decidedOn, dueOn, { zh: '处理', en: 'decision' });
    return together([filed, decided], {
      admissible: filed.satisfied,
      fileBy,
      dueOn,
      overdue: !decided.satisfied,
    });
  },
});

function undecided(asOf: IsoDate, dueOn: IsoDate): Part {
  const late = Math.max(0, daysFrom(dueOn, asOf));
  return {
    fact: 'decidedOn',
    required: dueOn,
    actual: null,
    shortBy: late,
    satisfied: late === 0,
    level: 'mandatory',
    text: {
      zh: `处理期限为${dueOn}，至${asOf}尚未处理${late > 0 ? `，逾期${late}日` : ''}`,
      en: `decision due ${dueOn}, open on ${asOf}${late > 0 ? `, ${daysInEnglish(late)} overdue` : ''}`,
    },
  };
}
