import type { ReactNode } from 'react';
import type { Text } from '../../../../machines/text.ts';
import { useLanguage } from '../../../language/language.tsx';
import { words } from './case-words.ts';

export interface SheetColumn<Row> {
  readonly title: Text;
  readonly cell: (row: Row) => ReactNode;
}

interface Props<Row> {
  readonly title: Text;
  readonly columns: readonly SheetColumn<Row>[];
  /** Null is what the reader may not see. */
  readonly rows: readonly Row[] | null;
  readonly keyOf: (row: Row) => string;
}

/** A section of the case file that is a table; its head is repeated on every sheet of paper. */
export function Sheet<Row>({ title, columns, rows, keyOf }: Props<Row>) {
  const { say } = useLanguage();
  if (rows === null || rows.length === 0)
    return (
      <section className="case-section">
        <h2>{say(title)}</h2>
        <p>{say(rows === null ? words.withheld : words.none)}</p>
      </section>
    );
  return (
    <section className="case-section">
      <h2>{say(title)}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways on a phone, and keys must be able to do that */}
      <section className="case-sheet" aria-label={say(title)} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.title.en} scope="col">
                  {say(column.title)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={keyOf(row)}>
                {columns.map((column) => (
                  <td key={column.title.en}>{column.cell(row)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
