import { DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useLanguage } from '../../../language/language.tsx';
import { labelOf } from '../field-words.ts';
import { useEventForm } from '../form-context.tsx';
import type { FieldOf } from '../form-model.ts';
import { nameOf } from '../known-persons.ts';
import { inputId, inside, readAt } from '../paths.ts';
import { optionsOf } from '../person-options.ts';
import { poolOfRows } from '../pools.ts';
import { rowOf } from '../prefill.ts';
import { AnyField } from './any-field.tsx';
import { type FieldProps, Frame, ProblemAt } from './frame.tsx';
import { SearchPersons } from './search-persons.tsx';

interface Row {
  readonly id?: string;
  readonly name?: string;
}

const ON_A_LIST = 40;
const words = {
  of: { zh: (n: number) => `已列入${n}人`, en: (n: number) => `${n} on the list` },
  away: { zh: '移除', en: 'Remove' },
} as const;

/** A list of candidates: ticked among those who can be, looked up otherwise; with the post where they stand for one. */
export function CandidatesField({ field, path }: FieldProps<FieldOf<'candidates'>>) {
  const { say, language } = useLanguage();
  const { type, values, set, persons, choosing } = useEventForm();
  const value = readAt(values, path);
  const rows: readonly Row[] = Array.isArray(value) ? value : [];
  const named = new Set(rows.map(({ id }) => id));
  const pool = poolOfRows(choosing, values, path)?.from;
  const applied = new Map(choosing.context.residents.applicants.map((one) => [one.id, one.post]));
  const post = field.fields.find(({ name }) => name === 'post');
  const join = (id: string) => {
    const standing = post === undefined ? undefined : applied.get(id);
    return set(path, [...rows, { ...rowOf(field.fields, id, persons), ...(standing && { post: standing }) }]);
  };
  const leave = (id: string | undefined) =>
    set(
      path,
      rows.filter((one) => one.id !== id),
    );
  const isList = pool !== undefined && pool.length <= ON_A_LIST && pool.length > 0;
  return (
    <Frame field={field} path={path} isGroup>
      {isList && (
        <div className="fact-checks">
          {optionsOf(pool, persons, say).map(({ value: id, label, more }) => (
            <label key={id} className="fact-check">
              <input
                type="checkbox"
                checked={named.has(id)}
                onChange={() => (named.has(id) ? leave(id) : join(id))}
              />
              <span>
                {label} {more && <small>{more}</small>}
              </span>
            </label>
          ))}
        </div>
      )}
      {rows.length > 0 && (!isList || post !== undefined) && (
        <ul className="candidate-rows">
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is found again by its place, as problems name it
            <li key={at} id={inputId(`${path}[${at}]`)} tabIndex={-1}>
              <strong>{row.name ?? nameOf(persons, row.id ?? '')}</strong>
              {post && <AnyField field={post} path={inside(`${path}[${at}]`, 'post')} />}
              {!isList && (
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={`${say(words.away)} ${row.name ?? ''}`}
                  onClick={() => leave(row.id)}
                />
              )}
              <ProblemAt path={`${path}[${at}]`} />
              <ProblemAt path={`${path}[${at}].id`} />
              <ProblemAt path={`${path}[${at}].name`} />
            </li>
          ))}
        </ul>
      )}
      {!isList && (
        <SearchPersons
          name={say(labelOf(type, path))}
          among={(pool ?? [...persons.keys()]).filter((id) => !named.has(id))}
          choose={join}
        />
      )}
      <p className="fact-hint" aria-live="polite">
        {words.of[language](rows.length)}
      </p>
    </Frame>
  );
}
