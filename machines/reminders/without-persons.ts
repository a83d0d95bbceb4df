import { checkOf, isCheck } from '../conditions/catalog.ts';
import type { Verdict } from '../rules/verdict.ts';
import type { Text } from '../text.ts';

type Told = Pick<Verdict, 'rule' | 'required' | 'actual' | 'shortBy' | 'message'>;

/**
 * What verdicts say that quote persons, or what people have typed, said without those: a reminder leaves the house
 * by mail and chat. Of the others the message holds figures and the plan's own words alone; a test tries them all.
 */
const SAID: Readonly<Record<string, (verdict: Told) => Text>> = {
  'candidates.qualification': untold,
  'candidates.relatives': ({ shortBy: n }) => ({
    zh: `近亲属${n}对须回避`,
    en: `pairs of near relatives: ${n}`,
  }),
  'candidates.surname-order': ({ shortBy: n }) => ({
    zh: `${n}名未按姓氏笔画排序`,
    en: `${n} names not in the order of surname strokes`,
  }),
  'party.leaders': untold,
  'residents.voter-eligibility': untold,
  'supervision.avoidance': ({ shortBy: n }) => ({
    zh: `居务监督委员会成员须回避${n}人`,
    en: `${n} of the supervision committee have to stand back`,
  }),
  'team.secretary': untold,
  'step.known-persons': ({ shortBy: n }) => ({
    zh: `${n}人不在上一环节名单中或重复`,
    en: `${n} not named by the step before, or named twice`,
  }),
  'step.votes-decide': ({ shortBy: n }) => ({
    zh: `${n}人与得票多少不符`,
    en: `${n} not in the order of votes`,
  }),
  'step.one-of': untold,
  // Of reports of violations even the number is for the inspection team alone, and left out before it comes here.
  'step.nothing-open': ({ shortBy: n, actual, message }) =>
    actual === 'masked' ? message : { zh: `尚有${n}件未办结`, en: `${n} still open` },
  'step.in-order': untold,
  'step.earlier-step': untold,
  'step.finding-on-record': untold,
  'step.rule-failed': untold,
  'step.waivable': untold,
  'step.selection-counted': ({ required, actual }) => ({
    zh: `应选${required}人，已选出${actual}人`,
    en: `${actual} of ${required} selected`,
  }),
};

/** Only which rule it is. */
function untold({ rule }: Told): Text {
  const { zh, en } = isCheck(rule) ? checkOf(rule).title : { zh: rule, en: rule };
  return { zh: `${zh}：不符合要求`, en: `${en}: not as required` };
}

/** The sentence of a verdict that is not satisfied, with its figures and without persons. */
export function withoutPersons(verdict: Told): Text {
  return SAID[verdict.rule]?.(verdict) ?? verdict.message;
}
