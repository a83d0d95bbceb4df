import type { IsoDate } from '../calendar.ts';
import type { Form, Reminders, Rung } from '../plan/reminders.ts';
import { holidayOn, outsideHolidays, workingDaysFrom } from './official-days.ts';
import { type DayNumber, dayNumber } from './town-time.ts';

/** What the ladder has to know of an open step. */
export interface RemindedDeadline {
  readonly dueOn: IsoDate;
  readonly kind: 'statutory' | 'plan';
  /** The last day on which it can begin in time. */
  readonly startBy: IsoDate | null;
  /** The first day on which it can be done, where it waits for a period to pass. */
  readonly possibleFrom: IsoDate | null;
  /** Of the renewal, where one is set. */
  readonly electionDay: IsoDate | null;
  /** The latest day for which somebody has promised it. */
  readonly promised: IsoDate | null;
}

/** They say that something was not done. */
const BLAMING: readonly Form[] = ['yellow', 'red'];

/** The days of a deadline as numbers, and what may go out on which holidays. */
export class DaysOfDeadline {
  readonly promised: DayNumber | null;
  readonly #dueOn: DayNumber;
  readonly #startBy: DayNumber | null;
  readonly #possibleFrom: DayNumber | null;
  readonly #electionDay: DayNumber | null;
  readonly #kind: RemindedDeadline['kind'];
  readonly #quietOnHolidays: boolean;

  constructor(deadline: RemindedDeadline, { quiet }: Reminders) {
    const { dueOn, kind, startBy, possibleFrom, electionDay, promised } = deadline;
    this.#dueOn = dayNumber(dueOn);
    this.promised = promised === null ? null : dayNumber(promised);
    this.#startBy = startBy === null ? null : dayNumber(startBy);
    this.#possibleFrom = possibleFrom === null ? null : dayNumber(possibleFrom);
    this.#electionDay = electionDay === null ? null : dayNumber(electionDay);
    // What is due on the first day on which it can be done is late soon, but no limit of the law is broken by it.
    this.#kind = possibleFrom === dueOn ? 'plan' : kind;
    this.#quietOnHolidays = quiet.onHolidays;
  }

  /**
   * Whether what falls on that day may go out on a holiday: where the plan says so, on election day and its eve, and
   * from a statutory day on, for it holds on a holiday too and is told at once when it is broken.
   */
  mayGoOnHolidays(day: DayNumber): boolean {
    if (!this.#quietOnHolidays || (this.#kind === 'statutory' && day >= this.#dueOn)) return true;
    return this.#electionDay !== null && (day === this.#electionDay || day === this.#electionDay - 1);
  }

  /** Whether it is a holiday on which what falls on it may not go out. */
  isHeldBack(day: DayNumber): boolean {
    return holidayOn(day) && !this.mayGoOnHolidays(day);
  }

  /** Nobody is reminded of what cannot be done yet, nor blamed on the first day on which it can. */
  #isTooSoon(day: DayNumber, form: Form): boolean {
    if (this.#possibleFrom === null) return false;
    return day < this.#possibleFrom || (day === this.#possibleFrom && BLAMING.includes(form));
  }

  /**
   * The day of a rung, counted from its anchor. A holiday moves a rung that comes after the anchor to a later day and
   * a notice in advance to an earlier one, so that it does not come too late. Null where this deadline has no such
   * rung: it is for the other kind, or for a latest start that is unknown or no earlier than the due day, whose rungs
   * say the same; it comes before the step can be done; or it blames on a due day that is a holiday, which the next
   * rung does.
   */
  dayOf({ from, days, unit, only, form }: Rung): DayNumber | null {
    if (only !== undefined && only !== this.#kind) return null;
    const anchor = from === 'due' ? this.#dueOn : this.#startBy;
    if (anchor === null || (from === 'latest-start' && anchor >= this.#dueOn)) return null;
    const day = unit === 'working-days' ? workingDaysFrom(anchor, days) : anchor + days;
    if (this.#isTooSoon(day, form)) return null;
    if (!this.isHeldBack(day)) return day;
    if (days > 0) return outsideHolidays(day, 1);
    return BLAMING.includes(form) ? null : outsideHolidays(day, -1);
  }
}
