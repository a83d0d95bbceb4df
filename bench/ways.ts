import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { actorIn } from '../services/drill/directory.ts';
import { openHttp } from './http.ts';
import type { Send, Way } from './load.ts';
import type { RecordedWrite } from './queries.ts';
import { acts } from './script.ts';
import { sendStraight } from './straight.ts';

const CREATED = 201;

const bodies = acts.map(({ type, facts }, revision) => JSON.stringify({ type, facts, revision }));

const overHttp = (name: string, address: string, actingAs: (person: string) => string): Way => ({
  name,
  overApi: true,
  openClient: async () => {
    const http = await openHttp(address);
    const send: Send = async ({ id, community, people }, revision) => {
      const [act, body] = [acts[revision], bodies[revision]];
      if (act === undefined || body === undefined) throw new Error(`The script has no act ${revision}`);
      const actor = actorIn(people, act.as, community).id;
      const headers = `${actingAs(actor)}Idempotency-Key: ${randomUUID()}\r\n`;
      const status = await http.post(`/api/renewals/${id}/events`, headers, body);
      if (status !== CREATED) throw new Error(`${act.type} of ${id} was answered ${status}`);
    };
    return { send, close: async () => http.close() };
  },
});

/** Through HTTP, as a client of the API would, naming the acting person as the drill allows. */
export const throughApi = (address: string): Way =>
  overHttp('API over HTTP', address, (person) => `X-Acting-Person: ${person}\r\n`);

/** The same by people who have signed in: session cookie and token, looked up and compared for each event. */
export const throughApiSignedIn = (address: string, sessions: ReadonlyMap<string, string>): Way =>
  overHttp('API over HTTP, signed in', address, (person) => {
    const headers = sessions.get(person);
    if (headers === undefined) throw new Error(`${person} is not signed in`);
    return headers;
  });

type Transaction = (client: pg.Client, renewal: string, write: RecordedWrite) => Promise<void>;

const bare = (
  name: string,
  connectionString: string,
  writes: readonly RecordedWrite[],
  transact: Transaction,
): Way => ({
  name,
  openClient: async () => {
    const client = new pg.Client(connectionString);
    // Breaks where the bench is interrupted; any other time the query on its way says so too.
    client.on('error', () => undefined);
    await client.connect();
    const send: Send = async ({ id }, revision) => {
      const write = writes[revision];
      if (write === undefined) throw new Error(`Nothing was recorded after revision ${revision}`);
      await transact(client, id, write);
    };
    return { send, close: () => client.end() };
  },
});

/** The API's own statement with the API's own parameters, and nothing around it. */
export const sameStatement = (connectionString: string, writes: readonly RecordedWrite[]): Way =>
  bare(
    'bare, the same one statement',
    connectionString,
    writes,
    async (client, renewal, { name, text, values }) => {
      const { rowCount } = await client.query({ name, text, values: [renewal, ...values.slice(1)] });
      if (rowCount !== 1) throw new Error(`${renewal} was not written`);
    },
  );

/** The same content as one would write it first: lock, update, insert, statement by statement. */
export const straightTransaction = (connectionString: string, writes: readonly RecordedWrite[]): Way =>
  bare('bare, statement by statement', connectionString, writes, sendStraight);
