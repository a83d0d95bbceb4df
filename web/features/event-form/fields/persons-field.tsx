import { Button } from 'antd';
import { useLanguage } from '../../../language/language.tsx';
import { labelOf } from '../field-words.ts';
import { useEventForm } from '../form-context.tsx';
import type { FieldOf } from '../form-model.ts';
import { nameOf } from '../known-persons.ts';
import { readAt } from '../paths.ts';
import { optionsOf } from '../person-options.ts';
import { poolAt } from '../pools.ts';
import { type FieldProps, Frame } from './frame.tsx';
import { NoneButton } from './none-button.tsx';
import { OrderedList } from './ordered-list.tsx';
import { SearchPersons } from './search-persons.tsx';

const words = {
  all: { zh: '全部选上', en: 'Choose all' },
  of: {
    zh: (n: number, places: number | undefined) =>
      places === undefined ? `已选${n}人` : `须${places}人，已选${n}人`,
    en: (n: number, places: number | undefined) =>
      places === undefined ? `${n} chosen` : `${places} to be chosen, ${n} chosen`,
  },
} as const;

const ON_A_LIST = 40;

/** Several persons: ticked where it is known who can be meant, looked up otherwise; in the order in which they stand. */
export function PersonsField({ field, path }: FieldProps<FieldOf<'persons'>>) {
  const { say, language } = useLanguage();
  const { type, values, set, persons, choosing } = useEventForm();
  const pool = poolAt(choosing, values, path);
  const value = readAt(values, path);
  const chosen: readonly string[] = Array.isArray(value) ? value : [];
  const toggled = (id: string) =>
    chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
  const ticks = pool !== undefined && pool.from.length <= ON_A_LIST;
  return (
    <Frame field={field} path={path} isGroup>
      {ticks ? (
        <div className="fact-checks">
          {optionsOf([...pool.from, ...chosen.filter((one) => !pool.from.includes(one))], persons, say).map(
            ({ value: id, label, more }) => (
              <label key={id} className="fact-check">
                <input
                  type="checkbox"
                  checked={chosen.includes(id)}
                  onChange={() => set(path, toggled(id))}
                />
                <span>
                  {label} {more && <small>{more}</small>}
                </span>
              </label>
            ),
          )}
        </div>
      ) : (
        <>
          <OrderedList
            items={chosen}
            nameOf={(id) => nameOf(persons, id)}
            change={(next) => set(path, next)}
          />
          <SearchPersons
            name={say(labelOf(type, path))}
            among={(pool?.from ?? [...persons.keys()]).filter((one) => !chosen.includes(one))}
            choose={(id) => set(path, [...chosen, id])}
          />
        </>
      )}
      <div className="fact-line">
        <span className="fact-unit" aria-live="polite">
          {words.of[language](chosen.length, pool?.places)}
        </span>
        {ticks && pool.from.length > 1 && (
          <Button onClick={() => set(path, [...pool.from])}>{say(words.all)}</Button>
        )}
        <NoneButton path={path} />
      </div>
    </Frame>
  );
}
