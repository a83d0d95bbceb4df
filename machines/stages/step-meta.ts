import type { DueRule } from '../due.ts';
import type { Role, Stage } from '../plan/words.ts';
import type { StepMeta } from '../vocabulary.ts';

export const SECRETARY: readonly Role[] = ['community-secretary'];
export const TOWN: readonly Role[] = ['town-party-committee'];

/** What the steps of one stage say about themselves; due with their stage where no rule implies an earlier day. */
export const stepsOf =
  (stage: Stage) =>
  (
    zh: string,
    en: string,
    clause: string,
    actors: readonly Role[],
    documents: readonly string[],
    rule?: Extract<DueRule, { rule: string }>['rule'],
  ): StepMeta => ({
    title: { zh, en },
    clause,
    actors,
    due: rule === undefined ? { stage } : { rule, stage },
    documents,
  });
