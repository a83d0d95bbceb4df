import { useNavigate } from '@tanstack/react-router';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { Answered, Nothing } from '../../components/page-states.tsx';
import { useLanguage } from '../../language/language.tsx';
import { useCommunitiesToChoose } from './use-communities-to-choose.ts';

const words = {
  community: { zh: '社区', en: 'Community' },
  choose: { zh: '选择社区，可按名称查找', en: 'Choose a community, by its name' },
  hint: {
    zh: '选一个社区，查看和维护它的人员台账。',
    en: 'Choose a community to see and keep the ledger of its people.',
  },
  none: { zh: '没有找到社区。', en: 'No community was found.' },
} as const;

/** One of the communities of whoever is responsible for several, found by name. */
export function CommunityPicker({ chosen }: { readonly chosen: string | undefined }) {
  const { say } = useLanguage();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const communities = useCommunitiesToChoose(useDeferredValue(typed.trim()), chosen);
  return (
    <Answered of={communities} rows={2}>
      {(found) => {
        const options = found.map(({ code, name }) => ({ value: code, label: name }));
        return (
          <div className="ledger-picker no-print">
            <label htmlFor="ledger-community">{say(words.community)}</label>
            <Select
              id="ledger-community"
              size="large"
              showSearch={{ filterOption: false, searchValue: typed, onSearch: setTyped }}
              placeholder={say(words.choose)}
              options={options}
              value={chosen}
              notFoundContent={say(words.none)}
              onChange={(community) => {
                setTyped('');
                void navigate({ to: '/ledger/$community', params: { community } });
              }}
            />
            {chosen === undefined && <Nothing>{say(words.hint)}</Nothing>}
          </div>
        );
      }}
    </Answered>
  );
}
