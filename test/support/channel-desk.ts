import type { Connection } from '../../db/connect.ts';
import type { Clock } from '../../services/clock.ts';
import { openDesk } from './desk.ts';
import { COMMUNITIES } from './town.ts';

/** Ten in the evening, when reminders keep quiet. */
const START = Temporal.Instant.from('2020-12-16T14:00:00Z');

/** A person who sets channels through the API, and a clock that a test moves. */
export async function channelDesk(connection: Connection) {
  let now = START;
  const clock: Clock = { now: () => now };
  const desk = await openDesk(connection, { clock });
  const { db, pool } = connection;
  let people = 0;

  const put = (kind: string, by: string, body: object, { app } = desk) =>
    app.inject({
      method: 'PUT',
      url: `/api/me/channels/${kind}`,
      payload: { takes: 'all', ...body },
      headers: { 'x-acting-person': by },
    });
  return {
    desk,
    clock,
    now: () => now,
    later(seconds: number) {
      now = now.add({ seconds });
    },
    /** Somebody without channels or messages, at ten in the evening. */
    async newcomer() {
      now = START;
      const person = `secretary-${COMMUNITIES[people++ % COMMUNITIES.length]}`;
      await pool.query('delete from channel where person = $1', [person]);
      await pool.query('delete from message where person = $1', [person]);
      return person;
    },
    put,
    remove: (kind: string, by: string) =>
      desk.app.inject({
        method: 'DELETE',
        url: `/api/me/channels/${kind}`,
        headers: { 'x-acting-person': by },
      }),
    verify: (kind: string, by: string, code: string) =>
      desk.post(`/api/me/channels/${kind}/verify`, { code }, by),
    mine: async (by: string) => (await desk.get('/api/me/channels', by)).json().channels,
    /** The code in the last message to a person at an address, as whoever reads mail there has it. */
    async codeAt(address: string, person: string): Promise<string> {
      const { body } = await db
        .selectFrom('message')
        .innerJoin('delivery', 'delivery.message', 'message.id')
        .select('body')
        .where('delivery.address', '=', address)
        .where('message.person', '=', person)
        .where('message.kind', '=', 'verification')
        .orderBy('composed_at', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow();
      return /\d{6}/.exec(body ?? '')?.[0] ?? '';
    },
  };
}
