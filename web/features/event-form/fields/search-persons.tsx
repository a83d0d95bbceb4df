import { Button } from 'antd';
import { useId, useState } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import { useEventForm } from '../form-context.tsx';
import { NewPerson } from '../new-person.tsx';
import { optionsOf } from '../person-options.ts';

const words = {
  search: { zh: '输入姓名查找', en: 'Search by name' },
  found: { zh: '查到的人员', en: 'People found' },
  none: { zh: '没有查到', en: 'Nobody found' },
  more: { zh: '还有更多，请输入姓名', en: 'There are more: type a name' },
  add: { zh: '台账中没有，新增人员', en: 'Not in the ledger: add somebody' },
} as const;

const SHOWN = 8;

interface Props {
  /** What is searched for: the name of the fact. */
  readonly name: string;
  readonly id?: string;
  readonly among: readonly string[];
  readonly choose: (id: string) => void;
}

/** Looks somebody up by name among those who can be meant; who is in no ledger yet is added to it. */
export function SearchPersons({ name, id, among, choose }: Props) {
  const { say } = useLanguage();
  const { persons, mayAddPersons } = useEventForm();
  const [searched, setSearched] = useState('');
  const [adding, setAdding] = useState(false);
  const own = useId();
  const sought = searched.trim();
  const found = optionsOf(among, persons, say).filter(
    ({ label, value }) => label.includes(sought) || value === sought,
  );
  const shown = sought === '' && found.length > SHOWN ? [] : found.slice(0, SHOWN);
  const take = (person: string) => {
    setSearched('');
    choose(person);
  };
  return (
    <div className="person-search">
      <input
        id={id ?? own}
        className="fact-input"
        type="search"
        autoComplete="off"
        aria-label={`${name} · ${say(words.search)}`}
        placeholder={say(words.search)}
        value={searched}
        onChange={({ target }) => setSearched(target.value)}
        onKeyDown={(event) => {
          const [first] = shown;
          if (event.key !== 'Enter') return;
          event.preventDefault();
          if (sought !== '' && first !== undefined) take(first.value);
        }}
      />
      <div aria-live="polite">
        {sought !== '' && found.length === 0 && <p className="fact-hint">{say(words.none)}</p>}
        {shown.length > 0 && (
          <ul className="person-found" aria-label={say(words.found)}>
            {shown.map(({ value, label, more }) => (
              <li key={value}>
                <button type="button" onClick={() => take(value)}>
                  <strong>{label}</strong> {more && <small>{more}</small>}
                </button>
              </li>
            ))}
          </ul>
        )}
        {sought !== '' && found.length > SHOWN && <p className="fact-hint">{say(words.more)}</p>}
      </div>
      {mayAddPersons && (
        <Button type="link" className="person-add" onClick={() => setAdding(true)}>
          {say(words.add)}
        </Button>
      )}
      {adding && <NewPerson name={sought} onClose={() => setAdding(false)} onAdded={take} />}
    </div>
  );
}
