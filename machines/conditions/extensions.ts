import { Type } from 'typebox';
import { daysFrom, isBefore } from '../calendar.ts';
import { isStatutory } from '../plan/dates.ts';
import { DEADLINES } from '../plan/words.ts';
import { defineRule } from '../rules/define.ts';
import { deadlineLabels } from '../rules/labels.ts';
import { date, facts } from '../rules/schema.ts';
import { daysInEnglish } from '../text.ts';

const deadline = Type.Enum([...DEADLINES]);

/** 执行法律不变通: days that the law counts from an act are put off by nobody, whatever the town decides. */
export const extendable = defineRule({
  id: 'step.extendable',
  title: { zh: '可由领导小组延长的期限', en: 'A deadline that the leading group may extend' },
  clause: '二(四)',
  level: 'mandatory',
  facts: facts({ deadline }),
  judge({ deadline }) {
    const satisfied = !isStatutory(deadline);
    const { zh, en } = deadlineLabels[deadline];
    return {
      satisfied,
      required: 'plan',
      actual: satisfied ? 'plan' : 'statutory',
      shortBy: satisfied ? 0 : 1,
      message: satisfied
        ? {
            zh: `${zh}期限由方案规定，可由领导小组决定延长`,
            en: `the plan sets the deadline for ${en}: the leading group may extend it`,
          }
        : { zh: `${zh}属法定期限，任何人不得延长`, en: `${en} is statutory and can be extended by nobody` },
    };
  },
});

/** What is extended ends later than it does now. */
export const laterDeadline = defineRule({
  id: 'step.later-deadline',
  title: { zh: '期限只能延后', en: 'A deadline moves to a later day only' },
  clause: '五(一)',
  level: 'mandatory',
  facts: facts({ deadline, present: date, until: date }),
  judge({ deadline, present, until }) {
    const later = daysFrom(present, until);
    const { zh, en } = deadlineLabels[deadline];
    return {
      satisfied: later > 0,
      required: present,
      actual: until,
      shortBy: later > 0 ? 0 : 1 - later,
      message:
        later > 0
          ? {
              zh: `${zh}期限由${present}延长至${until}，共${later}日`,
              en: `${en} extended from ${present} to ${until}, by ${daysInEnglish(later)}`,
            }
          : {
              zh: `${zh}现行期限为${present}，${until}未延后`,
              en: `${en} is due on ${present} now, and ${until} is not later`,
            },
    };
  },
});

/** What is extended still ends before, or with, what comes after it. */
export const deadlinesInOrder = defineRule({
  id: 'step.deadlines-in-order',
  title: { zh: '各项期限先后有序', en: 'Deadlines keep their order' },
  clause: '五(一)',
  level: 'mandatory',
  facts: facts({ deadline, until: date, next: deadline, nextOn: date }),
  judge({ deadline, until, next, nextOn }) {
    const satisfied = !isBefore(nextOn, until);
    const { zh, en } = deadlineLabels[deadline];
    const later = deadlineLabels[next];
    return {
      satisfied,
      required: nextOn,
      actual: until,
      shortBy: satisfied ? 0 : daysFrom(nextOn, until),
      message: satisfied
        ? { zh: `不晚于${later.zh}期限${nextOn}`, en: `not after the deadline for ${later.en}, ${nextOn}` }
        : {
            zh: `${zh}期限延至${until}，晚于${later.zh}期限${nextOn}，须先延长后者`,
            en: `${en} would end on ${until}, after ${later.en} on ${nextOn}: extend that first`,
          },
    };
  },
});
