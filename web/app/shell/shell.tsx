import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useDeferredValue } from 'react';
import { useLiveUpdates } from '../../api/live.ts';
import { useLanguage } from '../../language/language.tsx';
import type { Me } from '../../session/me.ts';
import { ConnectionBar } from './connection-bar.tsx';
import { placesFor } from './navigation.ts';
import { PhoneTabs } from './phone-tabs.tsx';
import { SideMenu } from './side-menu.tsx';
import { TopBar } from './top-bar.tsx';
import './shell.css';

const words = {
  skip: { zh: '跳到正文', en: 'Skip to the page' },
} as const;

const AccountNotice = lazy(async () => ({
  default: (await import('../../features/profile/account-notice.tsx')).AccountNotice,
}));

/** What surrounds every page of somebody who is signed in. */
export function Shell({ me }: { readonly me: Me }) {
  const { say } = useLanguage();
  useLiveUpdates();
  const places = placesFor(me);
  const unseen = me.account?.unseenEvents ?? 0;
  // What surrounds a page comes first, and the page after it: drawn at one go they would keep the browser for long.
  const hasPage = useDeferredValue(true, false);
  return (
    <div className="shell">
      <a className="skip-link" href="#page">
        {say(words.skip)}
      </a>
      <TopBar me={me} />
      <ConnectionBar />
      <div className="shell-middle">
        <SideMenu places={places} />
        <main id="page" className="shell-page" tabIndex={-1}>
          {unseen > 0 && (
            <Suspense>
              <AccountNotice person={me.person.id} unseen={unseen} />
            </Suspense>
          )}
          {hasPage && <Outlet />}
        </main>
      </div>
      <PhoneTabs places={places} />
    </div>
  );
}
