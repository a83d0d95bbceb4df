import { UserOutlined } from '@ant-design/icons';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Dropdown } from 'antd';
import { useLanguage } from '../../language/language.tsx';
import type { Me } from '../../session/me.ts';
import { useLeave } from '../../session/use-leave.ts';
import { APPEARANCES, useAppearance } from '../appearance.tsx';
import { SearchButton } from './search-button.tsx';

const words = {
  name: { zh: '换届', en: 'Huanjie' },
  language: { zh: 'English', en: '中文' },
  profile: { zh: '个人设置', en: 'My settings' },
  signOut: { zh: '退出', en: 'Sign out' },
  auto: { zh: '外观：跟随系统', en: 'Appearance: as the device' },
  light: { zh: '外观：浅色', en: 'Appearance: light' },
  dark: { zh: '外观：深色', en: 'Appearance: dark' },
} as const;

/** Name, search, language, and who is signed in. */
export function TopBar({ me }: { readonly me: Me }) {
  const { say, language, setLanguage } = useLanguage();
  const { appearance, setAppearance } = useAppearance();
  const navigate = useNavigate();
  const leave = useLeave();

  return (
    <header className="top-bar">
      <Link to="/" className="top-bar-name">
        <img src={new URL('../../icon.svg', import.meta.url).href} alt="" />
        {say(words.name)}
      </Link>
      <span className="top-bar-space" />
      <SearchButton />
      <Button type="text" onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>
        {say(words.language)}
      </Button>
      <Dropdown
        trigger={['click']}
        menu={{
          className: 'top-bar-menu',
          selectable: true,
          selectedKeys: [appearance],
          items: [
            { key: 'profile', label: say(words.profile) },
            { type: 'divider' },
            ...APPEARANCES.map((one) => ({ key: one, label: say(words[one]) })),
            { type: 'divider' },
            { key: 'sign-out', label: say(words.signOut) },
          ],
          onClick: ({ key }) => {
            const chosen = APPEARANCES.find((one) => one === key);
            if (chosen !== undefined) setAppearance(chosen);
            else if (key === 'profile') void navigate({ to: '/me' });
            else void leave();
          },
        }}
      >
        <Button type="text" icon={<UserOutlined aria-hidden="true" />}>
          {me.person.name}
        </Button>
      </Dropdown>
    </header>
  );
}
