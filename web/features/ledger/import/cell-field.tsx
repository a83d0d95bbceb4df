import { Input } from 'antd';
import { useEffect, useState } from 'react';
import type { LedgerField } from '../../../../machines/ledger/person.ts';
import type { LedgerProblem } from '../../../../machines/ledger/problem.ts';
import type { Cell } from '../../../../machines/ledger/read-cell.ts';
import { useLanguage } from '../../../language/language.tsx';
import { fieldTitle } from '../person-words.ts';

interface Props {
  readonly line: number;
  readonly field: LedgerField;
  readonly cell: Cell | undefined;
  readonly problems: readonly LedgerProblem[];
  readonly onChange: (text: string) => void;
}

const textOf = (cell: Cell | undefined) => (cell === undefined || cell === null ? '' : String(cell));

/** A cell of the file, to be written anew; it is judged when one leaves it. */
export function CellField({ line, field, cell, problems, onChange }: Props) {
  const { say } = useLanguage();
  const [typed, setTyped] = useState(textOf(cell));
  useEffect(() => setTyped(textOf(cell)), [cell]);
  const commit = () => {
    if (typed !== textOf(cell)) onChange(typed);
  };
  const id = `cell-${line}-${field}`;
  const faulty = problems.length > 0;
  return (
    <div className="ledger-field">
      <label htmlFor={id}>{say(fieldTitle(field))}</label>
      <Input
        id={id}
        value={typed}
        status={faulty ? 'error' : ''}
        aria-invalid={faulty}
        aria-describedby={faulty ? `${id}-about` : undefined}
        autoComplete="off"
        onChange={({ target }) => setTyped(target.value)}
        onBlur={commit}
        onPressEnter={commit}
      />
      {faulty && (
        <p id={`${id}-about`} className="ledger-problem">
          {problems.map(({ text }) => say(text)).join('；')}
        </p>
      )}
    </div>
  );
}
