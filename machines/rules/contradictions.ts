import { type IsoDate, isBefore } from '../calendar.ts';
import type { Problem } from './invalid-facts.ts';

/** What facts cannot be together, whatever the plan says. Each answers with the problems found, or none. */

/** `field` counts some of those whom `ofField` counts: more present than expected cannot be. */
export function within(field: string, n: number, ofField: string, total: number): Problem[] {
  return n > total ? [{ field, detail: `${n} is more than the ${total} of ${ofField}` }] : [];
}

/** Everyone stands in a list once. `key` is the name of the id in each row, e.g. `tallies[2].id`. */
export function once(field: string, given: readonly string[], key?: string): Problem[] {
  return given.flatMap((id, at) =>
    given.indexOf(id) === at
      ? []
      : [
          {
            field: `${field}[${at}]${key === undefined ? '' : `.${key}`}`,
            detail: `${id} stands here twice`,
          },
        ],
  );
}

/** A day that cannot lie before another one; a date that is not there contradicts nothing. */
export function notBefore(
  field: string,
  day: IsoDate | null,
  earlierField: string,
  earlier: IsoDate | null,
): Problem[] {
  return day !== null && earlier !== null && isBefore(day, earlier)
    ? [{ field, detail: `${day} is before ${earlierField}, ${earlier}` }]
    : [];
}

/** The same where the earlier day is the wrong one: a birth after the day on which the age is asked. */
export function notAfter(field: string, day: IsoDate, laterField: string, later: IsoDate): Problem[] {
  return isBefore(later, day) ? [{ field, detail: `${day} is after ${laterField}, ${later}` }] : [];
}
