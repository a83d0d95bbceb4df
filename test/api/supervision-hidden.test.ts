import { beforeAll, describe, expect, test } from 'vitest';
import { ROLES, type Role } from '../../machines/plan/words.ts';
import { openDeadline } from '../services/reminders/rows.ts';
import { ownDatabase } from '../support/database.ts';
import { openDesk } from '../support/desk.ts';
import { issue, tell } from '../support/messages.ts';
import { appoint, FIRST, renewalOf, SECOND } from '../support/town.ts';

const { connection } = await ownDatabase('town');
const desk = await openDesk(connection);

/** It waits on two offices that see no notices but those of which they were told. */
const FILING = 'preparation.community-plan.filing';
const ANSWERING: readonly Role[] = ['community-secretary', 'party-building-office', 'civil-affairs-office'];
const SEEING: readonly Role[] = [
  'community-secretary',
  'work-group',
  'town-party-committee',
  'leading-group',
  'inspection-team',
];
const CLOSING: readonly Role[] = ['leading-group', 'inspection-team'];

/** The community, its town and its county; the community next door, another town, another county. */
const PREFIXES = [FIRST, FIRST.slice(0, 9), FIRST.slice(0, 6), SECOND, '150626101', '150627'];

const CASES = ROLES.flatMap((role) =>
  PREFIXES.map((prefix) => {
    const there = FIRST.startsWith(prefix);
    const answers = there && ANSWERING.includes(role);
    const sees = answers || (there && SEEING.includes(role));
    return {
      role,
      prefix,
      // A blue notice asks for no reply and closes by itself: whoever may is told so, and nothing is written.
      reply: answers ? 409 : sees ? 403 : 404,
      close: there && CLOSING.includes(role) ? 409 : sees ? 403 : 404,
    };
  }),
);

const bodies = { reply: { reason: '外出' }, close: { note: '已核实' } };
const ask = (id: string, what: 'reply' | 'close', by: string) =>
  desk.post(`/api/supervision-notices/${id}/${what}`, bodies[what], by);

const UNKNOWN = '999999';
let id = '';

beforeAll(async () => {
  const about = { renewal: renewalOf(FIRST), step: FILING };
  await openDeadline(connection, {
    ...about,
    dueOn: '2020-12-20',
    openedAt: '2020-12-16T00:00:00Z',
    actors: ['party-building-office', 'civil-affairs-office'],
  });
  id = await issue(connection, about, 'blue');
});

describe('a notice is hidden from whoever does not see it, and answered 403 to whoever sees it and may not', () => {
  test.each(CASES)('$role for $prefix: reply $reply, close $close', async ({ role, prefix, ...expected }) => {
    const by = `${role}-${prefix}`;
    await appoint({ connection }, by, { role, prefixes: [prefix] });
    for (const what of ['reply', 'close'] as const) {
      const answer = await ask(id, what, by);
      expect({ what, status: answer.statusCode }).toEqual({ what, status: expected[what] });
      if (expected[what] !== 404) continue;
      const unknown = await ask(UNKNOWN, what, by);
      expect(unknown.statusCode).toBe(404);
      const impersonal = ({ body }: typeof answer, named: string) =>
        body.replace(/"(requestId|instance)":"[^"]*"/g, '').replaceAll(named, 'the-id');
      expect(impersonal(answer, id)).toBe(impersonal(unknown, UNKNOWN));
      expect(answer.body).not.toContain('督');
    }
  });

  test('whoever was told of it sees it, as long as they have a part there', async () => {
    const by = 'county-civil-affairs-told';
    const role = 'county-civil-affairs-bureau';
    await appoint({ connection }, by, { role, prefixes: ['150626'] });
    expect((await ask(id, 'reply', by)).statusCode).toBe(404);
    await tell(connection, by, [{ renewal: renewalOf(FIRST), step: FILING, form: 'blue' }], { role });
    for (const what of ['reply', 'close'] as const) expect((await ask(id, what, by)).statusCode).toBe(403);
    await appoint({ connection }, by, { role, prefixes: ['150627'] });
    for (const what of ['reply', 'close'] as const) expect((await ask(id, what, by)).statusCode).toBe(404);
  });
});
