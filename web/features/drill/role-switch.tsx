import { SwapOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { ROLES } from '../../../machines/plan/words.ts';
import { roleLabels } from '../../../machines/rules/labels.ts';
import { useAnswer } from '../../api/queries.ts';
import { useLanguage } from '../../language/language.tsx';
import type { Me } from '../../session/me.ts';
import { useBecome } from './use-become.ts';

const words = { switch: { zh: '换身份', en: 'Switch role' } } as const;

/** Becomes somebody else of the drill. */
export function RoleSwitch({ me }: { readonly me: Me }) {
  const { say } = useLanguage();
  const { data } = useAnswer('GET /api/sign-in/demo', {});
  const become = useBecome();
  const groups = ROLES.map((role) => ({
    role,
    people: (data?.people ?? []).filter(({ roles: [first] }) => first?.role === role),
  })).filter(({ people }) => people.length > 0);
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        className: 'drill-people',
        selectable: true,
        selectedKeys: [me.person.id],
        items: groups.map(({ role, people }) => ({
          key: `role-${role}`,
          type: 'group',
          label: say(roleLabels[role]),
          children: people.map(({ id, name }) => ({ key: id, label: name })),
        })),
        onClick: ({ key }) => void become(key, '/'),
      }}
    >
      <Button size="small" icon={<SwapOutlined />} aria-label={say(words.switch)}>
        <span className="drill-wide">{say(words.switch)}</span>
      </Button>
    </Dropdown>
  );
}
