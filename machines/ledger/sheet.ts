import type { Text } from '../text.ts';
import { fieldOfHeader } from './headers.ts';
import { holdsIdentityNumber, NO_IDENTITY_NUMBERS } from './identity-number.ts';
import type { LedgerRow } from './judge-import.ts';
import { ledgerFieldLabels } from './labels.ts';
import type { LedgerField } from './person.ts';
import { type LedgerProblem, problem } from './problem.ts';
import { type Cell, isEmptyCell } from './read-cell.ts';

/** A cell as a reader of .xlsx gives it: a day as a Date at midnight UTC. */
export type SheetCell = Cell | Date | undefined;

/** What a sheet says, or why it says nothing. */
export interface ReadSheet {
  readonly rows: readonly LedgerRow[];
  /** The columns that the ledger has, in the order of the sheet. */
  readonly columns: readonly LedgerField[];
  /** Heads of columns that it does not have: nothing of them is taken over. */
  readonly ignored: readonly string[];
  /** What refuses the whole sheet, and cells that must not leave this machine; `line` 0 is about the sheet. */
  readonly problems: readonly { readonly line: number; readonly problem: LedgerProblem }[];
}

/** A title and a line of notes may stand above the heads. */
const HEADS_WITHIN = 10;
const NEEDED: readonly LedgerField[] = ['name', 'birthDate'];

const asCell = (cell: SheetCell): Cell =>
  cell instanceof Date ? cell.toISOString().slice(0, 10) : (cell ?? null);

const said = (cell: SheetCell) => (typeof cell === 'string' ? cell.replaceAll(/\s/g, '') : '');

const NO_HEADS: Text = {
  zh: '没有找到表头：须有一行写明“姓名”“出生日期”等栏目',
  en: 'has no heads: one line must name the columns, name and date of birth among them',
};
const twice = (field: LedgerField): Text => ({
  zh: `“${ledgerFieldLabels[field].zh}”一栏出现两次`,
  en: `has the column “${ledgerFieldLabels[field].en}” twice`,
});

const faultOfSheet = (text: Text): ReadSheet => ({
  rows: [],
  columns: [],
  ignored: [],
  problems: [{ line: 0, problem: problem('sheet', text) }],
});

/** The example row of the template is nobody. */
export const EXAMPLE_MARK = '（示例）';

/**
 * Reads the rows of a sheet under the heads of its columns, wherever they stand. An identity number in any cell, also
 * of a column that is not taken over, is a problem of its line.
 */
export function readSheet(sheet: readonly (readonly SheetCell[])[]): ReadSheet {
  const headsAt = sheet
    .slice(0, HEADS_WITHIN)
    .findIndex((row) => NEEDED.every((field) => row.some((cell) => fieldOfHeader(said(cell)) === field)));
  const heads = sheet[headsAt];
  if (heads === undefined) return faultOfSheet(NO_HEADS);
  const fields = heads.map((cell) => fieldOfHeader(said(cell)));
  const columns = fields.filter((field) => field !== undefined);
  const double = columns.find((field, at) => columns.indexOf(field) !== at);
  if (double !== undefined) return faultOfSheet(twice(double));

  const rows: LedgerRow[] = [];
  const problems: { line: number; problem: LedgerProblem }[] = [];
  for (const [at, row] of sheet.entries()) {
    const line = at + 1;
    for (const [column, cell] of row.entries())
      if (holdsIdentityNumber(asCell(cell)))
        problems.push({
          line,
          problem: problem(fields[column] ?? (said(heads[column]) || 'sheet'), NO_IDENTITY_NUMBERS),
        });
    if (at <= headsAt) continue;
    const cells = row.flatMap((cell, column): [LedgerField, Cell][] => {
      const field = fields[column];
      const value = asCell(cell);
      return field === undefined || isEmptyCell(value) ? [] : [[field, value]];
    });
    const isExample = cells.some(([field, cell]) => field === 'name' && said(cell).endsWith(EXAMPLE_MARK));
    if (cells.length > 0 && !isExample) rows.push({ line, cells: Object.fromEntries(cells) });
  }
  const ignored = heads.flatMap((cell, column) =>
    fields[column] === undefined && said(cell) !== '' ? [said(cell)] : [],
  );
  return { rows, columns, ignored, problems };
}
