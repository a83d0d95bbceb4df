import type { IsoDate } from '../calendar.ts';
import type { Form, Recipient, Reminders, Rung } from '../plan/reminders.ts';
import type { Role } from '../plan/words.ts';
import { workingDaysFrom } from './official-days.ts';
import { earliestSlot, type Planned, slotOf } from './planned.ts';
import { DaysOfDeadline, type RemindedDeadline } from './rung-days.ts';
import { type DayNumber, dateOf, dayAt, instantOf, type Moment } from './town-time.ts';
import { mostUrgent } from './urgency.ts';

/** What a sweep finds: one rung of one deadline, to be told to everybody it is for. */
export interface Occurrence {
  /** The rung's id; of a repetition `id/day`, of a broken promise `promise-broken/day promised`. */
  readonly rung: string;
  /** The day it falls on, holidays avoided. */
  readonly day: IsoDate;
  readonly form: Form;
  readonly to: readonly Recipient[];
  readonly inDigest: boolean;
  /** It may leave on an official holiday. */
  readonly onHolidays: boolean;
  readonly repetition: boolean;
  /** The earliest of its slots over all roles that it may go to: when a sweep must find it. */
  readonly at: Temporal.Instant;
  /** When it is to go to a holder of the role, at no quiet hour. */
  slotFor(role: Role): Temporal.Instant;
}

/** With the earliest of its slots. */
type Timed = Planned & { readonly at: Moment };

/** What is told of one deadline, and when. It counts a few dozen days, however long ago they were. */
class Ladder {
  readonly #reminders: Reminders;
  readonly #days: DaysOfDeadline;
  /** What is told once: the rungs in order of time, then what a broken promise brings. */
  readonly proper: readonly Timed[];

  constructor(reminders: Reminders, deadline: RemindedDeadline) {
    this.#reminders = reminders;
    this.#days = new DaysOfDeadline(deadline, reminders);
    const rungs = reminders.ladder
      .flatMap((rung) => {
        const day = this.#days.dayOf(rung);
        return day === null ? [] : [this.#plan(rung, day)];
      })
      .sort((a, b) => a.at - b.at);
    const broken = this.#brokenPromise(rungs);
    this.proper = broken === null ? rungs : [...rungs, broken];
  }

  #plan(rung: Rung, day: DayNumber, otherwise: Partial<Omit<Timed, 'at'>> = {}): Timed {
    const planned = {
      id: rung.id,
      rung,
      day,
      form: rung.form,
      inDigest: rung.at === 'digest',
      onHolidays: this.#days.mayGoOnHolidays(day),
      repetition: false,
      ...otherwise,
    };
    return { ...planned, at: earliestSlot(planned, this.#reminders) };
  }

  /**
   * On the working day after a promise that was not kept the next rung is told early, at its own hour; the last one
   * once more where none is left.
   */
  #brokenPromise(rungs: readonly Timed[]): Timed | null {
    const { promised } = this.#days;
    if (promised === null) return null;
    const day = workingDaysFrom(promised, 1);
    const brought = rungs.find((one) => one.day > day) ?? rungs.at(-1);
    if (brought === undefined) return null;
    const id = `promise-broken/${dateOf(promised)}`;
    return this.#plan(brought.rung, day, { id, form: mostUrgent([brought.rung.form, 'yellow']) });
  }

  #repetition({ rung }: Timed, day: DayNumber): Timed | null {
    if (this.#days.isHeldBack(day)) return null;
    return this.#plan(rung, day, { id: `${rung.id}/${dateOf(day)}`, inDigest: true, repetition: true });
  }

  /** The rungs that repeat themselves, each with the day of its first repetition. */
  #repeating(): { readonly of: Timed; readonly first: DayNumber }[] {
    return this.proper.flatMap((of) =>
      of.rung.repeatDaily && of.id === of.rung.id ? [{ of, first: dayAt(of.at) + 1 }] : [],
    );
  }

  lastRepetitions(after: Moment, until: Moment): Timed[] {
    return this.#repeating().flatMap(({ of, first }) => {
      for (let day = dayAt(until); day >= first; day -= 1) {
        const one = this.#repetition(of, day);
        if (one !== null && one.at <= until) return one.at > after ? [one] : [];
      }
      return [];
    });
  }

  nextRepetitions(after: Moment): Timed[] {
    return this.#repeating().map(({ of, first }) => {
      for (let day = Math.max(first, dayAt(after)); ; day += 1) {
        const one = this.#repetition(of, day);
        if (one !== null && one.at > after) return one;
      }
    });
  }
}

const occurrenceOf = (reminders: Reminders, planned: Timed): Occurrence => ({
  rung: planned.id,
  day: dateOf(planned.day),
  form: planned.form,
  to: planned.rung.to,
  inDigest: planned.inDigest,
  onHolidays: planned.onHolidays,
  repetition: planned.repetition,
  at: instantOf(planned.at),
  slotFor: (role) => instantOf(slotOf(planned, role, reminders)),
});

/**
 * What becomes due of a deadline's ladder after one instant and up to another, in order of `at`. Every rung is there,
 * however long the time; of the repetitions of a rung only the last, for one of a day gone by has no point any more.
 */
export function occurrencesBetween(
  reminders: Reminders,
  deadline: RemindedDeadline,
  after: Temporal.Instant,
  until: Temporal.Instant,
): Occurrence[] {
  const [from, to] = [after.epochMilliseconds, until.epochMilliseconds];
  const ladder = new Ladder(reminders, deadline);
  return [...ladder.proper.filter(({ at }) => from < at && at <= to), ...ladder.lastRepetitions(from, to)]
    .sort((a, b) => a.at - b.at)
    .map((planned) => occurrenceOf(reminders, planned));
}

/** When the ladder is to be looked at again; null where nothing of it is left and nothing is repeated. */
export function nextOccurrenceAt(
  reminders: Reminders,
  deadline: RemindedDeadline,
  after: Temporal.Instant,
): Temporal.Instant | null {
  const from = after.epochMilliseconds;
  const ladder = new Ladder(reminders, deadline);
  const left = [
    ...ladder.proper.map(({ at }) => at).filter((at) => at > from),
    ...ladder.nextRepetitions(from).map(({ at }) => at),
  ];
  return left.length === 0 ? null : instantOf(Math.min(...left));
}
