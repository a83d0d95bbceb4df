import { deleteUnreported, insertViolation, markReported, type ViolationRow } from '../../db/violations.ts';
import { dateInTown, type IsoDate } from '../../machines/calendar.ts';
import { addWorkingDays } from '../../machines/reminders/working-days.ts';
import { InvalidFacts } from '../../machines/rules/invalid-facts.ts';
import type { ViolationSource, ViolationSubject } from '../../machines/violations.ts';
import type { Deps } from '../deps.ts';
import { DomainError } from '../errors.ts';
import type { Refused } from '../record-event.ts';
import { readRenewal } from '../renewal.ts';
import type { Person, World } from '../world.ts';
import { inspects, requireInspector, violationFor } from './inspectors.ts';
import { numberOf, readViolation, type Violation } from './read-violations.ts';
import { tellRecord } from './tell-record.ts';

const TOWN_DIGITS = 9;

export interface ReportViolation {
  readonly renewal: string;
  readonly source: ViolationSource;
  readonly subject: ViolationSubject;
  /** The id of a person of the inspection team. */
  readonly handler: string;
  /** The day on which it came in. */
  readonly on: IsoDate;
}

export type Registered = { readonly outcome: 'registered'; readonly violation: Violation } | Refused;

/** Throws InvalidFacts for `handler` who is not of the community's inspection team. */
export async function requireHandler(world: World, handler: string, community: string): Promise<void> {
  if (!inspects(await world.person(handler), community))
    throw new InvalidFacts([{ field: 'handler', detail: 'must be somebody of the inspection team there' }]);
}

const reported = (row: Pick<ViolationRow, 'received_on' | 'handler' | 'year' | 'serial'>, actor: string) =>
  ({
    type: 'renewal.violation-reported',
    facts: { on: row.received_on, number: numberOf(row), handler: row.handler },
    actor,
  }) as const;

/**
 * Registers a report of a violation (举报) and tells the record of the renewal, which is not accepted before it is
 * closed. The register comes first, so that nothing is lost between the two: what the record has not been told yet
 * shows there as `unrecorded` and is told by {@link recordViolation}. Due so many working days after it came in as the
 * plan says. Throws InvalidFacts; DomainError `forbidden`, `not-found`, `conflict`.
 */
export async function reportViolation(
  deps: Deps,
  { renewal: id, source, subject, handler, on }: ReportViolation,
  person: Person,
): Promise<Registered> {
  const { connection, memory } = deps;
  requireInspector(person);
  const world = await memory.currentWorld();
  const renewal = await readRenewal(connection.db, world, id);
  const community = renewal.community.code;
  if (!inspects(person, community))
    throw new DomainError('forbidden', `Reports about ${community} are for its inspection team`, {
      community,
    });
  await requireHandler(world, handler, community);

  const now = world.clock.now();
  const year = Number(dateInTown(now).slice(0, 4));
  // Nothing is registered that the record would not take.
  const trial = reported({ received_on: on, handler, year, serial: 0 }, person.id);
  const judged = await tellRecord(deps, { id: 'trial', renewal: id }, { ...trial, dryRun: true });
  if (typeof judged !== 'number') return judged;

  const violation = await insertViolation(connection.db, {
    town: community.slice(0, TOWN_DIGITS),
    year,
    renewal: id,
    community,
    source,
    subject,
    handler,
    received_on: on,
    due_on: addWorkingDays(on, renewal.plan.violations.dueWithinWorkingDays),
    registered_by: person.id,
    registered_at: now.toString(),
  });
  return recordViolation(deps, violation, person);
}

/**
 * Tells the record of a registered report that it has not been told of, be it that the process ended in between. One
 * that the record refuses, since the renewal has been accepted meanwhile, is taken out of the register.
 */
export async function recordViolation(deps: Deps, id: string, person: Person): Promise<Registered> {
  const { db } = deps.connection;
  const row = await violationFor(deps, id, person);
  if (row.reported_revision === null) {
    const told = await tellRecord(deps, row, reported(row, person.id));
    if (typeof told !== 'number') {
      await deleteUnreported(db, id);
      return told;
    }
    await markReported(db, id, told);
  }
  return { outcome: 'registered', violation: await readViolation(deps, id, person) };
}
