import { type Static, Type } from 'typebox';
import { REVIEWING_DEPARTMENTS } from '../../plan/words.ts';
import type { Problem } from '../invalid-facts.ts';
import { facts, id } from '../schema.ts';

/** What one department says of one candidate in the joint review. */
export const opinion = facts({
  candidate: id,
  department: Type.Enum([...REVIEWING_DEPARTMENTS]),
  cleared: Type.Boolean(),
});
export type Opinion = Static<typeof opinion>;
/** Whom an opinion is about, and whose it is. */
export type About = Pick<Opinion, 'candidate' | 'department'>;

/** A department's name holds no space, so that no two pairs share a key. */
const keyOf = ({ candidate, department }: About) => `${department} ${candidate}`;

/** The opinions by what they are about; the same one twice counts once. */
export function opinionsByAbout(opinions: readonly Opinion[]) {
  const first = new Map<string, Opinion>();
  for (const given of opinions) if (!first.has(keyOf(given))) first.set(keyOf(given), given);
  return {
    of: (about: About) => first.get(keyOf(about)),
    refused: (): About[] =>
      [...first.values()].flatMap(({ candidate, department, cleared }) =>
        cleared ? [] : [{ candidate, department }],
      ),
  };
}

export function ofUnknown(candidates: readonly string[], opinions: readonly Opinion[]): Problem[] {
  const known = new Set(candidates);
  return opinions.flatMap(({ candidate }, at) =>
    known.has(candidate)
      ? []
      : [{ field: `opinions[${at}].candidate`, detail: `${candidate} is not a candidate` }],
  );
}

/** The same opinion twice does no harm; two that differ cannot both be what the department said. */
export function contradicting(opinions: readonly Opinion[]): Problem[] {
  const first = opinionsByAbout(opinions);
  return opinions.flatMap((given, at) =>
    first.of(given)?.cleared === given.cleared
      ? []
      : [
          {
            field: `opinions[${at}].cleared`,
            detail: 'contradicts an earlier opinion of the same department',
          },
        ],
  );
}
