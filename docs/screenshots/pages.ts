/** A page as somebody of the drill sees it on the day when the drill is handed over to people. */
export interface ShownPage {
  /** Its picture is called by this name. */
  readonly name: string;
  readonly path: string;
  /** Whose pages they are, by the ids of the drill's people, who is pictured first; nobody signs in where it is empty. */
  readonly as: readonly string[];
}

const OFFICE = 'leading-group-office';
const TOWN = 'town-committee';
const WORK_GROUP = 'work-group-1';
const INSPECTOR = 'inspection-team';
const ADMINISTRATOR = 'administrator';

/** The election meeting is three days away, the joint review is late, the renewal is suspended. */
const VOTES_SOON = '150626100009';
const LATE = '150626100007';
const SUSPENDED = '150626100008';
const SECRETARY = `secretary-${VOTES_SOON}`;

/** Where notices hang that day, and where one may object to one of them. */
const POSTED = '150626100006';
const OBJECTABLE = '150626100004';

const renewal = (community: string) => `/renewals/${community}-2021`;

/** Every page of the console, and those that residents read. */
export const PAGES: readonly ShownPage[] = [
  { name: 'sign-in', path: '/sign-in', as: [] },
  {
    name: 'card',
    path: '/card',
    as: [`secretary-${POSTED}`, SECRETARY, `secretary-${SUSPENDED}`, `secretary-${LATE}`],
  },
  { name: 'board', path: '/board', as: [OFFICE, INSPECTOR, WORK_GROUP] },
  { name: 'board-late', path: '/board?status=overdue.behind.out-of-reach', as: [OFFICE] },
  { name: 'tasks', path: '/tasks', as: [TOWN, SECRETARY, OFFICE, 'county-civil-affairs'] },
  { name: 'approval', path: `/tasks/150626100010-2021/party-organization.result-approval`, as: [TOWN] },
  { name: 'messages', path: '/messages', as: [`secretary-${LATE}`, OFFICE] },
  { name: 'supervision', path: '/supervision', as: [OFFICE, `secretary-${LATE}`] },
  { name: 'decisions', path: '/decisions', as: [OFFICE] },
  { name: 'ledger', path: '/ledger', as: [SECRETARY, WORK_GROUP] },
  { name: 'objections', path: '/objections', as: [`secretary-${OBJECTABLE}`, TOWN] },
  { name: 'violations', path: '/violations', as: [INSPECTOR] },
  { name: 'accounts', path: '/accounts', as: [ADMINISTRATOR] },
  { name: 'outgoing', path: '/outgoing', as: [ADMINISTRATOR] },
  { name: 'profile', path: '/me', as: [SECRETARY] },
  { name: 'search', path: '/search?q=社区', as: [OFFICE] },
  { name: 'help', path: '/help', as: [SECRETARY, OFFICE] },
  { name: 'renewal', path: renewal(LATE), as: [INSPECTOR, SECRETARY] },
  { name: 'form', path: `${renewal(VOTES_SOON)}/record/residents.election-meeting-held`, as: [SECRETARY] },
  { name: 'chart', path: `${renewal(LATE)}/chart`, as: [INSPECTOR, SECRETARY] },
  { name: 'case', path: `${renewal(SUSPENDED)}/case`, as: [INSPECTOR] },
  { name: 'notices', path: `/c/${POSTED}`, as: [] },
  { name: 'objection-form', path: `/c/${OBJECTABLE}/objections/new?notice=voter-list`, as: [] },
  { name: 'find-community', path: '/c', as: [] },
  { name: 'poster', path: `/c/${POSTED}/poster`, as: [] },
  { name: 'receipt', path: '/c/receipts', as: [] },
  { name: 'not-found', path: '/nowhere', as: [] },
];

/** Where a page is in a language: residents' pages are told by their address, the console keeps it on the device. */
export const pathIn = ({ path }: ShownPage, language: 'zh' | 'en'): string =>
  language === 'en' && path.startsWith('/c') && !path.startsWith('/card')
    ? `${path}${path.includes('?') ? '&' : '?'}lang=en`
    : path;
