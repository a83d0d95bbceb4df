import { once } from 'node:events';
import { createWebSocketReceiver, type StatelyInspectionEvent } from '@statelyai/inspect';
import { afterEach, expect, test } from 'vitest';
import WebSocket from 'ws';
import { galutu2020 } from '../machines/plan/galutu-2020.ts';
import { inventedCast } from '../services/drill/cast.ts';
import { wholeRenewal } from '../services/drill/script/whole.ts';
import { inspectReplay } from '../services/inspect-replay.ts';
import { type InspectorServer, startInspectorServer } from '../services/inspector-server.ts';

const RENEWAL = '150626100002-2021';

const acts = wholeRenewal(inventedCast({ community: '150626100002', method: 'direct' }), {
  plan: galutu2020,
  from: '2020-12-16',
  daysBetween: 1,
});

const stored = {
  erased: 0,
  input: { community: '150626100002', plan: galutu2020.id, startedOn: '2020-12-16' },
  plan: galutu2020,
  commands: acts.map(({ type, facts, as }) => ({ type, facts, by: `user-${as}`, today: facts.on })),
};

const servers: InspectorServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function inspected(withFacts: boolean): Promise<InspectorServer> {
  const server = await startInspectorServer(0);
  servers.push(server);
  inspectReplay(RENEWAL, stored, server.send, withFacts);
  return server;
}

/** What the package's own receiver makes of it, so that its protocol is the judge. */
async function received({ address }: InspectorServer, count: number): Promise<StatelyInspectionEvent[]> {
  const messages: StatelyInspectionEvent[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  createWebSocketReceiver({ server: address.replace('http', 'ws') }).subscribe((message) => {
    messages.push(message);
    if (messages.length === count) resolve();
  });
  await promise;
  return messages;
}

const ALL = 1 + 2 * acts.length;

test('a client that connects after the replay gets the actor, then each event and the state it led to', async () => {
  const messages = await received(await inspected(true), ALL);
  expect(messages.map((one) => one.type)).toEqual([
    '@xstate.actor',
    ...acts.flatMap(() => ['@xstate.event', '@xstate.snapshot']),
  ]);
  expect(new Set(messages.map((one) => one.sessionId))).toEqual(new Set([RENEWAL]));
  expect(messages[0]).toMatchObject({ name: RENEWAL, rootId: RENEWAL, snapshot: { status: 'active' } });
  expect(messages.flatMap((one) => (one.type === '@xstate.event' ? [one.event.type] : []))).toEqual(
    acts.map((act) => act.type),
  );
  expect(messages.at(-1)).toMatchObject({ snapshot: { status: 'done', value: 'concluded' } });
});

test('every client gets all of it', async () => {
  const server = await inspected(true);
  const [first, second] = await Promise.all([received(server, ALL), received(server, ALL)]);
  expect(second).toEqual(first);
});

test('the chart comes whole, its guards by name', async () => {
  const [actor] = await received(await inspected(true), ALL);
  const { states } = JSON.parse(actor?.type === '@xstate.actor' ? (actor.definition ?? '{}') : '{}');
  expect(states.running.states['party-organization'].states.publicity.states.posted.on).toMatchObject({
    'party.publicity-completed': { target: 'passed', guard: { type: 'party.publicity & step.nothing-open' } },
  });
});

test('of a real town, the inspector sees neither facts nor context', async () => {
  const [, ...told] = await received(await inspected(false), ALL);
  const text = JSON.stringify(told);
  expect(['person-01', 'facts', 'verdicts', 'user-'].filter((word) => text.includes(word))).toEqual([]);
  expect(told.at(-1)).toMatchObject({ snapshot: { value: 'concluded', context: {} } });
});

test('another site open in the same browser cannot read along', async () => {
  const { address } = await inspected(true);
  const client = new WebSocket(address.replace('http', 'ws'), { origin: 'https://elsewhere.example' });
  const [error] = await once(client, 'error');
  expect(String(error)).toContain('401');
  const own = new WebSocket(address.replace('http', 'ws'), { origin: address });
  await once(own, 'open');
  own.terminate();
});

test('the page frames the inspector and asks this server for the messages', async () => {
  const { address } = await inspected(true);
  const html = await (await fetch(address)).text();
  expect(html).toContain('src="https://stately.ai/inspect"');
  expect(html).toContain("new WebSocket('ws://' + location.host)");
});

test('a port that is taken is refused with a sentence', async () => {
  const { address } = await inspected(true);
  await expect(startInspectorServer(Number(new URL(address).port))).rejects.toThrow(
    /^Port \d+ cannot be opened/,
  );
});
