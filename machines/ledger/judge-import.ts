import type { IsoDate } from '../calendar.ts';
import type { Text } from '../text.ts';
import { holdsIdentityNumber, NO_IDENTITY_NUMBERS } from './identity-number.ts';
import { MISSING, personProblems } from './judge-person.ts';
import { isMasked } from './masked.ts';
import {
  changedFields,
  LEDGER_FIELDS,
  type LedgerField,
  type LedgerFields,
  type LedgerPerson,
} from './person.ts';
import { type LedgerProblem, problem } from './problem.ts';
import { type LedgerCells, type Reading, readCell } from './read-cell.ts';

/** A row of a file, with the number of its line in the sheet. */
export interface LedgerRow {
  readonly line: number;
  readonly cells: LedgerCells;
}

/** What becomes of a row: a new person, one who is known and changes, one who stays as they are, or nothing. */
export interface JudgedRow {
  readonly line: number;
  readonly action: 'add' | 'update' | 'same' | 'refused';
  /** Who it is about, where the ledger knows them. */
  readonly person: string | null;
  /** What is to be kept; null where the row is refused. */
  readonly fields: LedgerFields | null;
  readonly changed: readonly LedgerField[];
  readonly problems: readonly LedgerProblem[];
  /** How something was understood that could have been understood otherwise. */
  readonly notes: readonly LedgerProblem[];
}

const yearIn = (day: string) => day.slice(0, 4);

/** What an empty cell says of somebody new. Name, gender, birth, ethnicity and education have to be written. */
const UNLESS_WRITTEN: Partial<LedgerFields> = {
  partySince: null,
  socialWorkLicence: false,
  socialWorkDegree: false,
  financeOrManagement: false,
  posts: [],
  postsSince: null,
  reserve: false,
  household: 'here',
  phone: null,
};

interface ReadRow {
  readonly line: number;
  readonly written: Partial<LedgerFields>;
  /** Of whom only the month of birth is written. */
  readonly month: string | undefined;
  readonly problems: readonly LedgerProblem[];
  readonly notes: readonly LedgerProblem[];
}

function readRow({ line, cells }: LedgerRow): ReadRow {
  const problems: LedgerProblem[] = [];
  const notes: LedgerProblem[] = [];
  const written: Partial<Record<LedgerField, unknown>> = {};
  let month: string | undefined;
  for (const field of LEDGER_FIELDS) {
    if (holdsIdentityNumber(cells[field])) {
      problems.push(problem(field, NO_IDENTITY_NUMBERS));
      continue;
    }
    const reading: Reading | undefined = readCell(field, cells[field]);
    if (reading === undefined) continue;
    if ('fault' in reading) {
      problems.push(problem(field, reading.fault));
      continue;
    }
    written[field] = reading.value;
    if (reading.note !== undefined) notes.push(problem(field, reading.note));
    if (field === 'birthDate') month = reading.month;
  }
  return { line, written: written as Partial<LedgerFields>, month, problems, notes };
}

/**
 * Whether a row may be about somebody: the same name, and born on the same day, or in the same month where no more is
 * written, or in the same year where the day is masked.
 */
function isAbout(
  { written: { name, birthDate }, month }: ReadRow,
  other: { readonly name?: string; readonly birthDate?: string },
): boolean {
  if (name === undefined || name !== other.name) return false;
  if (birthDate === undefined || other.birthDate === undefined) return false;
  if (isMasked(other.birthDate)) return yearIn(birthDate) === yearIn(other.birthDate);
  return other.birthDate.startsWith(month ?? birthDate);
}

const sameDay = (line: number): Text => ({
  zh: `与第${line}行重复：姓名和出生日期相同`,
  en: `is the same person as in line ${line}: the same name and date of birth`,
});
const sameYear = (line: number): Text => ({
  zh: `与第${line}行同名同年出生，分辨不出哪一行是台账中的此人，请在台账中逐人修改`,
  en: `has the name and the year of birth of line ${line}: which of them the ledger means is not to be told; change them there`,
});

/** A row before that is about the same person, or may be about the same one of the ledger. */
function sameBefore(
  row: ReadRow,
  before: readonly ReadRow[],
  known: LedgerPerson | undefined,
): LedgerProblem[] {
  const found = before.find((one) => isAbout(row, one.written) || isAbout(one, row.written));
  if (found !== undefined) return [problem('name', sameDay(found.line))];
  const either = known && before.find((one) => isAbout(one, known));
  return either === undefined ? [] : [problem('name', sameYear(either.line))];
}

const SEVERAL: Text = {
  zh: '台账中有多人同名同月出生，须写明出生日期到日',
  en: 'is the name of several people born in that month: write the day of birth',
};
const SEVERAL_OF_A_YEAR: Text = {
  zh: '台账中有多人同名同年出生，表格分辨不出是谁，请在台账中逐人修改',
  en: 'is the name of several people born in that year, whom a file cannot tell apart: change them in the ledger',
};
const BY_YEAR: Text = {
  zh: '按姓名和出生年份认定为台账中的此人，出生日期以台账为准',
  en: 'taken for this person by name and year of birth; the day stays as the ledger has it',
};
const NAMESAKE: Text = {
  zh: '台账中已有同名人员，出生日期不同，按另一人新增',
  en: 'is the name of somebody else in the ledger with another date of birth; counted as another person',
};

/** A day that is known stays where only its month is written, or where it is masked. */
function merged({ written, month }: ReadRow, known: LedgerPerson | undefined): Partial<LedgerFields> {
  if (known === undefined) return { ...UNLESS_WRITTEN, ...written };
  const { id: _, ...before } = known;
  const kept = month === undefined && !isMasked(before.birthDate) ? {} : { birthDate: before.birthDate };
  return { ...before, ...written, ...kept };
}

/** With nothing masked but what is written so: the row is judged by itself alone. */
const judgeable = (fields: Partial<LedgerFields>, { written }: ReadRow): Partial<LedgerFields> => ({
  ...fields,
  ...(isMasked(fields.birthDate) && { birthDate: written.birthDate }),
  ...(isMasked(fields.partySince) && { partySince: written.partySince ?? null }),
  ...(isMasked(fields.phone) && { phone: written.phone ?? null }),
});

function judgeRow(
  row: ReadRow,
  before: readonly ReadRow[],
  namesakes: readonly LedgerPerson[],
  today: IsoDate,
): JudgedRow {
  const about = namesakes.filter((one) => isAbout(row, one));
  const known = about[0];
  const byYear = isMasked(known?.birthDate);
  const fields = merged(row, known);
  const faulty = new Set(row.problems.map(({ field }) => field));
  const problems = [
    ...row.problems,
    ...(about.length > 1 ? [problem('birthDate', byYear ? SEVERAL_OF_A_YEAR : SEVERAL)] : []),
    ...sameBefore(row, before, known),
    ...personProblems(judgeable(fields, row), today).filter(
      ({ field, detail }) => !(faulty.has(field) && detail === MISSING.en),
    ),
  ];
  const { line } = row;
  const person = about.length === 1 && known !== undefined ? known.id : null;
  if (problems.length > 0)
    return { line, action: 'refused', person, fields: null, changed: [], problems, notes: row.notes };
  const whole = fields as LedgerFields;
  const changed = changedFields(known, whole);
  const namesake = known === undefined && namesakes.length > 0;
  const read =
    known === undefined ? row.notes : row.notes.filter(({ field }) => changed.includes(field as LedgerField));
  const notes = byYear ? [...read, problem('birthDate', BY_YEAR)] : read;
  return {
    line,
    action: known === undefined ? 'add' : changed.length > 0 ? 'update' : 'same',
    person,
    fields: whole,
    changed,
    problems: [],
    notes: namesake ? [...notes, problem('name', NAMESAKE)] : notes,
  };
}

/** Whom a file may be about, by the names in it. */
export function namesakesIn(
  rows: readonly LedgerRow[],
  people: readonly LedgerPerson[],
): readonly LedgerPerson[] {
  const names = new Set(rows.map((row) => readRow(row).written.name));
  return people.filter(({ name }) => names.has(name));
}

/**
 * Judges the rows of a file against the ledger as it is, or as far as it is shown: the same in the preview and at the
 * server. Where people are masked nothing depends on what is, and their fields come back with it. A file is taken over
 * as a whole, or not at all: one refused row refuses it.
 */
export function judgeImport(
  rows: readonly LedgerRow[],
  people: readonly LedgerPerson[],
  today: IsoDate,
): JudgedRow[] {
  const known = Map.groupBy(people, ({ name }) => name);
  const before = new Map<string | undefined, ReadRow[]>();
  return rows.map((row) => {
    const read = readRow(row);
    const { name } = read.written;
    const same = before.get(name) ?? [];
    before.set(name, [...same, read]);
    return judgeRow(read, same, known.get(name ?? '') ?? [], today);
  });
}
