import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { partsInWords } from '../../../components/facts/value-in-words.ts';
import { useLanguage } from '../../../language/language.tsx';
import { labelOf } from '../field-words.ts';
import { useEventForm } from '../form-context.tsx';
import type { FieldOf } from '../form-model.ts';
import { heldBy } from '../held-values.ts';
import { nameOf, namesOf } from '../known-persons.ts';
import { inputId, inside, readAt } from '../paths.ts';
import { AnyField } from './any-field.tsx';
import { type FieldProps, Frame, ProblemAt } from './frame.tsx';
import { NoneButton } from './none-button.tsx';

const words = {
  add: { zh: '添加', en: 'Add: ' },
  away: { zh: '移除', en: 'Remove' },
} as const;

/** Whom a row is about, if it is about somebody. */
const personIn = (row: unknown): string | undefined => {
  const id: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, 'id') : undefined;
  return typeof id === 'string' ? id : undefined;
};

interface RowProps extends FieldProps<FieldOf<'rows'>> {
  readonly title: string;
  readonly row: unknown;
  readonly children: ReactNode;
}

/** One row. About somebody of whom everything was known at first it is folded, and tells in a line what it holds. */
function Row({ field, path, title, row, children }: RowProps) {
  const { language } = useLanguage();
  const { type, persons } = useEventForm();
  const person = personIn(row);
  const held = heldBy(field.fields, row);
  const [wasComplete] = useState(
    person !== undefined && field.fields.every(({ name, required }) => !required || held[name] !== undefined),
  );
  const [told, ...more] = partsInWords({ type, language, names: namesOf(persons) }, path, held);
  const facts = (
    <>
      <ProblemAt path={path} />
      <div className="fact-grid">
        {field.fields.map((part) => (
          <AnyField key={part.name} field={part} path={inside(path, part.name)} />
        ))}
      </div>
      {children}
    </>
  );
  if (wasComplete)
    return (
      <details className="fact-part" id={inputId(path)} tabIndex={-1}>
        <summary>
          <strong>{told}</strong> <span className="row-told">{more.join(' · ')}</span>
        </summary>
        {facts}
      </details>
    );
  return (
    <fieldset className="fact-part" id={inputId(path)} tabIndex={-1}>
      <legend>{person === undefined ? title : nameOf(persons, person)}</legend>
      {facts}
    </fieldset>
  );
}

/** Rows of several facts each: findings, kinships, members of the team. */
export function RowsField({ field, path }: FieldProps<FieldOf<'rows'>>) {
  const { say } = useLanguage();
  const { type, values, set } = useEventForm();
  const value = readAt(values, path);
  const rows: readonly unknown[] = Array.isArray(value) ? value : [];
  const one = say(labelOf(type, `${path}[]`));
  return (
    <Frame field={field} path={path} isGroup>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is found again by its place, as problems name it
        <Row key={at} field={field} path={`${path}[${at}]`} title={`${one} ${at + 1}`} row={row}>
          <Button
            className="fact-away"
            onClick={() =>
              set(
                path,
                rows.filter((_, place) => place !== at),
              )
            }
          >
            {say(words.away)}
            <span className="visually-hidden"> {`${one} ${at + 1}`}</span>
          </Button>
        </Row>
      ))}
      <div className="fact-line">
        {rows.length < field.atMost && (
          <Button onClick={() => set(path, [...rows, {}])}>
            {say(words.add)}
            {one}
          </Button>
        )}
        {field.atLeast === 0 && <NoneButton path={path} />}
      </div>
    </Frame>
  );
}
