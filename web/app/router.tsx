import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { kindOf, meQuery } from '../session/me.ts';
import { NotFound, PageFailed, PagePending } from './page-fallbacks.tsx';
import { plainSearchIn, plainSearchOf } from './plain-search.ts';
import { RenewalFrame } from './renewal-frame.tsx';
import { SignedIn } from './signed-in.tsx';

interface Context {
  readonly kept: QueryClient;
}

const root = createRootRouteWithContext<Context>()({ notFoundComponent: NotFound });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('../features/sign-in/sign-in-page.tsx'), 'SignInPage'),
});

/** Everything behind the sign-in page. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  component: SignedIn,
  beforeLoad: async ({ context, location }) => {
    const me = await context.kept.fetchQuery(meQuery);
    if (me === null || me.stage !== 'complete')
      throw redirect({ to: '/sign-in', search: { back: location.href } });
  },
});

const BEGIN = {
  secretary: '/card',
  inspector: '/board',
  office: '/board',
  administrator: '/accounts',
} as const;

const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  beforeLoad: async ({ context }) => {
    const me = await context.kept.fetchQuery(meQuery);
    throw redirect({ to: me === null ? '/sign-in' : BEGIN[kindOf(me)], replace: true });
  },
});

const renewal = createRoute({
  getParentRoute: () => signedIn,
  path: '/renewals/$id',
  component: RenewalFrame,
});

type Loader = () => Promise<Readonly<Record<string, unknown>>>;

/** A page that is loaded when somebody goes there. */
const page = (path: string, load: Loader, name: string) =>
  createRoute({ getParentRoute: () => signedIn, path, component: lazyRouteComponent(load, name) });

/** What stands above every form. */
const aboveForm = createRoute({
  getParentRoute: () => renewal,
  path: '/record',
  component: lazyRouteComponent(() => import('../features/card/above-form.tsx'), 'AboveForm'),
});

/** A page about one renewal. */
const ofRenewal = (path: string, load: Loader, name: string) =>
  createRoute({ getParentRoute: () => renewal, path, component: lazyRouteComponent(load, name) });

const card = () => import('../features/card/card-page.tsx');
const eventForm = () => import('../features/event-form/event-page.tsx');
const record = () => import('../features/record/record-page.tsx');
const caseFile = () => import('../features/record/case-page.tsx');
const ledger = () => import('../features/ledger/ledger-page.tsx');
const tasks = () => import('../features/tasks/tasks-page.tsx');
const approval = () => import('../features/tasks/approval-page.tsx');

const tree = root.addChildren([
  signIn,
  signedIn.addChildren([
    home,
    page('/card', card, 'CardPage'),
    page('/board', () => import('../features/board/board-page.tsx'), 'BoardPage'),
    page('/tasks', tasks, 'TasksPage'),
    page('/tasks/$id/$step', approval, 'ApprovalPage'),
    page('/messages', () => import('../features/messages/messages-page.tsx'), 'MessagesPage'),
    page('/supervision', () => import('../features/supervision/supervision-page.tsx'), 'SupervisionPage'),
    page('/decisions', () => import('../features/decisions/decisions-page.tsx'), 'DecisionsPage'),
    page('/ledger', ledger, 'LedgerPage'),
    page('/ledger/$community', ledger, 'LedgerPage'),
    page('/objections', () => import('../features/objections/objections-page.tsx'), 'ObjectionsPage'),
    page('/violations', () => import('../features/violations/violations-page.tsx'), 'ViolationsPage'),
    page('/accounts', () => import('../features/accounts/accounts-page.tsx'), 'AccountsPage'),
    page('/outgoing', () => import('../features/operation/outgoing-page.tsx'), 'OutgoingPage'),
    page('/me', () => import('../features/profile/profile-page.tsx'), 'ProfilePage'),
    page('/search', () => import('../features/search/search-page.tsx'), 'SearchPage'),
    page('/help', () => import('../features/help/help-page.tsx'), 'HelpPage'),
    renewal.addChildren([
      ofRenewal('/', card, 'RenewalCardPage'),
      aboveForm.addChildren([
        createRoute({
          getParentRoute: () => aboveForm,
          path: '/$type',
          component: lazyRouteComponent(eventForm, 'EventPage'),
        }),
      ]),
      ofRenewal('/chart', record, 'RecordPage'),
      ofRenewal('/case', caseFile, 'CasePage'),
    ]),
  ]),
]);

export function createConsoleRouter(kept: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { kept },
    parseSearch: plainSearchIn,
    stringifySearch: plainSearchOf,
    defaultPreload: 'intent',
    defaultPendingComponent: PagePending,
    defaultErrorComponent: PageFailed,
    scrollRestoration: true,
  });
}
