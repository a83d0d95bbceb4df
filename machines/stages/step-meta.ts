import type { DueRule } from '../due.ts';
import type { Role, Stage } from '../plan/words.ts';
import type { StepMeta } from '../vocabulary.ts';

export const SECRETARY: readonly Role[] = ['community-secretary'];
export const TOWN: readonly Role[] = ['town-party-committee'];

type DayRule = Extract<DueRule, { rule: string }>['rule'];

/**
 * What the steps of one stage say about themselves; due by the rule that they name, else by the `usual` one of
 * these steps, else in time for their stage.
 */
export const stepsOf =
  (stage: Stage, usual?: DayRule) =>
  (
    zh: string,
    en: string,
    clause: string,
    actors: readonly Role[],
    documents: readonly string[],
    rule: DayRule | undefined = usual,
  ): StepMeta => ({
    title: { zh, en },
    clause,
    actors,
    due: rule === undefined ? { stage } : { rule, stage },
    documents,
  });
