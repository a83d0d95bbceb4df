import { createInspector } from '@statelyai/inspect';
import type { AnyEventObject } from 'xstate';
import type { Connection } from '../db/connect.ts';
import { findPlan } from '../db/plans.ts';
import { readLog, saidIn } from '../db/record.ts';
import { findRenewal } from '../db/renewals.ts';
import { communityRenewal } from '../machines/community-renewal.ts';
import type { RenewalInput } from '../machines/context.ts';
import { guardNames } from '../machines/guard-names.ts';
import { begin, type Command, judge } from '../machines/judge.ts';
import { type Plan, parsePlan } from '../machines/plan/plan.ts';
import { store } from '../machines/stored-snapshot.ts';
import { DomainError } from './errors.ts';
import { beforeErasure } from './privacy/before-erasure.ts';

/** A stored log as the commands it was made of. */
export interface StoredRenewal {
  readonly input: RenewalInput;
  readonly plan: Plan;
  readonly commands: readonly Command[];
  /** So many events after these have lost their facts about persons. */
  readonly erased: number;
}

/** Reads what a replay needs. Throws DomainError `not-found`, `unknown-plan`. */
export async function readCommands({ db }: Connection, renewal: string): Promise<StoredRenewal> {
  const row = await findRenewal(db, renewal);
  if (row === undefined) throw new DomainError('not-found', `There is no renewal ${renewal}`, { renewal });
  const plan = await findPlan(db, row.plan);
  if (plan === undefined) throw new DomainError('unknown-plan', `There is no plan ${row.plan}`);
  const log = await readLog(db, renewal);
  const judgeable = beforeErasure(log);
  return {
    input: { community: row.community, plan: row.plan, startedOn: row.started_on },
    plan: parsePlan(plan.body),
    erased: log.length - judgeable.length,
    commands: judgeable.map((event) => ({
      type: event.type,
      facts: saidIn(event).facts,
      by: event.actor,
      today: event.recorded_on,
    })),
  };
}

/** Guards are functions once they are combined; by name they can be read in the inspector. */
const definition = JSON.stringify(communityRenewal.config, (name, value: unknown) =>
  name === 'guard' && value !== undefined ? { type: guardNames(value).join(' & ') } : value,
);

/**
 * Replays a log and hands every message that the Stately inspector would get from a running actor to `send`: the
 * actor with its chart, then each event and the state it led to. Without `withFacts`, events have their type alone
 * and states no context: what they say about persons is for nobody's page but ours.
 * Throws an Error where the running chart would refuse an event.
 */
export function inspectReplay(
  renewal: string,
  { input, plan, commands }: StoredRenewal,
  send: (message: string) => void,
  withFacts: boolean,
): void {
  const inspector = createInspector(
    {
      send(message) {
        const whole = message.type === '@xstate.actor' ? { ...message, definition } : message;
        send(JSON.stringify({ ...whole, rootId: renewal }));
      },
    },
    {
      sanitizeContext: (context) => (withFacts ? context : {}),
      sanitizeEvent: (event): AnyEventObject => (withFacts ? event : { type: event.type }),
    },
  );
  let snapshot = begin(input);
  inspector.actor(renewal, store(snapshot));
  for (const [at, command] of commands.entries()) {
    const judgement = judge(snapshot, command, plan);
    if (!judgement.accepted) throw new Error(`event ${at + 1}, ${command.type}, would be refused now`);
    snapshot = judgement.next;
    inspector.event(renewal, judgement.event);
    inspector.snapshot(renewal, store(snapshot), { event: judgement.event });
  }
}
