import { randomUUID } from 'node:crypto';
import { NOTHING_PERSONAL } from '../../db/write-event.ts';
import type { RecordedVerdict } from '../../machines/judge.ts';
import { type Leaf, replaceLeaves } from '../../machines/personal/leaves.ts';
import { personalFacts, quotedIn, quotingShape } from '../../machines/personal/of-events.ts';
import { sha256 } from '../hash.ts';

/** The texts of an attempt as they are hashed and stored, and what is kept beside them. */
export interface SealedAttempt {
  readonly facts: string;
  readonly verdicts: string;
  /** A JSON list of {path, salt, value}, each value a text. */
  readonly personal: string;
}

/** What stands in the record for a personal fact: over its salt and the very text of its JSON. */
export function sealOf(salt: string, value: string): string {
  return sha256(`${salt}\n${value}`);
}

/**
 * Takes what is personal out of an attempt that its schema has found good: each such fact, and each part of a verdict
 * that quotes one, is replaced by its digest.
 */
export function sealAttempt(
  type: string,
  facts: unknown,
  verdicts: readonly RecordedVerdict[],
): SealedAttempt {
  const kept: { path: string; salt: string; value: string }[] = [];
  const seal = ({ path, value }: Leaf) => {
    const text = JSON.stringify(value);
    // A part that is not there leaves nothing behind.
    if (text === undefined) return undefined;
    // 122 random bits: there are few codes and few birthdays, and nobody is to find one by trying them all.
    const salt = randomUUID();
    kept.push({ path, salt, value: text });
    return { sealed: sealOf(salt, text) };
  };
  const sealedFacts = replaceLeaves(facts, personalFacts(type), seal, '/facts');
  const sealedVerdicts = verdicts.map((verdict, at) => {
    const kind = quotedIn(type, verdict.rule);
    return kind === undefined ? verdict : replaceLeaves(verdict, quotingShape(kind), seal, `/verdicts/${at}`);
  });
  return {
    facts: JSON.stringify(sealedFacts),
    verdicts: JSON.stringify(sealedVerdicts),
    personal: kept.length === 0 ? NOTHING_PERSONAL : JSON.stringify(kept),
  };
}
