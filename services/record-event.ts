import { stillStands } from '../db/renewals.ts';
import { type EventWrite, writeEvent, writeRefusal } from '../db/write-event.ts';
import { dateInTown, type IsoDate } from '../machines/calendar.ts';
import type { RenewalSnapshot } from '../machines/community-renewal.ts';
import type { CheckId } from '../machines/conditions/catalog.ts';
import { type EventType, isEventType } from '../machines/events/catalog.ts';
import { judge, type RecordedVerdict } from '../machines/judge.ts';
import { openSteps } from '../machines/open-steps.ts';
import type { Role } from '../machines/plan/words.ts';
import { InvalidFacts } from '../machines/rules/invalid-facts.ts';
import { store } from '../machines/stored-snapshot.ts';
import { actingPerson, roleFor, roleThere } from './acting.ts';
import { deadlineChanges } from './deadlines.ts';
import type { Deps } from './deps.ts';
import { type DryRun, dryRun } from './dry-run.ts';
import { DomainError, type ErrorCode } from './errors.ts';
import { chain, refusedText } from './hash.ts';
import { sightOf, verdictsForSender } from './privacy/masking.ts';
import { sealAttempt } from './privacy/seal-facts.ts';
import type { Renewal } from './renewal.ts';
import { digestOf, repeatedAnswer } from './repeated-request.ts';
import { summaryOf } from './summary.ts';
import type { Person, World } from './world.ts';

export interface RecordEvent {
  readonly renewal: string;
  readonly type: string;
  readonly facts: unknown;
  /** The revision that the sender saw. */
  readonly revision: number;
  readonly actor: string | undefined;
  /**
   * Who acts in a world, of somebody who is signed in: their session may have ended since the world that is
   * remembered. Asked again in every try, so that nothing is written for a session that is over.
   */
  readonly actorWithin?: ((world: World) => Promise<string | undefined>) | undefined;
  readonly idempotencyKey?: string | undefined;
  /** Writes nothing, and answers the same as far as that rests on what the sender may see. */
  readonly dryRun?: boolean | undefined;
}

export interface Recorded {
  /** `left-open`: a dry run cannot tell, since it depends on what the sender may not see. */
  readonly outcome: 'recorded' | 'repeated' | 'would-be-recorded' | 'left-open';
  readonly renewal: string;
  readonly revision: number;
  readonly type: string;
  readonly verdicts: readonly RecordedVerdict[];
  /** Checks that a dry run leaves open. */
  readonly open?: readonly CheckId[];
  readonly recordedAt: string;
  /** Null for a dry run. */
  readonly hash: string | null;
}

export interface Refused {
  readonly outcome: 'refused';
  readonly renewal: string;
  readonly revision: number;
  readonly type: string;
  readonly verdicts: readonly RecordedVerdict[];
  /** Checks that a dry run leaves open. */
  readonly open?: readonly CheckId[];
}

/** Enough for anything but a bug: every further try means that somebody else's event was accepted meanwhile. */
const TRIES = 5;

/**
 * Records one event: judges it on what this process remembers and writes it only if that still holds, in one
 * transaction of one statement. A refusal is a value with every verdict and is kept too.
 * Throws InvalidFacts; DomainError `unauthenticated`, `forbidden`, `not-found`, `conflict` where the renewal has
 * moved on from the revision that the sender saw, `idempotency-key-reused` where the key came with other content.
 */
export async function recordEvent(deps: Deps, command: RecordEvent): Promise<Recorded | Refused> {
  const { type } = command;
  if (!isEventType(type)) throw new InvalidFacts([{ field: 'type', detail: `${type} is not an event` }]);
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const answer = await tryToRecord(deps, command, type, attempt > 0);
    if (answer !== undefined) return shownToActor(deps, command, answer);
    deps.memory.forget(command.renewal);
    if (command.idempotencyKey === undefined) continue;
    const world = await deps.memory.currentWorld();
    const person = await actingPerson(world, await actorIn(command, world));
    const { community } = await deps.memory.renewal(world, command.renewal);
    roleThere(person, type, community.code);
    const repeated = await repeatedAnswer(deps, command);
    if (repeated !== undefined) return shownToActor(deps, command, repeated);
  }
  throw new DomainError('conflict', `${command.renewal} keeps changing; read it again`, {
    renewal: command.renewal,
  });
}

const actorIn = async ({ actor, actorWithin }: RecordEvent, world: World) =>
  actorWithin === undefined ? actor : actorWithin(world);

/** Whoever sends an event need not be one of those who may see findings about persons, or reports of violations. */
async function shownToActor<T extends Recorded | Refused>(
  { memory }: Deps,
  { renewal, actor, type }: RecordEvent,
  answer: T,
): Promise<T> {
  if (verdictsForSender('none', type, answer.verdicts) === answer.verdicts) return answer;
  const world = await memory.world();
  const [person, { community }] = await Promise.all([
    world.person(actor ?? ''),
    memory.renewal(world, renewal),
  ]);
  const sight = sightOf(person, community.code);
  return { ...answer, verdicts: verdictsForSender(sight, type, answer.verdicts) };
}

/**
 * One try on what is remembered; undefined when that turned out to be out of date. Whatever is written says itself
 * what it was decided on; a dry run and an error write nothing, so the database is asked, but for a try that is
 * `fresh`: what it remembers was read for this very request.
 */
async function tryToRecord(
  deps: Deps,
  command: RecordEvent,
  type: EventType,
  fresh: boolean,
): Promise<Recorded | Refused | undefined> {
  const world = await deps.memory.world();
  const holds = async () =>
    fresh || stillStands(deps.connection.db, { ...command, worldVersion: world.version });
  try {
    const answer = await decide(deps, world, command, type);
    const unwritten = command.dryRun || answer?.outcome === 'repeated';
    return answer === undefined || !unwritten || (await holds()) ? answer : undefined;
  } catch (error) {
    if (!isDecidedOnMemory(error) || (await holds())) throw error;
    return undefined;
  }
}

/** The other errors of the domain come from the database itself. */
const isDecidedOnMemory = (error: unknown): boolean =>
  error instanceof InvalidFacts || (error instanceof DomainError && DECIDED_ON_MEMORY.includes(error.code));

const DECIDED_ON_MEMORY: readonly ErrorCode[] = [
  'unauthenticated',
  'second-factor-needed',
  'forbidden',
  'unknown-plan',
];

async function decide(
  deps: Deps,
  world: World,
  command: RecordEvent,
  type: EventType,
): Promise<Recorded | Refused | undefined> {
  const { connection, memory } = deps;
  const person = await actingPerson(world, await actorIn(command, world));
  const renewal = await currentRenewal(deps, world, command, { person, type });
  if (renewal === 'repeated') return undefined;
  const role = roleFor(person, type, renewal);
  const now = world.clock.now();
  const today = dateInTown(now);
  const recordedAt = now.toString({ fractionalSecondDigits: 3 });
  const asked = { type, facts: command.facts, by: person.id, today };
  if (command.dryRun) return tried(deps, command, renewal, { ...dryRun(renewal, person, asked), recordedAt });
  const judgement = judge(renewal.snapshot, asked, renewal.plan);
  const said = { renewal: renewal.id, type, verdicts: judgement.verdicts };

  if (!judgement.accepted) {
    // A key that was used for something else is said before the rules are.
    const used = await repeatedAnswer(deps, command);
    if (used !== undefined) return used;
    const refused = { ...said, revision: renewal.revision, actor: person.id, role };
    const when = { refusedAt: recordedAt, refusedOn: today };
    const sealed = sealAttempt(type, command.facts, judgement.verdicts);
    const written = await writeRefusal(connection.pool, {
      ...refused,
      ...when,
      worldVersion: world.version,
      ...sealed,
      chained: refusedText({ ...refused, ...when }, sealed.facts, sealed.verdicts),
    });
    return written ? { outcome: 'refused', revision: renewal.revision, ...said } : undefined;
  }
  const revision = renewal.revision + 1;
  const next = moved(renewal, judgement.next);
  const write = eventWrite(command, renewal, next, world.version, {
    type,
    verdicts: judgement.verdicts,
    actor: person.id,
    role,
    recordedAt,
    recordedOn: today,
  });
  if (!(await writeEvent(connection.pool, write))) return undefined;
  memory.keep({ ...next, head: write.hash });
  return { outcome: 'recorded', revision, recordedAt, hash: write.hash, ...said };
}

/** The answer to a dry run. A key that was used for something else is said before the rules are, as it is otherwise. */
async function tried(
  deps: Deps,
  command: RecordEvent,
  { id, revision }: Renewal,
  { accepted, verdicts, open, recordedAt }: DryRun & Pick<Recorded, 'recordedAt'>,
): Promise<Recorded | Refused> {
  const said = { renewal: id, type: command.type, verdicts, open };
  if (accepted === false)
    return (await repeatedAnswer(deps, command)) ?? { outcome: 'refused', revision, ...said };
  const outcome = accepted ? 'would-be-recorded' : 'left-open';
  return { outcome, revision: revision + 1, recordedAt, hash: null, ...said };
}

/**
 * The renewal at the revision that the sender saw. What is remembered may be older than that, or newer because the
 * same request was answered before; only the database can tell those from a conflict. How far it is by now, and that a
 * key was used, hears nobody whose event it is not. Throws DomainError `forbidden`.
 */
async function currentRenewal(
  deps: Deps,
  world: World,
  command: RecordEvent,
  { person, type }: { person: Person; type: EventType },
): Promise<Renewal | 'repeated'> {
  const remembered = await deps.memory.renewal(world, command.renewal);
  if (remembered.revision === command.revision) return remembered;
  if (command.idempotencyKey !== undefined) {
    roleThere(person, type, remembered.community.code);
    if ((await repeatedAnswer(deps, command)) !== undefined) return 'repeated';
  }
  deps.memory.forget(command.renewal);
  const read = await deps.memory.renewal(await deps.memory.world(), command.renewal);
  if (read.revision === command.revision) return read;
  roleFor(person, type, read);
  throw new DomainError(
    'conflict',
    `${command.renewal} is at revision ${read.revision}, not at ${command.revision}; read it again`,
    { renewal: command.renewal, revision: read.revision },
  );
}

function moved(renewal: Renewal, snapshot: RenewalSnapshot): Renewal {
  return {
    ...renewal,
    revision: renewal.revision + 1,
    snapshot,
    openSteps: openSteps(snapshot, renewal.plan),
  };
}

function eventWrite(
  command: RecordEvent,
  before: Renewal,
  after: Renewal,
  worldVersion: string,
  event: {
    type: EventType;
    verdicts: readonly RecordedVerdict[];
    actor: string;
    role: Role;
    recordedAt: string;
    recordedOn: IsoDate;
  },
): EventWrite {
  const sealed = sealAttempt(event.type, command.facts, event.verdicts);
  const { closed, opened } = deadlineChanges(before.openSteps, after.openSteps);
  const chained = { ...event, renewal: before.id, revision: after.revision };
  return {
    ...summaryOf(after.snapshot, after.openSteps, after.plan),
    ...event,
    renewal: before.id,
    revision: before.revision,
    worldVersion,
    snapshot: JSON.stringify(store(after.snapshot)),
    ...sealed,
    idempotencyKey: command.idempotencyKey ?? null,
    requestDigest: command.idempotencyKey === undefined ? null : digestOf(command),
    previous: before.head,
    hash: chain(before.head, chained, sealed.facts, sealed.verdicts),
    closed,
    opened: JSON.stringify(opened),
  };
}
