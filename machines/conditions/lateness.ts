import { addDays, daysFrom } from '../calendar.ts';
import { defineRule } from '../rules/define.ts';
import { date, facts, id } from '../rules/schema.ts';

/**
 * What was done too late cannot be done in time any more. The inspection team records it as a breach with a
 * document number, and only where it really was late.
 */
export const reallyLate = defineRule({
  id: 'step.really-late',
  title: { zh: '确已逾期', en: 'It really was late' },
  clause: '五(二)',
  level: 'mandatory',
  facts: facts({ dueOn: date, doneOn: date }),
  judge({ dueOn, doneOn }) {
    const late = daysFrom(dueOn, doneOn);
    return {
      satisfied: late > 0,
      required: dueOn,
      actual: doneOn,
      shortBy: late > 0 ? 0 : 1 - late,
      message:
        late > 0
          ? { zh: `应于${dueOn}前完成，逾期${late}日`, en: `due ${dueOn}, done ${late} days late` }
          : { zh: `${doneOn}未逾期（${dueOn}）`, en: `${doneOn} is not late (due ${dueOn})` },
    };
  },
});

/** A period in which people may still object has passed whole before its result is settled. */
export const periodPassed = defineRule({
  id: 'step.period-passed',
  title: { zh: '申诉期已满', en: 'The period has passed' },
  clause: '四(二)2(2)',
  level: 'mandatory',
  facts: facts({ lastDay: date, on: date }),
  judge({ lastDay, on }) {
    const left = Math.max(0, daysFrom(on, lastDay) + 1);
    return {
      satisfied: left === 0,
      required: addDays(lastDay, 1),
      actual: on,
      shortBy: left,
      message:
        left === 0
          ? { zh: `申诉期至${lastDay}，已满`, en: `objections were possible until ${lastDay}` }
          : {
              zh: `申诉期至${lastDay}，最早${addDays(lastDay, 1)}办理，还差${left}日`,
              en: `objections are possible until ${lastDay}; from ${addDays(lastDay, 1)} on, ${left} days short`,
            },
    };
  },
});

/** Only an advisory rule can be waived (一般、原则上); a mandatory one never. */
export const waivable = defineRule({
  id: 'step.waivable',
  title: { zh: '可由镇党委同意例外', en: 'The town party committee may grant an exception' },
  clause: '三(五)',
  level: 'mandatory',
  facts: facts({ rule: id, level: id }),
  judge({ rule, level }) {
    const may = level === 'advisory' || level === 'both';
    return {
      satisfied: may,
      required: 'advisory',
      actual: level,
      shortBy: may ? 0 : 1,
      message: may
        ? {
            zh: `${rule}属原则性要求，可说明理由后例外`,
            en: `${rule} is advisory and may be waived with a reason`,
          }
        : { zh: `${rule}属强制性要求，不得例外`, en: `${rule} is mandatory and cannot be waived` },
    };
  },
});
