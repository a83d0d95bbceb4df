import { Checkbox, Input, Select } from 'antd';
import { ledgerPostLabels } from '../../../../machines/ledger/labels.ts';
import { LEDGER_POSTS } from '../../../../machines/ledger/words.ts';
import type { Text } from '../../../../machines/text.ts';
import { useLanguage } from '../../../language/language.tsx';
import { TRAITS, type Trait, type Wanted } from '../find-people.ts';

const words = {
  search: { zh: '按姓名或民族查找', en: 'By name or ethnicity' },
  only: { zh: '只看', en: 'Only' },
  posts: { zh: '现任职务', en: 'Current posts' },
} as const;

const titles: Readonly<Record<Exclude<Trait, 'young'>, Text>> = {
  party: { zh: '党员', en: 'Party members' },
  reserve: { zh: '后备人选', en: 'Reserve' },
  women: { zh: '妇女', en: 'Women' },
};
const titleOf = (trait: Trait, youngAtMost: number): Text =>
  trait === 'young' ? { zh: `${youngAtMost}周岁以下`, en: `Aged ${youngAtMost} or below` } : titles[trait];

interface Props {
  readonly wanted: Wanted;
  /** Undefined while the plan is read, which says who is young. */
  readonly youngAtMost: number | undefined;
  readonly onChange: (wanted: Wanted) => void;
}

export function PeopleFilters({ wanted, youngAtMost, onChange }: Props) {
  const { say } = useLanguage();
  const traits = TRAITS.filter((trait) => trait !== 'young' || youngAtMost !== undefined);
  return (
    <div className="ledger-filters no-print">
      <Input.Search
        size="large"
        allowClear
        aria-label={say(words.search)}
        placeholder={say(words.search)}
        value={wanted.search}
        onChange={({ target }) => onChange({ ...wanted, search: target.value })}
      />
      <Select
        size="large"
        mode="multiple"
        aria-label={say(words.posts)}
        placeholder={say(words.posts)}
        showSearch={{ optionFilterProp: 'label' }}
        maxTagCount="responsive"
        allowClear
        options={LEDGER_POSTS.map((post) => ({ value: post, label: say(ledgerPostLabels[post]) }))}
        value={[...wanted.posts]}
        onChange={(posts) => onChange({ ...wanted, posts })}
      />
      <fieldset className="ledger-traits">
        <legend className="visually-hidden">{say(words.only)}</legend>
        {traits.map((trait) => (
          <Checkbox
            key={trait}
            checked={wanted.traits.includes(trait)}
            onChange={({ target }) =>
              onChange({
                ...wanted,
                traits: TRAITS.filter((one) =>
                  one === trait ? target.checked : wanted.traits.includes(one),
                ),
              })
            }
          >
            {say(titleOf(trait, youngAtMost ?? 0))}
          </Checkbox>
        ))}
      </fieldset>
    </div>
  );
}
