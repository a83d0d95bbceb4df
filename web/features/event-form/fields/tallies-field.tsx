import { DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import { ballotAt } from '../ballot-order.ts';
import { labelOf } from '../field-words.ts';
import { useEventForm } from '../form-context.tsx';
import type { FieldOf } from '../form-model.ts';
import { nameOf } from '../known-persons.ts';
import { inputId, inside, readAt } from '../paths.ts';
import { Elected } from './elected.tsx';
import { type FieldProps, Frame, ProblemAt } from './frame.tsx';
import { NumberInput } from './number-input.tsx';
import { SearchPersons } from './search-persons.tsx';
import { TallySum, TallyTotal } from './tally-sum.tsx';
import './tallies.css';

const words = {
  add: { zh: '增加人选', en: 'Add somebody' },
  writeIn: { zh: '另选他人', en: 'Add a write-in' },
  away: { zh: '移除', en: 'Remove' },
} as const;

interface Row {
  readonly id?: string;
  readonly writeIn?: boolean;
}

const COUNTED = ['approve', 'oppose', 'abstain', 'votes'];

/** The count: a row for each name, with what the row comes to against the ballots. */
export function TalliesField({ field, path }: FieldProps<FieldOf<'tallies'>>) {
  const { say } = useLanguage();
  const { type, values, set, persons, choosing } = useEventForm();
  const [adding, setAdding] = useState(false);
  const value = readAt(values, path);
  const rows: readonly Row[] = Array.isArray(value) ? value : [];
  const counted = field.fields.map(({ name }) => name).filter((name) => COUNTED.includes(name));
  const takesWriteIns = field.fields.some(({ name }) => name === 'writeIn');
  const pool = ballotAt(choosing, values, path);
  const isKnown = (id: string) => pool?.includes(id) ?? true;
  const named = new Set(rows.map(({ id }) => id));
  const among = (takesWriteIns || pool === undefined ? [...persons.keys()] : pool).filter(
    (id) => !named.has(id),
  );
  const join = (id: string) =>
    set(path, [...rows, takesWriteIns && !isKnown(id) ? { id, writeIn: true } : { id }]);
  return (
    <Frame field={field} path={path} isGroup>
      <ul className={`tallies tallies-${counted.length}`}>
        {rows.map(({ id = '', writeIn }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is found again by its place, as problems name it
          <li key={`${id}-${at}`} id={inputId(`${path}[${at}]`)} tabIndex={-1}>
            <div className="tally-name">
              <strong>{nameOf(persons, id)}</strong>
              {writeIn === true && <span className="tally-write-in">{say(words.writeIn)}</span>}
              {(writeIn === true || pool === undefined || !isKnown(id)) && (
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={`${say(words.away)} ${nameOf(persons, id)}`}
                  onClick={() =>
                    set(
                      path,
                      rows.filter((_, place) => place !== at),
                    )
                  }
                />
              )}
            </div>
            {counted.map((name, place) => {
              const cell = inside(`${path}[${at}]`, name);
              const label = say(labelOf(type, cell));
              return (
                <div key={name} className="tally-cell">
                  <span aria-hidden="true">{label}</span>
                  <NumberInput
                    path={cell}
                    name={`${nameOf(persons, id)} ${label}`}
                    partOf={place === 0 ? [`${path}[${at}]`, path] : [`${path}[${at}]`]}
                  />
                </div>
              );
            })}
            {counted.length > 1 && <TallySum path={path} at={at} counted={counted} />}
            <ProblemAt path={`${path}[${at}]`} />
            <ProblemAt path={`${path}[${at}].id`} />
            {counted.map((name) => (
              <ProblemAt key={name} path={inside(`${path}[${at}]`, name)} />
            ))}
          </li>
        ))}
      </ul>
      <TallyTotal path={path} counted={counted} />
      <Elected path={path} />
      {adding ? (
        <SearchPersons name={say(labelOf(type, path))} among={among} choose={join} />
      ) : (
        (takesWriteIns || among.length > 0) && (
          <Button onClick={() => setAdding(true)}>{say(takesWriteIns ? words.writeIn : words.add)}</Button>
        )
      )}
    </Frame>
  );
}
