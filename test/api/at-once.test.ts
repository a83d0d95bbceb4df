import { expect, test } from 'vitest';
import { listen } from '../../api/listen.ts';
import { ownDatabase } from '../support/database.ts';
import { headersOf, openDesk } from '../support/desk.ts';
import { FIRST, renewalOf, SECOND } from '../support/town.ts';

/** Two listening processes of the API on one database, and requests that reach them at once over real sockets. */
const { connection, open } = await ownDatabase('town');
const addresses = await Promise.all(
  [connection, open()].map(async (one) => listen((await openDesk(one)).app, '127.0.0.1', 0)),
);

const post = async (at: number, renewal: string, body: object, key?: string) => {
  const answer = await fetch(`${addresses[at % addresses.length]}/api/renewals/${renewal}/events`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...headersOf({ by: 'inspection-team', ...(key && { key }) }),
    },
    body: JSON.stringify(body),
  });
  return {
    status: answer.status,
    text: await answer.text(),
    repeated: answer.headers.get('idempotent-replayed'),
  };
};

const violation = (number: string) => ({
  type: 'renewal.violation-reported',
  facts: { on: '2020-12-16', number, handler: 'x' },
  revision: 0,
});

const numbersOf = async (renewal: string) => {
  // Numbers of reports are the inspection team's.
  const answer = await fetch(`${addresses[1]}/api/renewals/${renewal}/events`, {
    headers: { 'x-acting-person': 'inspection-team' },
  });
  const { events } = (await answer.json()) as { events: { facts: { number: string } }[] };
  return events.map(({ facts }) => facts.number);
};

test('50 writers on one revision: one 201, 49 times 409, and the event is that of the one', async () => {
  const renewal = renewalOf(FIRST);
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, at) => post(at, renewal, violation(`writer-${at}`))),
  );
  const statuses = answers.map(({ status }) => status);
  expect(statuses.toSorted()).toEqual([201, ...Array(49).fill(409)]);
  expect(await numbersOf(renewal)).toEqual([`writer-${statuses.indexOf(201)}`]);
});

test('the same Idempotency-Key a hundred times: one event, a hundred answers that are equal to the byte', async () => {
  const renewal = renewalOf(SECOND);
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, at) => post(at, renewal, violation('once'), 'the-same')),
  );
  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  expect(answers.filter(({ status, repeated }) => status === 201 && repeated === 'false')).toHaveLength(1);
  expect(await numbersOf(renewal)).toEqual(['once']);
});
