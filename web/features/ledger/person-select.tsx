import { Select } from 'antd';
import { useLanguage } from '../../language/language.tsx';
import { traitOf } from './person-words.ts';
import type { ShownPerson } from './use-ledger.ts';

interface Common {
  readonly id: string;
  readonly label: string;
  readonly placeholder: string;
  readonly people: readonly ShownPerson[];
}

function useOptions(people: readonly ShownPerson[]) {
  const { say } = useLanguage();
  return people.map((one) => ({ value: one.id, label: one.name, trait: say(traitOf(one)) }));
}

const looks = {
  showSearch: { optionFilterProp: 'label' },
  optionRender: ({ data }: { readonly data: { readonly label: string; readonly trait: string } }) => (
    <span className="ledger-option">
      <strong>{data.label}</strong> <span className="ledger-soft">{data.trait}</span>
    </span>
  ),
} as const;

interface OneProps extends Common {
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}

/** Somebody of the ledger, found by name. */
export function PersonSelect({ id, label, placeholder, people, value, onChange }: OneProps) {
  const options = useOptions(people);
  return (
    <div className="ledger-field">
      <label htmlFor={id}>{label}</label>
      <Select
        {...looks}
        id={id}
        allowClear
        placeholder={placeholder}
        options={options}
        value={value}
        onChange={(next) => onChange(next ?? null)}
      />
    </div>
  );
}

interface SeveralProps extends Common {
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** Several people of the ledger, found by name. */
export function PeopleSelect({ id, label, placeholder, people, value, onChange }: SeveralProps) {
  const options = useOptions(people);
  return (
    <div className="ledger-field">
      <label htmlFor={id}>{label}</label>
      <Select
        {...looks}
        id={id}
        mode="multiple"
        allowClear
        placeholder={placeholder}
        options={options}
        value={[...value]}
        onChange={onChange}
      />
    </div>
  );
}
