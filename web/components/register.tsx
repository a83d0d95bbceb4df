import type { ReactNode } from 'react';
import type { Text } from '../../machines/text.ts';
import { useLanguage } from '../language/language.tsx';
import './register.css';

export interface Column<Row> {
  readonly title: Text;
  readonly cell: (row: Row) => ReactNode;
  /** For what is done with a row: its title is only heard. */
  readonly actions?: true;
}

interface Props<Row> {
  /** What the table is, for whoever does not see it. */
  readonly caption: Text;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}

/** A table in an office; on a phone each row stands by itself, with the titles of the columns beside what is in them. */
export function Register<Row>({ caption, columns, rows, keyOf }: Props<Row>) {
  const { say } = useLanguage();
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: rows that are laid out as blocks would lose them
    <table className="register" role="table">
      <caption className="visually-hidden">{say(caption)}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ title, actions }) => (
            <th key={title.en} scope="col" role="columnheader">
              <span className={actions && 'visually-hidden'}>{say(title)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={keyOf(row)} role="row">
            {columns.map(({ title, cell, actions }, at) => {
              const props = {
                'data-title': actions ? undefined : say(title),
                children: <div>{cell(row)}</div>,
              };
              return at === 0 ? (
                <th key={title.en} scope="row" role="rowheader" {...props} />
              ) : (
                <td key={title.en} role="cell" className={actions && 'register-actions'} {...props} />
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  );
}
