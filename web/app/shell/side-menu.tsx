import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../language/language.tsx';
import type { Place } from './navigation.ts';
import { PLACE_ICONS } from './place-icons.tsx';

const words = { menu: { zh: '主菜单', en: 'Main menu' } } as const;

/** The places, on a screen that is wide enough. */
export function SideMenu({ places }: { readonly places: readonly Place[] }) {
  const { say } = useLanguage();
  return (
    <nav className="side-menu" aria-label={say(words.menu)}>
      <ul>
        {places.map(({ to, title, icon }) => (
          <li key={to}>
            <Link className="place-link" to={to}>
              {PLACE_ICONS[icon]}
              {say(title)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
