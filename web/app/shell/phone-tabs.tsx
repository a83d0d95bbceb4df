import { MoreOutlined } from '@ant-design/icons';
import { Link, useNavigate } from '@tanstack/react-router';
import { Dropdown } from 'antd';
import { useLanguage } from '../../language/language.tsx';
import type { Place } from './navigation.ts';
import { PLACE_ICONS } from './place-icons.tsx';

const words = {
  menu: { zh: '底部菜单', en: 'Tabs' },
  more: { zh: '更多', en: 'More' },
} as const;

const SHOWN = 4;

/** The places under the thumb, on a phone. */
export function PhoneTabs({ places }: { readonly places: readonly Place[] }) {
  const { say } = useLanguage();
  const navigate = useNavigate();
  const rest = places.slice(SHOWN);
  return (
    <nav className="phone-tabs" aria-label={say(words.menu)}>
      {places.slice(0, SHOWN).map(({ to, title, icon }) => (
        <Link key={to} className="place-link" to={to}>
          {PLACE_ICONS[icon]}
          {say(title)}
        </Link>
      ))}
      {rest.length > 0 && (
        <Dropdown
          trigger={['click']}
          placement="topRight"
          menu={{
            items: rest.map(({ to, title, icon }) => ({
              key: to,
              label: say(title),
              icon: PLACE_ICONS[icon],
            })),
            onClick: ({ key }) => navigate({ to: key }),
          }}
        >
          <button type="button" aria-haspopup="menu">
            <MoreOutlined aria-hidden="true" />
            {say(words.more)}
          </button>
        </Dropdown>
      )}
    </nav>
  );
}
