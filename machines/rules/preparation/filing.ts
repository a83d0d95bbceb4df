import { daysFrom, type IsoDate, laterOf } from '../../calendar.ts';
import { daysInEnglish, type Text } from '../../text.ts';
import { defineRule } from '../define.ts';
import { type Part, together } from '../parts.ts';
import { dateOrNull, facts } from '../schema.ts';

const daysLate = (day: IsoDate, dueOn: IsoDate) => daysFrom(dueOn, laterOf(day, dueOn));

/** An act that may not be later than `dueOn`. One that is missing falls short by one item: nobody knows the days. */
function by(dueOn: IsoDate, fact: string, on: IsoDate | null, what: Text): Part {
  const shortBy = on === null ? 1 : daysLate(on, dueOn);
  const figures = { zh: `${what.zh}期限为${dueOn}`, en: `${what.en} due ${dueOn}` };
  const found = on === null ? { zh: '尚未完成', en: 'not there yet' } : { zh: `实为${on}`, en: `done ${on}` };
  const late =
    on === null || shortBy === 0
      ? { zh: '', en: '' }
      : { zh: `，晚${shortBy}日`, en: `, ${daysInEnglish(shortBy)} late` };
  return {
    fact,
    required: dueOn,
    actual: on,
    shortBy,
    satisfied: shortBy === 0,
    level: 'advisory',
    text: { zh: `${figures.zh}，${found.zh}${late.zh}`, en: `${figures.en}, ${found.en}${late.en}` },
  };
}

/**
 * 四(一)4: approved by the work group, then filed with both offices before the preparation ends. The approval
 * may be of the day of the earlier filing, not after it; while nothing is filed, it is due with the filings.
 */
export const planFiledRule = defineRule({
  id: 'preparation.plan-filed',
  title: { zh: '换届选举方案审定备案', en: 'The election plan is approved and filed' },
  clause: '四(一)4',
  level: 'advisory',
  facts: facts({
    approvedByWorkGroupOn: dateOrNull,
    filedWithPartyOfficeOn: dateOrNull,
    filedWithCivilAffairsOn: dateOrNull,
  }),
  judge({ approvedByWorkGroupOn, filedWithPartyOfficeOn, filedWithCivilAffairsOn }, plan) {
    const { deadline } = plan.stages.preparation;
    const filings = [filedWithPartyOfficeOn, filedWithCivilAffairsOn]
      .filter((day) => day !== null)
      .toSorted();
    return together(
      [
        by(filings[0] ?? deadline, 'approvedByWorkGroupOn', approvedByWorkGroupOn, {
          zh: '工作组审定（先审定后备案）',
          en: 'approval by the work group (before any filing)',
        }),
        by(deadline, 'filedWithPartyOfficeOn', filedWithPartyOfficeOn, {
          zh: '党建办备案',
          en: 'filing with the party-building office',
        }),
        by(deadline, 'filedWithCivilAffairsOn', filedWithCivilAffairsOn, {
          zh: '民政办备案',
          en: 'filing with the civil-affairs office',
        }),
      ],
      { lateBy: Math.max(0, ...filings.map((day) => daysLate(day, deadline))) },
    );
  },
});
