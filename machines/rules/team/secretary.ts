import { addDays, addYears, daysFrom, fullYears, type IsoDate } from '../../calendar.ts';
import type { Plan } from '../../plan/plan.ts';
import { notAfter, notBefore } from '../contradictions.ts';
import { defineRule } from '../define.ts';
import { educatedFrom } from '../education.ts';
import { educationLabels } from '../labels.ts';
import { type Part, together } from '../parts.ts';
import { date, education, facts, personalDay } from '../schema.ts';

/** 一般应具有: every part may be waived for an outstanding person (特别优秀的可不受此限制). */
const advisory = { level: 'advisory' } as const;

/**
 * `required` is the latest day of joining; `shortBy` the days still to pass. The sentence has the day that is required
 * and never how far off somebody is: together these are the day that is masked.
 */
function standing(partySince: IsoDate, asOf: IsoDate, least: number): Part {
  const years = fullYears(partySince, asOf);
  const latest = addYears(asOf, -least);
  const satisfied = years >= least;
  const shortBy = satisfied ? 0 : daysFrom(latest, partySince);
  return {
    ...advisory,
    fact: 'partySince',
    required: latest,
    actual: partySince,
    shortBy,
    satisfied,
    text: {
      zh: `党龄满${years}年，须${least}年以上${satisfied ? '' : `（${latest}及以前入党）`}`,
      en: `full years in the party: ${years}, ${least} needed${satisfied ? '' : ` (joined by ${latest})`}`,
    },
  };
}

/** `required` is the earliest birthday that is not too old; `shortBy` the days beyond it, not said either. */
function age(birthDate: IsoDate, asOf: IsoDate, most: number): Part {
  const years = fullYears(birthDate, asOf);
  const earliest = addDays(addYears(asOf, -(most + 1)), 1);
  const satisfied = years <= most;
  const shortBy = satisfied ? 0 : daysFrom(birthDate, earliest);
  return {
    ...advisory,
    fact: 'birthDate',
    required: earliest,
    actual: birthDate,
    shortBy,
    satisfied,
    text: {
      zh: `年龄${years}周岁，须${most}周岁以下${satisfied ? '' : `（${earliest}及以后出生）`}`,
      en: `aged ${years}; ${most} at most${satisfied ? '' : ` (born on or after ${earliest})`}`,
    },
  };
}

type Education = Plan['team']['secretary']['educationAtLeast'];

function schooling(level: Education, least: Education): Part {
  const satisfied = educatedFrom(level, least);
  return {
    ...advisory,
    fact: 'education',
    required: least,
    actual: level,
    shortBy: satisfied ? 0 : 1,
    satisfied,
    text: {
      zh: `学历${educationLabels[level].zh}，须${educationLabels[least].zh}以上`,
      en: `education: ${educationLabels[level].en}; ${educationLabels[least].en} or above needed`,
    },
  };
}

/** 三(五): standing in the party, age and education of the secretary. */
export const secretaryRule = defineRule({
  id: 'team.secretary',
  title: { zh: '社区党组织书记条件', en: 'Who may be secretary' },
  clause: '三(五)',
  level: 'advisory',
  facts: facts({ birthDate: personalDay, partySince: personalDay, education, asOf: date }),
  contradictions: ({ birthDate, partySince, asOf }) => [
    ...notBefore('partySince', partySince, 'birthDate', birthDate),
    ...notAfter('birthDate', birthDate, 'asOf', asOf),
    ...notAfter('partySince', partySince, 'asOf', asOf),
  ],
  judge({ birthDate, partySince, education: level, asOf }, { team }) {
    const { partyYearsAtLeast, ageAtMost, educationAtLeast } = team.secretary;
    return together(
      [
        standing(partySince, asOf, partyYearsAtLeast),
        age(birthDate, asOf, ageAtMost),
        schooling(level, educationAtLeast),
      ],
      { age: fullYears(birthDate, asOf), partyYears: fullYears(partySince, asOf) },
    );
  },
});
