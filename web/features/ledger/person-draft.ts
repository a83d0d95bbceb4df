import type { IsoDate } from '../../../machines/calendar.ts';
import { personProblems } from '../../../machines/ledger/judge-person.ts';
import { LEDGER_FIELDS, type LedgerField, type LedgerFields } from '../../../machines/ledger/person.ts';
import { type LedgerProblem, problem } from '../../../machines/ledger/problem.ts';
import { readCell } from '../../../machines/ledger/read-cell.ts';
import type { PersonFields } from './use-ledger.ts';

/** What stands in the form: texts as they are typed, nothing where nothing was chosen. */
export type Draft = { readonly [F in LedgerField]?: string | boolean | readonly string[] };

/** Typed, and so read as forgivingly as a cell of a file: 1980.5.4, 蒙古. */
export const TYPED = ['name', 'birthDate', 'ethnicity', 'partySince', 'postsSince', 'phone'] as const;
export type Typed = (typeof TYPED)[number];
const MAY_BE_EMPTY: readonly LedgerField[] = ['partySince', 'postsSince', 'phone'];

export function draftOf(person: PersonFields | undefined): Draft {
  if (person === undefined)
    return {
      socialWorkLicence: false,
      socialWorkDegree: false,
      financeOrManagement: false,
      posts: [],
      reserve: false,
      household: 'here',
    };
  return Object.fromEntries(LEDGER_FIELDS.map((field) => [field, person[field] ?? '']));
}

export interface JudgedDraft {
  readonly problems: readonly LedgerProblem[];
  /** How something was understood that could have been understood otherwise. */
  readonly notes: readonly LedgerProblem[];
  /** What is to be sent; null as long as there are problems. */
  readonly fields: LedgerFields | null;
}

/** Reads what stands in a form as it would be kept, and says what is wrong with it. */
export function judgeDraft(draft: Draft, today: IsoDate): JudgedDraft {
  const faults: LedgerProblem[] = [];
  const notes: LedgerProblem[] = [];
  const fields: Partial<Record<LedgerField, unknown>> = {};
  for (const field of LEDGER_FIELDS) {
    const value = draft[field];
    const typed = TYPED.some((one) => one === field) && typeof value === 'string';
    if (!typed) {
      if (value !== undefined) fields[field] = value;
      else if (MAY_BE_EMPTY.includes(field)) fields[field] = null;
      continue;
    }
    const reading = readCell<LedgerField>(field, value);
    if (reading === undefined) {
      if (MAY_BE_EMPTY.includes(field)) fields[field] = null;
    } else if ('fault' in reading) faults.push(problem(field, reading.fault));
    else {
      fields[field] = reading.value;
      if (reading.note !== undefined) notes.push(problem(field, reading.note));
    }
  }
  const faulty = new Set(faults.map(({ field }) => field));
  const problems = [...faults, ...personProblems(fields, today).filter(({ field }) => !faulty.has(field))];
  return { problems, notes, fields: problems.length > 0 ? null : (fields as LedgerFields) };
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The fields in which somebody is not as they were; both as they are kept, with nothing masked. */
export const changedMeanwhile = (before: PersonFields, now: PersonFields): LedgerField[] =>
  LEDGER_FIELDS.filter((field) => !same(before[field], now[field]));

export interface Merged {
  /** Changed by somebody else and not here: theirs is taken over. */
  readonly taken: readonly LedgerField[];
  /** Changed by both: what was typed stays. */
  readonly kept: readonly LedgerField[];
  readonly draft: Draft;
}

/** What was typed, put on top of what somebody else has saved meanwhile. */
export function mergeDraft(before: PersonFields, now: PersonFields, draft: Draft): Merged {
  const theirs = changedMeanwhile(before, now);
  const began = draftOf(before);
  const kept = theirs.filter((field) => !same(began[field], draft[field]));
  const taken = theirs.filter((field) => !kept.includes(field));
  const fresh = draftOf(now);
  return {
    taken,
    kept,
    draft: { ...draft, ...Object.fromEntries(taken.map((field) => [field, fresh[field]])) },
  };
}
