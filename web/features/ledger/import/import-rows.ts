import type { JudgedRow, LedgerRow } from '../../../../machines/ledger/judge-import.ts';
import { LEDGER_FIELDS, type LedgerField } from '../../../../machines/ledger/person.ts';
import type { LedgerProblem } from '../../../../machines/ledger/problem.ts';
import type { ReadSheet } from '../../../../machines/ledger/sheet.ts';

/** What becomes of a row, as far as it is known. */
export interface PreviewRow extends Pick<JudgedRow, 'line' | 'changed' | 'problems' | 'notes' | 'fields'> {
  /** `open`: whether it adds somebody or changes somebody is to be told once they are shown. */
  readonly action: JudgedRow['action'] | 'open';
}

/** The rows with another text in one of their cells; an empty text empties it. */
export function withCell(
  rows: readonly LedgerRow[],
  line: number,
  field: LedgerField,
  text: string,
): readonly LedgerRow[] {
  return rows.map((row) => {
    if (row.line !== line) return row;
    const { [field]: _, ...cells } = row.cells;
    return { line, cells: text.trim() === '' ? cells : { ...cells, [field]: text } };
  });
}

export const withoutLine = (rows: readonly LedgerRow[], line: number): readonly LedgerRow[] =>
  rows.filter((row) => row.line !== line);

const isField = (field: string): field is LedgerField => LEDGER_FIELDS.some((one) => one === field);

/** Problems of the file that are in no cell that is taken over: nothing of those cells leaves this machine. */
export function besideTheRows({ problems }: ReadSheet): readonly { line: number; problem: LedgerProblem }[] {
  return problems.filter(({ problem: { field } }) => !isField(field));
}

/** The fields that have to be written for a row to be taken over, one each, in the order of the form. */
export const faultyFields = ({ problems }: Pick<PreviewRow, 'problems'>): readonly LedgerField[] =>
  LEDGER_FIELDS.filter((field) => problems.some((one) => one.field === field));

export interface Counts {
  readonly add: number;
  readonly update: number;
  readonly same: number;
  readonly refused: number;
  readonly open: number;
}

export function countsOf(rows: readonly Pick<PreviewRow, 'action'>[]): Counts {
  const counts = { add: 0, update: 0, same: 0, refused: 0, open: 0 };
  for (const { action } of rows) counts[action] += 1;
  return counts;
}

/** Rows as long as it is not known whom the ledger has: nothing more is said of them. */
export const openRows = (rows: readonly LedgerRow[]): PreviewRow[] =>
  rows.map(({ line }) => ({ line, fields: null, changed: [], problems: [], notes: [], action: 'open' }));
