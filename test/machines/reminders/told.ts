import { ZONE } from '../../../machines/calendar.ts';
import type { Reminders } from '../../../machines/plan/reminders.ts';
import { type Occurrence, occurrencesBetween } from '../../../machines/reminders/ladder.ts';
import type { RemindedDeadline } from '../../../machines/reminders/rung-days.ts';

/** `2021-01-15 17:00`, as the clock on the town hall shows it. */
export function inTown(time: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(time.replace(' ', 'T')).toZonedDateTime(ZONE).toInstant();
}

export function shown(at: Temporal.Instant): string {
  return at.toZonedDateTimeISO(ZONE).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');
}

/** A step of the plan's own day, with nothing else known of it. */
export function deadline(dueOn: string, other: Partial<RemindedDeadline> = {}): RemindedDeadline {
  return {
    dueOn,
    kind: 'plan',
    startBy: null,
    possibleFrom: null,
    electionDay: null,
    promised: null,
    ...other,
  };
}

const line = ({ at, rung, form, inDigest }: Occurrence) =>
  `${shown(at)} ${rung} · ${form}${inDigest && form !== 'digest' ? ', in the digest' : ''}`;

/** What becomes due after one time in the town and up to another, a line each. */
export function told(reminders: Reminders, of: RemindedDeadline, after: string, until: string): string[] {
  return occurrencesBetween(reminders, of, inTown(after), inTown(until)).map(line);
}
