import { Button } from 'antd';
import { useLanguage } from '../../../language/language.tsx';
import { labelOf } from '../field-words.ts';
import { useEventForm } from '../form-context.tsx';
import { allFields, type FieldOf, formOf } from '../form-model.ts';
import { heldBy } from '../held-values.ts';
import { factsOfPerson, nameOf } from '../known-persons.ts';
import { around, inputId, readAt } from '../paths.ts';
import { optionsOf } from '../person-options.ts';
import { poolAt } from '../pools.ts';
import { type FieldProps, Frame } from './frame.tsx';
import { OneOfButtons, OneOfList } from './options.tsx';
import { SearchPersons } from './search-persons.tsx';

const SEEN_AT_ONCE = 4;
const IN_A_LIST = 30;

/** Puts somebody at a path, and beside it what the same part of the form asks of them and the ledger knows. */
function useChoosePerson(path: string) {
  const { type, values, set, persons } = useEventForm();
  const part = around(path);
  return (id: string) => {
    const person = persons.get(id);
    const stem = part.replaceAll(/\[\d+\]/g, '[]');
    const own = allFields(formOf(type)).find((one) => one.path === stem);
    if (part === '' || person === undefined || own === undefined || !('fields' in own)) return set(path, id);
    const known = heldBy(
      own.fields.filter(({ name }) => name !== 'id'),
      factsOfPerson(person),
    );
    const before = readAt(values, part);
    return set(part, {
      ...(typeof before === 'object' && before),
      ...known,
      [path.slice(part.length + 1)]: id,
    });
  };
}

/** Somebody: of few a button each, of more a list, of the whole community by name. */
export function PersonField({ field, path }: FieldProps<FieldOf<'person'>>) {
  const { say } = useLanguage();
  const { type, values, set, persons, choosing } = useEventForm();
  const choose = useChoosePerson(path);
  const pool = poolAt(choosing, values, path)?.from;
  const value = readAt(values, path);
  const among = pool ?? [...persons.keys()];
  const options = optionsOf(among, persons, say);
  if (pool !== undefined && pool.length <= SEEN_AT_ONCE && pool.length > 0)
    return (
      <Frame field={field} path={path} isGroup>
        <OneOfButtons path={path} options={options} choose={choose} />
      </Frame>
    );
  if (among.length <= IN_A_LIST && among.length > 0)
    return (
      <Frame field={field} path={path}>
        <OneOfList path={path} options={options} choose={choose} />
      </Frame>
    );
  const isChosen = typeof value === 'string' && value !== '';
  return (
    <Frame field={field} path={path} isGroup={isChosen}>
      {isChosen ? (
        <p className="person-chosen">
          <strong>{nameOf(persons, value)}</strong> {say(persons.get(value)?.trait ?? { zh: '', en: '' })}
          <Button size="small" onClick={() => set(path, undefined)}>
            {say({ zh: '更换', en: 'Change' })}
          </Button>
        </p>
      ) : (
        <SearchPersons name={say(labelOf(type, path))} id={inputId(path)} among={among} choose={choose} />
      )}
    </Frame>
  );
}
