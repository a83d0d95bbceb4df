import { allFields, type Field } from './form-model.ts';
import { around, inside, readAt } from './paths.ts';

/** The ballots beside which votes are counted; undefined where that is not entered yet. */
export interface Ballots {
  readonly returned: number | undefined;
  /** Returned and not invalid; where a form asks for no invalid ones, all of them. */
  readonly valid: number | undefined;
}

const numberAt = (values: unknown, path: string): number | undefined => {
  const value = readAt(values, path);
  return typeof value === 'number' ? value : undefined;
};

/** Of the votes at a path: the ballots in the same part of the form, or over all of its parts. */
export function ballotsAt(fields: readonly Field[], values: unknown, path: string): Ballots {
  const part = around(path);
  const own = (name: string) => numberAt(values, inside(part, name));
  const returned = own('ballotsReturned') ?? own('ballots') ?? own('voted') ?? numberAt(values, 'ballots');
  const invalid = inside(part.replaceAll(/\[\d+\]/g, '[]'), 'invalid');
  if (!allFields(fields).some((one) => one.path === invalid)) return { returned, valid: returned };
  const n = own('invalid');
  const isKnown = returned !== undefined && n !== undefined && n <= returned;
  return { returned, valid: isKnown ? returned - n : undefined };
}

/** How votes compare with those that the ballots hold, and by how many they are off. */
export interface Comparison {
  readonly state: 'equal' | 'short' | 'over';
  readonly by: number;
}

export function compared(votes: number, held: number): Comparison {
  const by = Math.abs(votes - held);
  if (by === 0) return { state: 'equal', by };
  return { state: votes > held ? 'over' : 'short', by };
}
