import { describe, expect, test } from 'vitest';
import { readLog, saidIn } from '../../db/record.ts';
import { findRenewal } from '../../db/renewals.ts';
import { systemClock } from '../../services/clock.ts';
import { type Deps, depsOf } from '../../services/deps.ts';
import { DomainError } from '../../services/errors.ts';
import { type RecordEvent, recordEvent } from '../../services/record-event.ts';
import { replayRenewal } from '../../services/replay.ts';
import { ownDatabase } from '../support/database.ts';
import { COMMUNITIES, FIFTH, FIRST, FOURTH, renewalOf, SECOND, THIRD } from '../support/town.ts';

const { connection, open } = await ownDatabase('town');
const WRITERS = 50;

/** Processes on one database, each with its own pool and its own memory of what stands there. */
const processes = [connection, open()].map((one) => depsOf(one, systemClock));
const processOf = (writer: number): Deps => {
  const found = processes[writer % processes.length];
  if (found === undefined) throw new Error('There are no processes');
  return found;
};

/** Something that the inspection team may record at any step, as often as it likes. */
const violation = (community: string, number: string, revision: number): RecordEvent => ({
  renewal: renewalOf(community),
  type: 'renewal.violation-reported',
  facts: { on: '2020-12-16', number, handler: 'inspector' },
  revision,
  actor: 'inspection-team',
});

/** `conflict`, or whatever else the service threw; the revision where the event was accepted. */
const outcomeOf = async (attempt: ReturnType<typeof recordEvent>) => {
  try {
    return (await attempt).revision;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
};

/** Numbers of the violations in the log, in its order. */
async function numbersIn(community: string): Promise<string[]> {
  const log = await readLog(connection.db, renewalOf(community));
  return log.map((logged) => (saidIn(logged).facts as { number: string }).number);
}

async function revisionOf(deps: Deps, community: string): Promise<number> {
  return (await findRenewal(deps.connection.db, renewalOf(community)))?.revision ?? -1;
}

describe.each([
  { memories: 'one process', community: FIRST, of: () => processOf(0) },
  { memories: 'two processes', community: SECOND, of: processOf },
])('50 concurrent writers in $memories', ({ community, of }) => {
  test('on one revision: one is accepted, the others conflict', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: WRITERS }, (_, writer) =>
        outcomeOf(recordEvent(of(writer), violation(community, `first-${writer}`, 0))),
      ),
    );
    expect(outcomes.filter((one) => one === 1)).toHaveLength(1);
    expect(outcomes.filter((one) => one === 'conflict')).toHaveLength(WRITERS - 1);
    expect(await numbersIn(community)).toEqual([`first-${outcomes.indexOf(1)}`]);
  });

  test('each until it is accepted: one event a revision, nothing lost, nothing twice', async () => {
    let conflicts = 0;
    const write = async (writer: number) => {
      for (;;) {
        const revision = await revisionOf(of(writer), community);
        const outcome = await outcomeOf(
          recordEvent(of(writer), violation(community, `each-${writer}`, revision)),
        );
        if (outcome !== 'conflict') return outcome;
        conflicts++;
      }
    };
    const revisions = await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
    expect(new Set(revisions)).toEqual(new Set(Array.from({ length: WRITERS }, (_, at) => at + 2)));
    expect(conflicts).toBeGreaterThan(WRITERS);
    const written = (await numbersIn(community)).slice(1);
    expect(new Set(written)).toEqual(new Set(Array.from({ length: WRITERS }, (_, at) => `each-${at}`)));
    expect(await replayRenewal(connection, renewalOf(community))).toMatchObject({ events: 51, faults: [] });
  });
});

describe('the same Idempotency-Key', () => {
  test.each([
    { how: 'at once in one process', community: THIRD, of: () => processOf(0) },
    { how: 'at once in two processes', community: FOURTH, of: processOf },
  ])('a hundred times $how: one event, a hundred equal answers', async ({ community, of }) => {
    const command = { ...violation(community, 'once', 0), idempotencyKey: 'the-same-key' };
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, at) => recordEvent(of(at), structuredClone(command))),
    );
    const [{ outcome: _, ...first } = { outcome: '' }] = answers;
    for (const { outcome, ...answer } of answers) {
      expect(answer).toEqual(first);
      expect(['recorded', 'repeated']).toContain(outcome);
    }
    expect(answers.filter(({ outcome }) => outcome === 'recorded')).toHaveLength(1);
    expect(await numbersIn(community)).toEqual(['once']);
  });

  test('long after other events, and in a process that knows nothing of it: still the first answer', async () => {
    const [one, other] = [processOf(0), processOf(1)];
    const command = { ...violation(FIFTH, 'first', 0), idempotencyKey: 'first' };
    const first = await recordEvent(one, command);
    await recordEvent(one, violation(FIFTH, 'second', 1));
    await recordEvent(one, violation(FIFTH, 'third', 2));
    expect(await recordEvent(one, command)).toEqual({ ...first, outcome: 'repeated' });
    expect(await recordEvent(other, command)).toEqual({ ...first, outcome: 'repeated' });
    expect(await numbersIn(FIFTH)).toEqual(['first', 'second', 'third']);
  });

  test.each([
    { other: 'facts', change: { facts: { on: '2020-12-16', number: 'x', handler: 'somebody-else' } } },
    { other: 'revision', change: { revision: 3 } },
    { other: 'type', change: { type: 'renewal.violation-closed' } },
    {
      other: 'content that the rules refuse',
      change: {
        type: 'renewal.resumed',
        facts: { on: '2020-12-16', reason: 'never suspended', documentNumber: '1' },
        revision: 3,
      },
    },
  ])('with other $other is refused as reused, whoever sends it first', async ({ change }) => {
    const command = { ...violation(FIFTH, 'first', 0), idempotencyKey: 'first', ...change };
    for (const deps of processes)
      expect(await outcomeOf(recordEvent(deps, command))).toBe('idempotency-key-reused');
    expect(await numbersIn(FIFTH)).toEqual(['first', 'second', 'third']);
  });

  test('belongs to one renewal: another one may use it too', async () => {
    const community = COMMUNITIES[5] ?? '';
    const command = { ...violation(community, 'first', 0), idempotencyKey: 'first' };
    expect((await recordEvent(processOf(0), command)).outcome).toBe('recorded');
  });
});
