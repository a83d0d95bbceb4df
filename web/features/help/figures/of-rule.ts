import type { Plan } from '../../../../machines/plan/plan.ts';
import { closingFigures } from './closing.ts';
import type { Figure, FiguresOf } from './figure.ts';
import { groundworkFigures } from './groundwork.ts';
import { partyFigures } from './party.ts';
import { residentsFigures } from './residents.ts';

/** By rule; those that are not here read no number of the plan. */
export const planFigures: Readonly<Record<string, FiguresOf>> = {
  ...groundworkFigures,
  ...partyFigures,
  ...residentsFigures,
  ...closingFigures,
};

export const figuresOf = (rule: string, plan: Plan): readonly Figure[] => planFigures[rule]?.(plan) ?? [];
