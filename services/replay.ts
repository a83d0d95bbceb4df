import { isDeepStrictEqual } from 'node:util';
import type { Connection } from '../db/connect.ts';
import { findPlan } from '../db/plans.ts';
import { readLog } from '../db/record.ts';
import { findRenewal } from '../db/renewals.ts';
import { begin, judge, type RenewalSnapshot } from '../machines/judge.ts';
import { parsePlan } from '../machines/plan/plan.ts';
import { InvalidFacts } from '../machines/rules/invalid-facts.ts';
import { store } from '../machines/stored-snapshot.ts';
import { DomainError } from './errors.ts';
import { chain, genesis } from './hash.ts';

/** Something in a stored log that the running machine, or the chain of hashes, does not confirm. */
export interface Fault {
  readonly revision: number;
  readonly kind: 'chain' | 'gap' | 'refused' | 'verdicts' | 'snapshot' | 'invalid';
  readonly detail: string;
}

export interface ReplayReport {
  readonly renewal: string;
  readonly events: number;
  readonly faults: readonly Fault[];
}

/** What JSON makes of a value; two values are the same record when this is. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/**
 * Replays the log of a renewal on the running machine and reports what differs: a broken chain, an event that
 * would now be refused or judged otherwise, a snapshot that the log does not lead to.
 * Throws DomainError `not-found`, `unknown-plan`.
 */
export async function replayRenewal({ db }: Connection, renewal: string): Promise<ReplayReport> {
  const row = await findRenewal(db, renewal);
  if (row === undefined) throw new DomainError('not-found', `There is no renewal ${renewal}`, { renewal });
  const planRow = await findPlan(db, row.plan);
  if (planRow === undefined)
    throw new DomainError('unknown-plan', `There is no plan ${row.plan}`, { plan: row.plan });
  const plan = parsePlan(planRow.body);
  const faults: Fault[] = [];
  let snapshot: RenewalSnapshot = begin({
    community: row.community,
    plan: row.plan,
    startedOn: row.started_on,
  });
  let head = genesis({
    renewal,
    plan: row.plan,
    planDigest: planRow.digest,
    machineVersion: row.machine_version,
    startedOn: row.started_on,
  });
  const events = await readLog(db, renewal);
  let expected = 1;
  for (const event of events) {
    const { revision } = event;
    const fault = (kind: Fault['kind'], detail: string) => faults.push({ revision, kind, detail });
    if (revision !== expected) fault('gap', `event ${expected} is missing before event ${revision}`);
    expected = revision + 1;
    const chained = {
      renewal,
      revision,
      type: event.type,
      actor: event.actor,
      role: event.role,
      recordedAt: event.recorded_at.toISOString(),
      recordedOn: event.recorded_on,
    };
    const hash = chain(head, chained, event.facts, event.verdicts);
    if (event.previous !== head)
      fault('chain', `it is chained to ${event.previous}, the one before is ${head}`);
    if (event.hash !== hash) fault('chain', `its content hashes to ${hash}, stored is ${event.hash}`);
    head = event.hash;
    try {
      const command = {
        type: event.type,
        facts: JSON.parse(event.facts),
        by: event.actor,
        today: event.recorded_on,
      };
      const judgement = judge(snapshot, command, plan);
      if (!isDeepStrictEqual(plain(judgement.verdicts), JSON.parse(event.verdicts)))
        fault('verdicts', `${event.type} is judged otherwise now`);
      if (judgement.accepted) snapshot = judgement.next;
      else fault('refused', `${event.type} would be refused now`);
    } catch (error) {
      if (!(error instanceof InvalidFacts)) throw error;
      fault('invalid', error.message);
    }
  }
  const end = (kind: Fault['kind'], detail: string) => faults.push({ revision: row.revision, kind, detail });
  if (events.length !== row.revision) end('gap', `${row.revision} events expected, ${events.length} stored`);
  if (head !== row.head) end('chain', `the log ends in ${head}, the renewal says ${row.head}`);
  if (!isDeepStrictEqual(plain(store(snapshot)), row.snapshot))
    end('snapshot', 'the log leads to another state than the one that is stored');
  return { renewal, events: events.length, faults };
}
