import type { Role } from '../machines/plan/words.ts';
import {
  mayCloseNotices,
  mayDismissObjections,
  mayInspect,
  mayKeepLedgers,
  mayKnowPersons,
  mayListObjections,
  mayLookAfterAccounts,
  mayOpenRenewals,
  mayOperate,
  mayReadMessages,
  mayReadRenewals,
  mayReviewPersons,
  mayTakeObjections,
} from '../services/permissions.ts';
import { SEE_CHAINS, TAKE_COPIES } from '../services/record/inspector.ts';

/** Why there are no roles to name: it is for everybody, for whoever holds a token, or about the asker's own things. */
type Anybody = 'everybody' | 'holder' | 'own';

/** By whom a route may be used. */
export interface Access {
  /** Whom it is for: roles, or those for whom no role counts. `event`: as the matrix of the events says. */
  readonly to: Anybody | 'event' | readonly Role[];
  /**
   * How far a role reaches. `community`: it has to hold for the community that is asked about. `filtered`: everybody
   * is answered, each with what lies within their own prefixes. `town`: it has to hold for a whole town or more,
   * whichever, since what is stopped is stopped for everybody.
   */
  readonly reach?: 'community' | 'filtered' | 'town';
  readonly note?: string;
}

const everybody: Access = { to: 'everybody' };
const own: Access = { to: 'own' };
const holder: Access = { to: 'holder' };

const reading: Access = { to: mayReadRenewals, reach: 'community', note: 'in a drill anybody may look' };
const accounts: Access = { to: mayLookAfterAccounts, reach: 'community' };
const operating: Access = { to: mayOperate, reach: 'town' };
const ledgers: Access = { to: mayKeepLedgers, reach: 'community' };
const inspecting: Access = { to: mayInspect, reach: 'community' };
const invited: Access = { ...holder, note: 'of a one-time link' };
const linked: Access = { ...holder, note: 'of the link in a message' };
const onTheBoard: Access = {
  ...own,
  reach: 'filtered',
  note: 'what the asker reads of renewals; in a drill everything',
};
const drill: Access = { ...everybody, note: 'in a drill only; a live town refuses everybody' };
const provider: Access = { ...everybody, note: 'where an identity provider is configured' };

const takers: readonly Role[] = Object.values(mayTakeObjections).flat();
const readers: readonly Role[] = [...new Set([...takers, ...mayDismissObjections])];
const byNotice = 'which of them, by what the objection is to';

/** The one table of who may use which route: documented, in OpenAPI as `x-access`, and tested against the server. */
export const ACCESS: Readonly<Record<string, Access>> = {
  'GET /api/health': everybody,
  'GET /metrics': { ...everybody, note: 'numbers that name nobody' },
  'GET /assets/*': { ...everybody, note: 'the files of the console' },
  'GET /operation': { ...everybody, note: 'numbers that name nobody' },
  'GET /api/rules': everybody,
  'POST /api/rules/:id/check': { ...everybody, note: 'a calculator; nothing is kept' },
  'GET /api/plans': everybody,
  'GET /api/plans/:id': everybody,
  'GET /api/record/heads': everybody,
  'GET /api/record/heads/:day': everybody,
  'GET /api/record/key': everybody,
  'GET /api/public/communities': everybody,
  'GET /api/public/:community/notices': everybody,
  'POST /api/public/:community/objections': { ...everybody, note: 'within the period of the notice' },
  'GET /api/public/objections/:receipt': { ...holder, note: 'of the receipt' },
  'GET /c': everybody,
  'GET /c/:community': everybody,
  'GET /c/:community/poster': everybody,
  'GET /c/:community/qr.svg': everybody,
  'GET /c/:community/objections/new': everybody,
  'POST /c/:community/objections/new': { ...everybody, note: 'within the period of the notice' },
  'GET /c/receipts': { ...holder, note: 'of the receipt; without one everybody is asked for it' },
  'POST /c/receipts': { ...holder, note: 'of the receipt' },

  'GET /api/board': onTheBoard,
  'GET /api/board.xlsx': onTheBoard,
  'GET /api/regions': onTheBoard,
  'GET /api/live': {
    to: 'own',
    reach: 'filtered',
    note: 'what the asker could read if they asked; in a drill everybody, as the board',
  },
  'GET /api/tasks': { ...own, reach: 'filtered', note: 'what waits for the asker' },
  'GET /api/search': {
    to: 'own',
    reach: 'filtered',
    note: 'what the asker reads of renewals, and persons they know; in a drill everything but persons',
  },
  'GET /api/decisions': {
    to: 'own',
    reach: 'filtered',
    note: 'what the asker reads of renewals; in a drill everything',
  },
  'GET /api/deadlines': {
    to: 'own',
    reach: 'filtered',
    note: 'what the asker reads of renewals; in a drill everything',
  },
  'GET /api/people': { to: 'own', reach: 'filtered', note: 'those whose regions meet; in a drill everybody' },
  'POST /api/renewals': { to: mayOpenRenewals, reach: 'community' },
  'GET /api/renewals/:id': reading,
  'GET /api/renewals/:id/events': reading,
  'GET /api/renewals/:id/refusals': reading,
  'GET /api/renewals/:id/compare': reading,
  'GET /api/renewals/:id/working-copy': { ...reading, note: 'what the reader may not see is withheld' },
  'GET /api/renewals/:id/case': { ...reading, note: 'chains and messages for those who see them' },
  'GET /api/renewals/:id/messages': {
    to: mayReadMessages,
    reach: 'community',
    note: 'no addresses; in a drill anybody may look',
  },
  'POST /api/renewals/:id/events': {
    to: 'event',
    reach: 'community',
    note: 'by the type of the event; a dry run leaves open what rests on what the sender may not see',
  },
  'POST /api/renewals/:id/events/:revision/unmask': {
    to: mayReviewPersons,
    reach: 'community',
    note: 'who looked, and why, is kept; reports of violations for the inspection team',
  },
  'GET /api/renewals/:id/chain': { to: SEE_CHAINS, reach: 'community' },
  'GET /api/renewals/:id/export': { to: TAKE_COPIES, reach: 'community', note: 'that it was taken is kept' },

  'GET /api/ledger/template.xlsx': { ...everybody, note: 'the form; one invented row' },
  'GET /api/communities/:code/ledger': {
    ...reading,
    note: 'in a drill anybody may look; days and telephone numbers are masked; the offices are told how many people it has and no more',
  },
  'POST /api/communities/:code/ledger/people': ledgers,
  'PUT /api/communities/:code/ledger/people/:id': ledgers,
  'DELETE /api/communities/:code/ledger/people/:id': ledgers,
  'POST /api/communities/:code/ledger/import': {
    ...ledgers,
    note: 'days are compared for the secretary, which is kept; for the work group years alone',
  },
  'PUT /api/communities/:code/ledger/kinships': ledgers,
  'POST /api/communities/:code/ledger/unmask': {
    to: mayKnowPersons,
    reach: 'community',
    note: 'who looked, and why, is kept',
  },

  'GET /api/objections': { to: mayListObjections, reach: 'filtered' },
  'GET /api/objections/:id': {
    to: readers,
    reach: 'community',
    note: `${byNotice}; that it was read is kept`,
  },
  'POST /api/objections/:id/take': { to: takers, reach: 'community', note: byNotice },
  'POST /api/objections/:id/decide': { to: takers, reach: 'community', note: byNotice },
  'POST /api/objections/:id/dismiss': { to: mayDismissObjections, reach: 'community' },

  'GET /api/violations': { to: mayInspect, reach: 'filtered' },
  'GET /api/violations/:id': inspecting,
  'POST /api/violations': inspecting,
  'POST /api/violations/:id/handler': inspecting,
  'POST /api/violations/:id/close': inspecting,
  'POST /api/violations/:id/record': inspecting,

  'GET /api/supervision-notices': { ...own, reach: 'filtered', note: 'those that concern the asker' },
  'POST /api/supervision-notices/:id/reply': {
    to: 'event',
    reach: 'community',
    note: 'those on whom the step waits, and the secretary',
  },
  'POST /api/supervision-notices/:id/close': {
    to: mayCloseNotices,
    reach: 'community',
    note: 'never by whoever replied',
  },
  'GET /api/messages': own,
  'POST /api/messages/:id/read': own,
  'POST /api/messages/:id/acknowledge': { ...own, note: 'about communities where a role is theirs still' },
  'GET /m/*': linked,
  'POST /m/*': linked,
  'GET /calendar/:token.ics': { ...holder, note: 'of the private calendar address' },

  'GET /api/operation': {
    ...operating,
    note: 'deliveries to people whose regions meet theirs, and how many there are in all',
  },
  'POST /api/operation/hold': operating,
  'POST /api/operation/release': operating,
  'POST /api/operation/dead/:message/:kind/retry': {
    to: mayOperate,
    reach: 'community',
    note: 'who operates a town or above, for people whose regions meet theirs',
  },

  'GET /api/sign-in': everybody,
  'POST /api/sign-in': everybody,
  'POST /api/sign-in/second-factor': { ...own, note: 'also half way in' },
  'GET /api/sign-in/oidc': provider,
  'GET /api/sign-in/oidc/callback': provider,
  'GET /api/sign-in/demo': drill,
  'POST /api/sign-in/demo': drill,
  'POST /api/drill/clock': drill,
  'POST /api/sign-out': everybody,
  'POST /api/sign-out/everywhere': own,
  'GET /api/invitations/:token': invited,
  'POST /api/invitations/:token': invited,
  'GET /invitation/:token': invited,
  'POST /invitation/:token': invited,

  'GET /api/me': own,
  'PUT /api/me/password': own,
  'POST /api/me/totp': own,
  'POST /api/me/totp/confirm': own,
  'DELETE /api/me/totp': own,
  'GET /api/me/sessions': own,
  'DELETE /api/me/sessions/:id': own,
  'GET /api/me/account-events': own,
  'POST /api/me/account-events/seen': own,
  'GET /api/me/channels': own,
  'PUT /api/me/channels/:kind': own,
  'POST /api/me/channels/:kind/verify': own,
  'DELETE /api/me/channels/:kind': own,
  'POST /api/me/calendar': own,
  'DELETE /api/me/calendar': own,

  'GET /api/accounts': { to: mayLookAfterAccounts, reach: 'filtered' },
  'POST /api/accounts': accounts,
  'PUT /api/accounts/:person': accounts,
  'PUT /api/accounts/:person/roles': accounts,
  'POST /api/accounts/:person/invitation': accounts,
  'POST /api/accounts/:person/close': accounts,
  'POST /api/accounts/:person/reopen': accounts,
  'DELETE /api/accounts/:person/totp': accounts,
  'DELETE /api/accounts/:person/identity': accounts,
};

/** The description of the API itself and its page. */
const DOCUMENTATION = /^GET \/api\/docs(\/|$)/;

/** Who may use a route; undefined where nobody has thought of it yet. */
export function accessOf(route: string): Access | undefined {
  return DOCUMENTATION.test(route) ? everybody : ACCESS[route];
}
