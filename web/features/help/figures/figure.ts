import type { Plan, Range, Surplus, Threshold } from '../../../../machines/plan/plan.ts';
import { inWords } from '../../../../machines/rules/majority.ts';
import { daysInEnglish, type Text } from '../../../../machines/text.ts';

/** A number of the plan in force, with what it is the number of. */
export interface Figure {
  readonly of: Text;
  readonly is: Text;
}

/** The figures that one rule reads, as the plan has them. */
export type FiguresOf = (plan: Plan) => readonly Figure[];

export const figure = (zh: string, en: string, is: Text): Figure => ({ of: { zh, en }, is });

export const share = (threshold: Threshold): Text => inWords(threshold);

export const days = (n: number): Text => ({ zh: `${n}日`, en: daysInEnglish(n) });

export const plain = (n: number | string): Text => ({ zh: String(n), en: String(n) });

export const atLeast = (n: number): Text => ({ zh: `不少于${n}`, en: `at least ${n}` });

export const atMost = (n: number): Text => ({ zh: `不超过${n}`, en: `at most ${n}` });

export const between = ({ min, max }: Range): Text =>
  min === max ? plain(min) : { zh: `${min}至${max}`, en: `${min} to ${max}` };

export const more = ({ min, max }: Surplus): Text =>
  min === max
    ? { zh: `应选人数加${min}`, en: `seats plus ${min}` }
    : { zh: `应选人数加${min}至${max}`, en: `seats plus ${min} to ${max}` };
