import { InvalidFacts, type Problem } from '../machines/rules/invalid-facts.ts';

/** Deeper than any facts are, and shallow enough that nothing that walks them can overflow. */
const DEEPEST = 20;

function flaws(value: unknown, field: string, depth: number): Problem[] {
  if (depth > DEEPEST) return [{ field, detail: `is nested more than ${DEEPEST} levels deep` }];
  if (typeof value === 'string') {
    if (value.includes('\0')) return [{ field, detail: 'must not contain a NUL character' }];
    return value.isWellFormed() ? [] : [{ field, detail: 'must be well-formed Unicode' }];
  }
  if (Array.isArray(value)) return value.flatMap((one, at) => flaws(one, `${field}[${at}]`, depth + 1));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => [
    ...flaws(name, field === '' ? '(name)' : `${field}.(name)`, depth + 1),
    ...flaws(one, field === '' ? name : `${field}.${name}`, depth + 1),
  ]);
}

/** Text that a database or a hash would not give back as it came is refused at the door, by its field. */
export function requireWellFormed(value: unknown): void {
  const found = flaws(value, '', 0);
  if (found.length > 0) throw new InvalidFacts(found);
}
