import { Type } from 'typebox';
import { isBefore } from '../../calendar.ts';
import { personal } from '../../personal/mark.ts';
import type { Plan } from '../../plan/plan.ts';
import { list, type Text } from '../../text.ts';
import { notBefore } from '../contradictions.ts';
import { defineRule } from '../define.ts';
import { date, facts } from '../schema.ts';
import { canLapse, finding, freeFrom, inForce, type PersonFinding } from './finding.ts';

/** What the dates of a finding decided, and what a missing one did; nothing where no finding can lapse. */
function readingOf(findings: readonly PersonFinding[], plan: Plan): { readonly reading?: string } {
  const lapsing = findings.filter((one) => canLapse(one, plan));
  const dated = lapsing.some((one) => freeFrom(one, plan) !== null);
  const undated = lapsing.some((one) => freeFrom(one, plan) === null);
  const said = [
    ...(dated ? [`on the day of its lapse a finding is ${plan.candidates.findings.lapseDay}`] : []),
    ...(undated ? ['a finding without the date its lapse is counted from does not lapse'] : []),
  ];
  return said.length === 0 ? {} : { reading: said.join('; ') };
}

function called(one: PersonFinding, plan: Plan): Text {
  const free = freeFrom(one, plan);
  return free === null
    ? { zh: `第${one.code}项`, en: `code ${one.code}` }
    : { zh: `第${one.code}项（${free}起失效）`, en: `code ${one.code} (lapses ${free})` };
}

/** 三(一): no candidate with a finding in force. The plan says which codes lapse, and when. */
export const qualificationRule = defineRule({
  id: 'candidates.qualification',
  title: { zh: '候选人资格条件', en: 'Qualification of a candidate' },
  clause: '三(一)',
  level: 'mandatory',
  facts: facts({ findings: personal('finding', Type.Array(finding, { maxItems: 1000 })), asOf: date }),
  contradictions: ({ findings, asOf }) =>
    findings.flatMap(({ on, until }, at) => [
      ...(on !== undefined && isBefore(asOf, on)
        ? [{ field: `findings[${at}].on`, detail: `${on} is after asOf, ${asOf}` }]
        : []),
      ...notBefore(`findings[${at}].until`, until ?? null, `findings[${at}].on`, on ?? null),
    ]),
  judge({ findings, asOf }, plan) {
    const standing = findings.filter((one) => inForce(one, asOf, plan));
    const named = standing.map((one) => called(one, plan));
    const [zh, en] = [list(named.map((text) => text.zh)).zh, list(named.map((text) => text.en)).en];
    return {
      satisfied: standing.length === 0,
      required: 0,
      actual: standing.length,
      shortBy: standing.length,
      ...readingOf(findings, plan),
      message:
        standing.length === 0
          ? {
              zh: `截至${asOf}，在案${findings.length}项，有效0项，可以确定为候选人`,
              en: `findings on record: ${findings.length}, in force on ${asOf}: 0`,
            }
          : {
              zh: `截至${asOf}，不能确定为候选人的情形有${standing.length}项：${zh}`,
              en: `findings in force on ${asOf}: ${standing.length}, ${en}`,
            },
      details: {
        inForce: findings.flatMap((one, at) =>
          inForce(one, asOf, plan) ? [{ finding: at, code: one.code, lapsesOn: freeFrom(one, plan) }] : [],
        ),
      },
    };
  },
});
