import type { Form, Reminders, Rung } from '../plan/reminders.ts';
import { ROLES, type Role } from '../plan/words.ts';
import { allowedMoment, isQuiet } from './quiet.ts';
import { type DayNumber, type Moment, minuteOf, momentAt } from './town-time.ts';

/** A rung on a day: as the ladder has it, repeated, or brought forward by a broken promise. */
export interface Planned {
  /** What it is called in the record of what was sent. */
  readonly id: string;
  readonly rung: Rung;
  readonly day: DayNumber;
  readonly form: Form;
  readonly inDigest: boolean;
  readonly onHolidays: boolean;
  readonly repetition: boolean;
}

function minuteFor(role: Role, { digest }: Reminders): number {
  return minuteOf(digest.later.roles.includes(role) ? digest.later.at : digest.at);
}

/** A repetition keeps to its day: at a quiet hour it goes when they end on that day, for the next has its own. */
function slotAt(minute: number, { day, onHolidays, repetition }: Planned, { quiet }: Reminders): Moment {
  if (!repetition) return allowedMoment(momentAt(day, minute), quiet, onHolidays);
  return momentAt(day, isQuiet(minute, quiet) ? minuteOf(quiet.until) : minute);
}

/** When it is to go to a holder of the role. */
export function slotOf(planned: Planned, role: Role, reminders: Reminders): Moment {
  const minute = planned.inDigest ? minuteFor(role, reminders) : minuteOf(planned.rung.at);
  return slotAt(minute, planned, reminders);
}

/** The hours of the digest for whoever a rung may go to; a step may wait on anybody. Asked for very often. */
const digestMinutes = new WeakMap<Reminders, ReadonlyMap<Rung, readonly number[]>>();

function digestMinutesOf(rung: Rung, reminders: Reminders): readonly number[] {
  const known = digestMinutes.get(reminders)?.get(rung);
  if (known !== undefined) return known;
  const minutesOf = ({ to }: Rung) => [
    ...new Set(
      to.flatMap((one) => (one === 'waiting-on' ? ROLES : one)).map((role) => minuteFor(role, reminders)),
    ),
  ];
  digestMinutes.set(reminders, new Map(reminders.ladder.map((one) => [one, minutesOf(one)])));
  return minutesOf(rung);
}

/** The earliest of its slots over all roles that it may go to. */
export function earliestSlot(planned: Planned, reminders: Reminders): Moment {
  if (!planned.inDigest) return slotAt(minuteOf(planned.rung.at), planned, reminders);
  return Math.min(
    ...digestMinutesOf(planned.rung, reminders).map((minute) => slotAt(minute, planned, reminders)),
  );
}
