import { Checkbox, Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { genderLabels, householdLabels, ledgerPostLabels } from '../../../../machines/ledger/labels.ts';
import type { LedgerField } from '../../../../machines/ledger/person.ts';
import { GENDERS, HOUSEHOLDS, LEDGER_POSTS } from '../../../../machines/ledger/words.ts';
import { EDUCATION } from '../../../../machines/plan/words.ts';
import { educationLabels } from '../../../../machines/rules/labels.ts';
import type { Text } from '../../../../machines/text.ts';
import { useLanguage } from '../../../language/language.tsx';
import type { Draft } from '../person-draft.ts';
import { fieldTitle } from '../person-words.ts';

type Value = Draft[LedgerField];

interface Props {
  readonly field: LedgerField;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly problem: Text | undefined;
  readonly note: Text | undefined;
}

const words = {
  yes: { zh: '是', en: 'yes' },
  none: { zh: '没有职务可不选', en: 'none: leave it empty' },
  choose: { zh: '请选择', en: 'Choose' },
} as const;

const HINTS: { readonly [F in LedgerField]?: Text } = {
  birthDate: { zh: '如1980-05-04或1980-05', en: 'as 1980-05-04 or 1980-05' },
  partySince: { zh: '不是党员不填', en: 'empty: no member' },
  postsSince: { zh: '如2018-03-01', en: 'such as 2018-03-01' },
  ethnicity: { zh: '如蒙古族', en: 'such as 蒙古族' },
};
const OPTIONAL: readonly LedgerField[] = ['partySince', 'posts', 'postsSince', 'phone'];

type Labels = Readonly<Record<string, Text>>;
const RADIOS: { readonly [F in LedgerField]?: readonly [readonly string[], Labels] } = {
  gender: [GENDERS, genderLabels],
  household: [HOUSEHOLDS, householdLabels],
};

interface Described {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
  readonly status: '' | 'error';
}

function useInput({ field, value, onChange }: Props, described: Described): ReactNode {
  const { say } = useLanguage();
  if (field === 'education')
    return (
      <Select
        {...described}
        placeholder={say(words.choose)}
        value={typeof value === 'string' && value !== '' ? value : undefined}
        options={EDUCATION.map((one) => ({ value: one, label: say(educationLabels[one]) }))}
        onChange={onChange}
      />
    );
  if (field === 'posts')
    return (
      <Select
        {...described}
        mode="multiple"
        placeholder={say(words.none)}
        showSearch={{ optionFilterProp: 'label' }}
        value={Array.isArray(value) ? [...value] : []}
        options={LEDGER_POSTS.map((one) => ({ value: one, label: say(ledgerPostLabels[one]) }))}
        onChange={onChange}
      />
    );
  return (
    <Input
      {...described}
      value={typeof value === 'string' ? value : ''}
      placeholder={HINTS[field] && say(HINTS[field])}
      inputMode={field === 'phone' ? 'tel' : undefined}
      autoComplete="off"
      onChange={({ target }) => onChange(target.value)}
    />
  );
}

/** One line of the ledger's form. */
export function PersonField(props: Props) {
  const { field, value, onChange, problem, note } = props;
  const { say } = useLanguage();
  const id = `person-${field}`;
  const said = problem ?? note;
  const about = `${id}-about`;
  const input = useInput(props, {
    id,
    'aria-describedby': said && about,
    'aria-invalid': problem !== undefined,
    status: problem === undefined ? '' : 'error',
  });
  const title = say(fieldTitle(field));
  const below = said && (
    <p id={about} className={problem ? 'ledger-problem' : 'ledger-soft'}>
      {say(said)}
    </p>
  );
  const radios = RADIOS[field];
  if (radios !== undefined) {
    const [options, labels] = radios;
    return (
      <fieldset className="ledger-field" data-field={field} aria-describedby={said && about}>
        <legend>{title}</legend>
        <Radio.Group
          name={id}
          value={value}
          options={options.map((one) => ({ value: one, label: labels[one] && say(labels[one]) }))}
          onChange={({ target }) => onChange(String(target.value))}
        />
        {below}
      </fieldset>
    );
  }
  if (typeof value === 'boolean')
    return (
      <div className="ledger-field ledger-field-check" data-field={field}>
        <Checkbox checked={value} onChange={({ target }) => onChange(target.checked)}>
          {title}
        </Checkbox>
        {below}
      </div>
    );
  return (
    <div className="ledger-field" data-field={field}>
      <label htmlFor={id}>
        {title}
        {OPTIONAL.includes(field) && (
          <span className="ledger-soft"> {say({ zh: '（可不填）', en: '(optional)' })}</span>
        )}
      </label>
      {input}
      {below}
    </div>
  );
}
