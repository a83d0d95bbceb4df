import type { KeptFact } from '../../machines/personal/unseal.ts';
import { sealOf } from './seal-facts.ts';

/** An attempt as it is stored: the texts that were hashed, and what is kept beside them. */
export interface StoredAttempt {
  readonly facts: string;
  readonly verdicts: string;
  readonly personal: readonly KeptFact[] | null;
}

const SEAL = /^[0-9a-f]{64}$/;

/** Every digest in a value, by its place. */
function sealsIn(value: unknown, at: string): [string, string][] {
  if (typeof value !== 'object' || value === null) return [];
  if ('sealed' in value && typeof value.sealed === 'string' && SEAL.test(value.sealed))
    return [[at, value.sealed]];
  return Object.entries(value).flatMap(([name, one]) => sealsIn(one, `${at}/${name}`));
}

/**
 * What is wrong with the personal facts of an attempt, each with its place: a value that is not the one that was
 * recorded, one that is missing or was never recorded, one that is erased although it `mayBeErased` not yet.
 */
export function sealFaults({ facts, verdicts, personal }: StoredAttempt, mayBeErased: boolean): string[] {
  const seals = new Map([
    ...sealsIn(JSON.parse(facts), '/facts'),
    ...sealsIn(JSON.parse(verdicts), '/verdicts'),
  ]);
  const kept = personal ?? [];
  const paths = new Set(kept.map(({ path }) => path));
  return [
    ...kept.flatMap(({ path, salt, value }) => {
      const seal = seals.get(path);
      if (seal === undefined) return [`${path} is kept, but not part of the record`];
      if (value === null || salt === null)
        return mayBeErased ? [] : [`${path} is erased before its retention could end`];
      return sealOf(salt, value) === seal ? [] : [`${path} is not what was recorded`];
    }),
    ...[...seals.keys()].filter((path) => !paths.has(path)).map((path) => `${path} is missing`),
  ];
}
