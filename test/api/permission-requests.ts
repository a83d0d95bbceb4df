import { randomUUID } from 'node:crypto';
import type { LedgerFields } from '../../machines/ledger/person.ts';
import type { Role } from '../../machines/plan/words.ts';
import { mayDismissObjections, mayRecord } from '../../services/permissions.ts';
import { putDelivery } from '../services/operation/deliveries.ts';
import type { Desk } from '../support/desk.ts';
import { actsOf, FIRST, renewalOf } from '../support/town.ts';
import type { Asker } from './permission-people.ts';

/** One request to a route, well-formed, so that nothing but the permission can refuse it. */
export interface Case {
  /** What stands in the address for each of its parameters. */
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: object | string;
  readonly prepare?: (asker: Asker) => Promise<Record<string, string>>;
  /** What somebody is answered who is nobody, and everybody else as well. */
  readonly always?: number;
  /** For these roles, where that depends on what is asked. */
  readonly roles?: readonly Role[];
  readonly endsSession?: true;
}

/** Things that are there to be asked about. */
export interface Things {
  readonly objections: Readonly<Record<'voter-list' | 'party-candidates' | 'absence', string>>;
  readonly violation: string;
  readonly notice: string;
  readonly account: string;
  readonly inspector: string;
}

const RENEWAL = renewalOf(FIRST);
const TOKEN = 'x'.repeat(43);
const FORM = 'password=seven+goats+at+the+well&again=seven+goats+at+the+well';
const [, ACT] = actsOf(FIRST);
const id = { id: RENEWAL };

const ledger = { code: FIRST };
/** One that no ledger is at: whoever may change it is told that it is another. */
const revision = 2_000_000_000;
const LEDGER_FIELDS: LedgerFields = {
  name: '演练新人',
  gender: 'female',
  birthDate: '1985-05-04',
  ethnicity: '蒙古族',
  education: 'college',
  partySince: null,
  socialWorkLicence: false,
  socialWorkDegree: false,
  financeOrManagement: false,
  posts: [],
  postsSince: null,
  reserve: false,
  household: 'here',
  phone: null,
};

const SECRETARY: readonly Role[] = ['community-secretary'];
const TOWN_COMMITTEE: readonly Role[] = ['town-party-committee'];

const violationEnding = { outcome: 'unsubstantiated', documentNumber: '演练1号', on: '2020-12-16' };

/** Every route, with what is sent to it. A route without its row here fails the test. */
export function requestsOf({ deps }: Desk, things: Things): Readonly<Record<string, readonly Case[]>> {
  const { connection } = deps;
  const ownMessage = async ({ id: person }: Asker) => ({
    id: person === '' ? randomUUID() : await putDelivery(connection, { person }),
  });
  const deadDelivery = async () => ({
    message: await putDelivery(connection, { person: things.inspector, status: 'dead' }),
    kind: 'email',
  });
  const ownSession = async ({ id: person }: Asker) => {
    const row = await connection.db
      .selectFrom('session')
      .select('id')
      .where('person', '=', person)
      .executeTakeFirst();
    return { id: row?.id ?? randomUUID() };
  };
  const notice = { id: things.notice };
  const violation = { id: things.violation };
  const person = { person: things.account };
  const objection = (kind: keyof Things['objections']) => ({ id: things.objections[kind] });
  const decision = { upheld: false, documentNumber: '演练2号', on: '2020-12-16' };
  const account = { name: '演练新人', phone: null, email: null };

  return {
    'GET /api/health': [{ always: 200 }],
    'GET /metrics': [{ always: 200 }],
    'GET /operation': [{ always: 200 }],
    'GET /assets/*': [{ params: { '*': 'nothing-of-that-name.js' }, always: 404 }],
    'GET /api/rules': [{ always: 200 }],
    'POST /api/rules/:id/check': [{ params: { id: 'nothing' }, body: { facts: {} }, always: 404 }],
    'GET /api/plans': [{ always: 200 }],
    'GET /api/plans/:id': [{ params: { id: 'galutu-2020' }, always: 200 }],
    'GET /api/record/heads': [{ always: 200 }],
    'GET /api/record/heads/:day': [{ params: { day: '2020-12-16' }, always: 404 }],
    'GET /api/record/key': [{ always: 200 }],
    'GET /api/public/communities': [{ always: 200 }],
    'GET /api/public/:community/notices': [{ params: { community: FIRST }, always: 200 }],
    'POST /api/public/:community/objections': [
      {
        params: { community: FIRST },
        body: { notice: 'voter-list', text: '演练异议：请核实名单。' },
        always: 409,
      },
    ],
    'GET /api/public/objections/:receipt': [{ params: { receipt: 'XXXX' }, always: 404 }],
    'GET /c': [{ always: 200 }],
    'GET /c/:community': [{ params: { community: FIRST }, always: 200 }],
    'GET /c/:community/poster': [{ params: { community: FIRST }, always: 200 }],
    'GET /c/:community/qr.svg': [{ params: { community: FIRST }, always: 200 }],
    'GET /c/:community/objections/new': [
      { params: { community: FIRST }, query: '?notice=voter-list', always: 409 },
    ],
    'POST /c/:community/objections/new': [
      {
        params: { community: FIRST },
        body: new URLSearchParams({ notice: 'voter-list', text: '演练异议：请核实名单。' }).toString(),
        always: 409,
      },
    ],
    'GET /c/receipts': [{ always: 200 }, { query: '?receipt=XXXX', always: 404 }],
    'POST /c/receipts': [{ body: 'receipt=XXXX', always: 404 }],

    'GET /api/board': [{}],
    'GET /api/board.xlsx': [{}],
    'GET /api/regions': [{}],
    'GET /api/tasks': [{}],
    'GET /api/search': [{ query: '?q=%E6%BC%94%E7%BB%83' }],
    'GET /api/decisions': [{}],
    'GET /api/deadlines': [{ query: '?from=2020-12-01&to=2020-12-31' }],
    'GET /api/live': [{}],
    'GET /api/people': [{}],
    'POST /api/renewals': [{ body: { community: FIRST, plan: 'galutu-2020' } }],
    'GET /api/renewals/:id': [{ params: id }],
    'GET /api/renewals/:id/events': [{ params: id }],
    'GET /api/renewals/:id/refusals': [{ params: id }],
    'GET /api/renewals/:id/compare': [{ params: id, query: '?from=0&to=1' }],
    'GET /api/renewals/:id/working-copy': [{ params: id }],
    'GET /api/renewals/:id/case': [{ params: id }],
    'GET /api/renewals/:id/messages': [{ params: id }],
    'POST /api/renewals/:id/events': [
      {
        params: id,
        query: '?dryRun=true',
        body: { type: ACT?.type, facts: ACT?.facts, revision: 1 },
        roles: ACT === undefined ? [] : mayRecord[ACT.type],
      },
    ],
    'POST /api/renewals/:id/events/:revision/unmask': [
      { params: { ...id, revision: '1' }, body: { paths: ['/facts/nothing'], reason: '核对' } },
    ],
    'GET /api/renewals/:id/chain': [{ params: id }],
    'GET /api/renewals/:id/export': [{ params: id }],

    'GET /api/ledger/template.xlsx': [{ always: 200 }],
    'GET /api/communities/:code/ledger': [{ params: ledger }],
    'POST /api/communities/:code/ledger/people': [
      { params: ledger, body: { revision, person: LEDGER_FIELDS } },
    ],
    'PUT /api/communities/:code/ledger/people/:id': [
      { params: { ...ledger, id: 'person-01' }, body: { revision, person: LEDGER_FIELDS } },
    ],
    'DELETE /api/communities/:code/ledger/people/:id': [
      { params: { ...ledger, id: 'person-01' }, query: `?revision=${revision}` },
    ],
    'POST /api/communities/:code/ledger/import': [
      { params: ledger, body: { revision, rows: [{ line: 2, cells: {} }] } },
    ],
    'PUT /api/communities/:code/ledger/kinships': [{ params: ledger, body: { revision, kinships: [] } }],
    'POST /api/communities/:code/ledger/unmask': [
      { params: ledger, body: { people: ['person-01'], reason: '核对' } },
    ],

    'GET /api/objections': [{}],
    'GET /api/objections/:id': [
      { params: objection('voter-list'), roles: [...SECRETARY, ...mayDismissObjections] },
      { params: objection('party-candidates'), roles: mayDismissObjections },
    ],
    'POST /api/objections/:id/take': [
      { params: objection('voter-list'), body: {}, roles: SECRETARY },
      { params: objection('absence'), body: {}, roles: SECRETARY },
      { params: objection('party-candidates'), body: {}, roles: TOWN_COMMITTEE },
    ],
    'POST /api/objections/:id/decide': [
      { params: objection('absence'), body: decision, roles: SECRETARY },
      { params: objection('party-candidates'), body: decision, roles: TOWN_COMMITTEE },
    ],
    'POST /api/objections/:id/dismiss': [
      { params: objection('voter-list'), body: { reason: '演练：与名单无关' } },
    ],

    'GET /api/violations': [{}],
    'GET /api/violations/:id': [{ params: violation }],
    'POST /api/violations': [
      {
        body: {
          renewal: RENEWAL,
          source: 'visit',
          subject: 'other',
          handler: things.inspector,
          on: '2020-12-16',
        },
      },
    ],
    'POST /api/violations/:id/handler': [{ params: violation, body: { handler: things.inspector } }],
    'POST /api/violations/:id/close': [{ params: violation, body: violationEnding }],
    'POST /api/violations/:id/record': [{ params: violation }],

    'GET /api/supervision-notices': [{}],
    'POST /api/supervision-notices/:id/reply': [
      { params: notice, body: { reason: '演练：资料未齐' }, roles: SECRETARY },
    ],
    'POST /api/supervision-notices/:id/close': [{ params: notice, body: { note: '演练：已办结' } }],
    'GET /api/messages': [{}],
    'POST /api/messages/:id/read': [{ prepare: ownMessage }],
    'POST /api/messages/:id/acknowledge': [{ prepare: ownMessage, body: {} }],
    'GET /m/*': [{ params: { '*': TOKEN }, always: 401 }],
    'POST /m/*': [{ params: { '*': TOKEN }, body: 'note=x', always: 401 }],
    'GET /calendar/:token.ics': [{ params: { token: TOKEN }, always: 404 }],

    'GET /api/operation': [{}],
    'POST /api/operation/hold': [{ body: { reason: '演练：停发' } }],
    'POST /api/operation/release': [{}],
    'POST /api/operation/dead/:message/:kind/retry': [{ prepare: deadDelivery }],

    'GET /api/sign-in': [{ always: 200 }],
    'POST /api/sign-in': [{ body: { name: 'nobody', password: 'nothing at all' }, always: 401 }],
    'POST /api/sign-in/second-factor': [{ body: { code: '000000' } }],
    'GET /api/sign-in/oidc': [{ always: 404 }],
    'GET /api/sign-in/oidc/callback': [{ always: 404 }],
    'GET /api/sign-in/demo': [{ always: 404 }],
    'POST /api/sign-in/demo': [{ body: { person: 'inspection-team' }, always: 404 }],
    'POST /api/drill/clock': [{ body: { days: 1 }, always: 403 }],
    'POST /api/sign-out': [{ always: 204, endsSession: true }],
    'POST /api/sign-out/everywhere': [{ endsSession: true }],
    'GET /api/invitations/:token': [{ params: { token: TOKEN }, always: 404 }],
    'POST /api/invitations/:token': [
      { params: { token: TOKEN }, body: { password: 'seven goats at the well' }, always: 404 },
    ],
    'GET /invitation/:token': [{ params: { token: TOKEN }, always: 410 }],
    'POST /invitation/:token': [{ params: { token: TOKEN }, body: FORM, always: 410 }],

    'GET /api/me': [{}],
    'PUT /api/me/password': [{ body: { current: 'x', next: 'seven goats at the well' } }],
    'POST /api/me/totp': [{ body: { password: 'x' } }],
    'POST /api/me/totp/confirm': [{ body: { code: '000000' } }],
    'DELETE /api/me/totp': [{ body: { code: '000000' } }],
    'GET /api/me/sessions': [{}],
    'DELETE /api/me/sessions/:id': [{ prepare: ownSession, endsSession: true }],
    'GET /api/me/account-events': [{}],
    'POST /api/me/account-events/seen': [{ body: { upTo: '1' } }],
    'GET /api/me/channels': [{}],
    'PUT /api/me/channels/:kind': [
      { params: { kind: 'email' }, body: { address: 'a@example.cn', takes: 'all' } },
    ],
    'POST /api/me/channels/:kind/verify': [{ params: { kind: 'email' }, body: { code: '000000' } }],
    'DELETE /api/me/channels/:kind': [{ params: { kind: 'email' } }],
    'POST /api/me/calendar': [{}],
    'DELETE /api/me/calendar': [{}],

    'GET /api/accounts': [{}],
    'POST /api/accounts': [
      {
        body: { ...account, signInName: 'newcomer', region: FIRST, roles: [] },
      },
    ],
    'PUT /api/accounts/:person': [{ params: person, body: { ...account, signInName: 'subject' } }],
    'PUT /api/accounts/:person/roles': [{ params: person, body: { roles: [] } }],
    'POST /api/accounts/:person/invitation': [{ params: person, body: {} }],
    'POST /api/accounts/:person/close': [{ params: person }],
    'POST /api/accounts/:person/reopen': [{ params: person }],
    'DELETE /api/accounts/:person/totp': [{ params: person }],
    'DELETE /api/accounts/:person/identity': [{ params: person }],
  };
}
