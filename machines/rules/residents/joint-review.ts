import { Type } from 'typebox';
import { once } from '../contradictions.ts';
import { defineRule } from '../define.ts';
import { departmentLabels, named } from '../labels.ts';
import { facts, ids } from '../schema.ts';
import { type About, contradicting, ofUnknown, opinion, opinionsByAbout } from './opinions.ts';

/**
 * 四(二)2(4)①: every candidate needs the clearance of every reviewing department. A department that the plan does
 * not ask and that objects all the same counts among those that did not clear.
 */
export const jointReviewRule = defineRule({
  id: 'residents.joint-review',
  title: { zh: '候选人资格联审', en: 'Joint review of the candidates' },
  clause: '四(二)2(4)①',
  level: 'mandatory',
  facts: facts({ candidates: ids, opinions: Type.Array(opinion, { maxItems: 20_000 }) }),
  contradictions: ({ candidates, opinions }) => [
    ...once('candidates', candidates),
    ...ofUnknown(candidates, opinions),
    ...contradicting(opinions),
  ],
  judge({ candidates, opinions }, { residents: { reviewingDepartments } }) {
    const given = opinionsByAbout(opinions);
    const asked = candidates.flatMap((candidate) =>
      reviewingDepartments.map((department) => ({ candidate, department })),
    );
    const missing = asked.filter((about) => given.of(about) === undefined);
    const notCleared = given.refused();
    const cleared = asked.filter((about) => given.of(about)?.cleared === true).length;
    // Of no candidates it takes the clearances of one, so that an empty list is never cleared.
    const required = Math.max(1, candidates.length) * reviewingDepartments.length;
    const shortBy = required - asked.length + missing.length + notCleared.length;
    const absent = departmentsOf(missing);
    const refused = departmentsOf(notCleared);
    return {
      satisfied: shortBy === 0,
      required,
      actual: cleared,
      shortBy,
      message: {
        zh: [
          `${candidates.length}名候选人须${reviewingDepartments.length}个部门联审同意共${required}份，已有${cleared}份`,
          ...(missing.length > 0 ? [`缺${missing.length}份（${absent.zh}）`] : []),
          ...(notCleared.length > 0 ? [`不同意${notCleared.length}份（${refused.zh}）`] : []),
        ].join('，'),
        en: [
          `${cleared} of ${required} clearances of ${candidates.length} candidates by ${reviewingDepartments.length} departments`,
          ...(missing.length > 0 ? [`${missing.length} missing (${absent.en})`] : []),
          ...(notCleared.length > 0 ? [`${notCleared.length} refused (${refused.en})`] : []),
        ].join(', '),
      },
      details: { missing, notCleared },
    };
  },
});

/** Each department once, however many candidates it still owes an opinion. */
const departmentsOf = (abouts: readonly About[]) =>
  named([...new Set(abouts.map(({ department }) => department))], departmentLabels);
