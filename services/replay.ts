import { isDeepStrictEqual } from 'node:util';
import type { Connection, Database } from '../db/connect.ts';
import { findPlan } from '../db/plans.ts';
import { readLog, readSealedRefusals, saidIn } from '../db/record.ts';
import { findRenewal, type RenewalRow } from '../db/renewals.ts';
import type { RenewalSnapshot } from '../machines/community-renewal.ts';
import { begin, judge } from '../machines/judge.ts';
import { type Plan, parsePlan } from '../machines/plan/plan.ts';
import { InvalidFacts } from '../machines/rules/invalid-facts.ts';
import { store } from '../machines/stored-snapshot.ts';
import { DomainError } from './errors.ts';
import { canonical, chain, genesis, sha256 } from './hash.ts';
import { beforeErasure } from './privacy/before-erasure.ts';
import { type StoredAttempt, sealFaults } from './privacy/check-seals.ts';

/** Something in a stored log that the running machine, or the chain of hashes, does not confirm. */
export interface Fault {
  readonly revision: number;
  readonly kind: 'plan' | 'chain' | 'gap' | 'seal' | 'refused' | 'verdicts' | 'snapshot' | 'invalid';
  /** Never a fact of an event: faults are logged. */
  readonly detail: string;
}

export interface ReplayReport {
  readonly renewal: string;
  readonly events: number;
  readonly faults: readonly Fault[];
  /** So many events can no longer be judged, because facts about persons are erased; left out where there is none. */
  readonly erased?: number;
}

type Logged = Awaited<ReturnType<typeof readLog>>[number];

/** All of it as it was at one moment: an event that comes in meanwhile is not a fault. */
async function readRecord(db: Database, renewal: string) {
  const reading = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return reading.execute(async (tx) => {
    const row = await findRenewal(tx, renewal);
    if (row === undefined) throw new DomainError('not-found', `There is no renewal ${renewal}`, { renewal });
    const plan = await findPlan(tx, row.plan);
    if (plan === undefined)
      throw new DomainError('unknown-plan', `There is no plan ${row.plan}`, { plan: row.plan });
    const [events, refusals] = [await readLog(tx, renewal), await readSealedRefusals(tx, renewal)];
    return { row, plan, events, refusals };
  });
}

/** What JSON makes of a value; two values are the same record when this is. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Each event stands behind the one before it, and hashes to what it says. */
function chainFaults(row: RenewalRow, planDigest: string, events: readonly Logged[]): Fault[] {
  const faults: Fault[] = [];
  let head = genesis({
    renewal: row.id,
    plan: row.plan,
    planDigest,
    machineVersion: row.machine_version,
    startedOn: row.started_on,
  });
  let expected = 1;
  for (const event of events) {
    const { revision, facts, verdicts, recorded_at, recorded_on, ...rest } = event;
    const fault = (kind: Fault['kind'], detail: string) => faults.push({ revision, kind, detail });
    if (revision !== expected) fault('gap', `event ${expected} is missing before event ${revision}`);
    expected = revision + 1;
    const chained = {
      ...rest,
      renewal: row.id,
      revision,
      recordedAt: recorded_at.toISOString(),
      recordedOn: recorded_on,
    };
    const hash = chain(head, chained, facts, verdicts);
    if (event.previous !== head)
      fault('chain', `it is chained to ${event.previous}, the one before is ${head}`);
    if (event.hash !== hash) fault('chain', `its content hashes to ${hash}, stored is ${event.hash}`);
    head = event.hash;
  }
  const end = (kind: Fault['kind'], detail: string) => faults.push({ revision: row.revision, kind, detail });
  if (events.length !== row.revision) end('gap', `${row.revision} events expected, ${events.length} stored`);
  if (head !== row.head) end('chain', `the log ends in ${head}, the renewal says ${row.head}`);
  return faults;
}

/** What is kept beside events and refusals is what their digests were made of. */
function allSealFaults(
  row: RenewalRow,
  attempts: readonly (StoredAttempt & { revision: number })[],
): Fault[] {
  const mayBeErased = row.status === 'concluded';
  return attempts.flatMap(({ revision, ...attempt }) =>
    sealFaults(attempt, mayBeErased).map((detail): Fault => ({ revision, kind: 'seal', detail })),
  );
}

/** Each event is judged as it was, and all together lead to the state that is stored. */
function judgementFaults(row: RenewalRow, plan: Plan, logged: readonly Logged[]): Fault[] {
  const events = beforeErasure(logged);
  const faults: Fault[] = [];
  let snapshot: RenewalSnapshot = begin({
    community: row.community,
    plan: row.plan,
    startedOn: row.started_on,
  });
  for (const event of events) {
    const { revision, type, actor, recorded_on } = event;
    const fault = (kind: Fault['kind'], detail: string) => faults.push({ revision, kind, detail });
    try {
      const { facts, verdicts } = saidIn(event);
      const command = { type, facts, by: actor, today: recorded_on };
      const judgement = judge(snapshot, command, plan);
      if (!isDeepStrictEqual(plain(judgement.verdicts), verdicts))
        fault('verdicts', `${type} is judged otherwise now`);
      if (judgement.accepted) snapshot = judgement.next;
      else fault('refused', `${type} would be refused now`);
    } catch (error) {
      // Whatever it is, it is a fault of this record, and no reason not to look at the next one.
      fault('invalid', `${type} cannot be judged: ${whatIsWrong(error)}`);
    }
  }
  if (events.length === logged.length && !isDeepStrictEqual(plain(store(snapshot)), row.snapshot))
    faults.push({
      revision: row.revision,
      kind: 'snapshot',
      detail: 'the log leads to another state than the one that is stored',
    });
  return faults;
}

const whatIsWrong = (error: unknown) =>
  error instanceof InvalidFacts ? error.problems.map(({ field }) => field).join(', ') : String(error);

/** A plan is kept by its digest, which the chain begins with. */
function readPlan(body: unknown, digest: string): { plan: Plan | undefined; faults: Fault[] } {
  const fault = (detail: string): Fault => ({ revision: 0, kind: 'plan', detail });
  const changed =
    sha256(canonical(body)) === digest ? [] : [fault('it is not the plan that was kept under its id')];
  try {
    return { plan: parsePlan(body), faults: changed };
  } catch (error) {
    return { plan: undefined, faults: [...changed, fault(`it cannot be read: ${whatIsWrong(error)}`)] };
  }
}

/**
 * Replays the log of a renewal on the running machine and reports what differs: a broken chain, an event that
 * would now be refused or judged otherwise, a snapshot that the log does not lead to.
 * Throws DomainError `not-found`, `unknown-plan`.
 */
export async function replayRenewal({ db }: Connection, renewal: string): Promise<ReplayReport> {
  const { row, plan: kept, events, refusals } = await readRecord(db, renewal);
  const { plan, faults } = readPlan(kept.body, kept.digest);
  const found = [
    ...faults,
    ...chainFaults(row, kept.digest, events),
    ...allSealFaults(row, [...events, ...refusals]),
    ...(plan === undefined ? [] : judgementFaults(row, plan, events)),
  ];
  const erased = events.length - beforeErasure(events).length;
  return {
    renewal,
    events: events.length,
    faults: found.toSorted((a, b) => a.revision - b.revision),
    ...(erased > 0 && { erased }),
  };
}
