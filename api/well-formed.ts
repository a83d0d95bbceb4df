import { InvalidFacts, type Problem } from '../machines/rules/invalid-facts.ts';

/** Deeper than any facts are, and shallow enough that nothing that walks them can overflow. */
const DEEPEST = 20;

/** More flaws than that tell nobody anything, and an answer must not be larger than what was sent. */
const MOST_PROBLEMS = 200;

function flawOf(value: unknown, depth: number): string | undefined {
  if (depth > DEEPEST) return `is nested more than ${DEEPEST} levels deep`;
  // JSON has no infinity, but 1e999 is read as one.
  if (typeof value === 'number' && !Number.isFinite(value)) return 'must be a finite number';
  if (typeof value !== 'string') return undefined;
  if (value.includes('\0')) return 'must not contain a NUL character';
  return value.isWellFormed() ? undefined : 'must be well-formed Unicode';
}

function collect(value: unknown, field: string, depth: number, found: Problem[]): void {
  if (found.length === MOST_PROBLEMS) return;
  const detail = flawOf(value, depth);
  if (detail !== undefined) found.push({ field: field === '' ? '(root)' : field, detail });
  else if (Array.isArray(value))
    for (const [at, one] of value.entries()) collect(one, `${field}[${at}]`, depth + 1, found);
  else if (typeof value === 'object' && value !== null)
    for (const [name, one] of Object.entries(value)) {
      const prefix = field === '' ? '' : `${field}.`;
      collect(name, `${prefix}(name)`, depth + 1, found);
      collect(one, `${prefix}${name}`, depth + 1, found);
    }
}

/** Text that a database or a hash would not give back as it came is refused at the door, by its field. */
export function requireWellFormed(value: unknown): void {
  const found: Problem[] = [];
  collect(value, '', 0, found);
  if (found.length > 0) throw new InvalidFacts(found);
}
