import { randomUUID } from 'node:crypto';
import {
  acknowledgedIn,
  anyDue,
  type DueDeadline,
  keepLookedAt,
  keepSweep,
  takeDueDeadlines,
} from '../../db/due-deadlines.ts';
import { insertNotices, type NewNotice } from '../../db/notices.ts';
import { issueSupervisionNotices, takeUpSupervisionNotices } from '../../db/supervision-notices.ts';
import { dateInTown } from '../../machines/calendar.ts';
import { ROLES, type Role } from '../../machines/plan/words.ts';
import { nextOccurrenceAt, type Occurrence, occurrencesBetween } from '../../machines/reminders/ladder.ts';
import { USUAL_SWEEP_SECONDS } from '../configuration.ts';
import type { Deps } from '../deps.ts';
import { planOf } from '../renewal.ts';
import type { World } from '../world.ts';
import { type Directory, directoryOf } from './recipients.ts';

export interface Swept {
  /** Stands in every log line from here to the delivery. */
  readonly id: string;
  readonly deadlines: number;
  readonly notices: number;
  readonly ms: number;
  /** Another sweep has not done yet with deadlines that are due: somebody's digest may lack what it finds. */
  readonly elsewhere: boolean;
  /** Deadlines that cannot be looked at, with why: a plan that is gone or cannot be read. They are tried again. */
  readonly faults: readonly { readonly renewal: string; readonly step: string; readonly error: unknown }[];
}

const BATCH = 500;
const FAULT_AGAIN = { minutes: 5 } as const;

const isRole = (name: string): name is Role => ROLES.some((role) => role === name);

/** One deadline with what has become due of its ladder. */
interface Found {
  readonly deadline: DueDeadline;
  readonly occurrences: readonly Occurrence[];
  readonly nextAt: string | null;
  readonly fault?: unknown;
}

/** What cannot be looked at must not keep the others waiting. */
async function lookAt(world: World, deadline: DueDeadline, now: Temporal.Instant): Promise<Found> {
  try {
    return await ladderOf(world, deadline, now);
  } catch (fault) {
    return { deadline, occurrences: [], nextAt: now.add(FAULT_AGAIN).toString(), fault };
  }
}

async function ladderOf(world: World, deadline: DueDeadline, now: Temporal.Instant): Promise<Found> {
  const { reminders } = await planOf(world, deadline.plan);
  const reminded = {
    dueOn: deadline.due_on,
    kind: deadline.kind,
    startBy: deadline.start_by,
    possibleFrom: deadline.possible_from,
    electionDay: deadline.election_day,
    promised: deadline.promised,
  };
  const after = deadline.reminded_until
    ? Temporal.Instant.fromEpochMilliseconds(deadline.reminded_until.getTime())
    : now;
  return {
    deadline,
    occurrences: occurrencesBetween(reminders, reminded, after, now),
    nextAt: nextOccurrenceAt(reminders, reminded, now)?.toString() ?? null,
  };
}

const ofDeadline = ({ renewal, step, opened_at_revision, due_on }: DueDeadline) => ({
  renewal,
  step,
  opened_at_revision,
  due_on,
});

/** Nobody has looked at it since its step opened: until then both say when that was. */
const isNew = ({ reminded_until, next_at }: DueDeadline) => reminded_until?.getTime() === next_at?.getTime();

const personAt = (place: ReturnType<typeof ofDeadline>, person: string) =>
  JSON.stringify([place.renewal, place.step, place.opened_at_revision, place.due_on, person]);

/** Everybody whom an occurrence is for, but repetitions for whoever has said 收到 to them. */
function noticesOf(
  found: readonly Found[],
  directory: Directory,
  quiet: Set<string>,
  sweep: string,
): NewNotice[] {
  return found.flatMap(({ deadline, occurrences }) =>
    occurrences.flatMap((one) =>
      directory
        .of(deadline.community, one.to, deadline.actors.filter(isRole))
        .filter(({ person }) => !(one.repetition && quiet.has(personAt(ofDeadline(deadline), person))))
        .map(({ person, role }) => ({
          ...ofDeadline(deadline),
          rung: one.rung,
          person,
          role,
          form: one.form,
          slot: one.slotFor(role).toString(),
          in_digest: one.inDigest,
          on_holidays: one.onHolidays,
          sweep,
        })),
    ),
  );
}

/** A coloured rung is a supervision notice (督办单) of the town, numbered once, however often it is repeated. */
const supervisionNoticesOf = (found: readonly Found[], issuedOn: string) =>
  found.flatMap(({ deadline, occurrences }) =>
    occurrences.flatMap(({ form }) =>
      form === 'blue' || form === 'yellow' || form === 'red'
        ? [{ ...ofDeadline(deadline), community: deadline.community, colour: form, issued_on: issuedOn }]
        : [],
    ),
  );

/**
 * Looks at every deadline whose time has come, writes down who is to be told what and when, and when to look next;
 * a batch a transaction. As many sweeps may run at once as like: none looks at what another one is looking at, and
 * the database keeps each rung of a deadline to one notice a person.
 */
export async function sweep(
  { connection: { db }, memory }: Deps,
  { batch = BATCH, everySeconds = USUAL_SWEEP_SECONDS }: { batch?: number; everySeconds?: number } = {},
): Promise<Swept> {
  const id = randomUUID();
  const world = await memory.currentWorld();
  // The database keeps microseconds: what it rounds up would be looked for after itself.
  const now = world.clock.now().round({ smallestUnit: 'millisecond', roundingMode: 'floor' });
  const at = now.toString();
  const today = dateInTown(now);
  const began = performance.now();
  let deadlines = 0;
  let notices = 0;
  const faults: Swept['faults'][number][] = [];
  for (;;) {
    const taken = await db.transaction().execute(async (tx) => {
      const due = await takeDueDeadlines(tx, at, batch);
      if (due.length === 0) return 0;
      await takeUpSupervisionNotices(tx, due.filter(isNew).map(ofDeadline));
      const found = await Promise.all(due.map((deadline) => lookAt(world, deadline, now)));
      const told = found.filter(({ occurrences }) => occurrences.length > 0);
      if (told.length > 0) {
        const communities = told.map(({ deadline }) => deadline.community);
        const renewals = told.map(({ deadline }) => deadline.renewal);
        const directory = await directoryOf(tx, communities);
        const acknowledged = await acknowledgedIn(tx, renewals, today);
        const quiet = new Set(acknowledged.map((one) => personAt(one, one.person)));
        notices += await insertNotices(tx, noticesOf(told, directory, quiet, id));
        await issueSupervisionNotices(tx, supervisionNoticesOf(told, today));
      }
      for (const { deadline, fault } of found)
        if (fault !== undefined)
          faults.push({ renewal: deadline.renewal, step: deadline.step, error: fault });
      await keepLookedAt(
        tx,
        at,
        found.map(({ deadline, nextAt }) => ({
          renewal: deadline.renewal,
          step: deadline.step,
          next_at: nextAt,
        })),
      );
      return due.length;
    });
    deadlines += taken;
    if (taken === 0) break;
  }
  const ms = Math.round(performance.now() - began);
  await keepSweep(db, { ms, deadlines, everySeconds });
  return { id, deadlines, notices, ms, elsewhere: await anyDue(db, at), faults };
}
