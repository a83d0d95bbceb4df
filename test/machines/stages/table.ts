import { expect, test } from 'vitest';
import type { RenewalSnapshot } from '../../../machines/community-renewal.ts';
import type { CheckId } from '../../../machines/conditions/catalog.ts';
import type { EventFacts, EventType } from '../../../machines/events/catalog.ts';
import { type Judgement, judge } from '../../../machines/judge.ts';
import { galutu2020 as plan } from '../../../machines/plan/galutu-2020.ts';
import { InvalidFacts } from '../../../machines/rules/invalid-facts.ts';
import { failedChecks } from '../replay.ts';
import { before, sample, standsAt } from './standing.ts';

interface Where {
  /** The course on which it stands there; the one in which everything succeeds if none is named. */
  readonly in?: string;
  /** Right before an act of this type; of the row's own type if none is named. */
  readonly before?: EventType;
  readonly nth?: number;
}

interface Outcome {
  /** The state in which it stands afterwards. */
  readonly to?: string;
  /** Or the checks that refuse it, */
  readonly fails?: readonly CheckId[];
  /** or the fields that cannot be so. */
  readonly invalid?: readonly string[];
}

export interface Row extends Where, Outcome {
  readonly clause: string;
  readonly title: string;
  readonly event: EventType;
  readonly facts: (at: RenewalSnapshot, on: string) => unknown;
  readonly today: ((on: string) => string) | undefined;
}

interface Rest<T extends EventType> extends Where, Outcome {
  /** What is different from the good facts. */
  readonly change?: (facts: EventFacts<T>, at: RenewalSnapshot) => object;
  readonly today?: (on: string) => string;
}

/** One line of a stage's table: clause, what is tried, where, with which facts, and what comes of it. */
export function row<T extends EventType>(
  clause: string,
  title: string,
  event: T,
  rest: Rest<NoInfer<T>>,
): Row {
  const { change, today, ...place } = rest;
  return {
    clause,
    title,
    event,
    today,
    ...place,
    facts: (at, on) => {
      const good = goodFacts(event, place, on);
      return { ...good, ...change?.(good, at) };
    },
  };
}

/** The facts of the course where it has the event there; else those of another course, on this day. */
function goodFacts<T extends EventType>(event: T, place: Where, on: string): EventFacts<T> {
  const { act } = before(place.before ?? event, place.in, place.nth);
  const found = act.type === event ? act : sample(event);
  return { ...(found.facts as EventFacts<T>), on };
}

export interface Tried {
  readonly row: Row;
  readonly from: RenewalSnapshot;
  readonly judgement: Judgement | InvalidFacts;
}

export function tryRow(row: Row): Tried {
  const { snapshot, act } = before(row.before ?? row.event, row.in, row.nth);
  const { on } = act.facts;
  const facts = row.facts(snapshot, on);
  const command = { type: row.event, facts, by: 'user-of-the-table', today: row.today?.(on) ?? on };
  try {
    return { row, from: snapshot, judgement: judge(snapshot, command, plan) };
  } catch (error) {
    if (!(error instanceof InvalidFacts)) throw error;
    return { row, from: snapshot, judgement: error };
  }
}

function outcomeOf(judgement: Judgement | InvalidFacts): Outcome {
  if (judgement instanceof InvalidFacts)
    return { invalid: [...new Set(judgement.problems.map(({ field }) => field))] };
  return judgement.accepted
    ? { to: standsAt(judgement.next).join(' ') }
    : { fails: failedChecks(judgement) as CheckId[] };
}

/** A state named alone stands for itself among those in which parallel lanes stand side by side. */
function expected({ to, fails, invalid }: Outcome, found: Outcome): Outcome {
  if (to !== undefined) return { to: found.to?.split(' ').includes(to) ? (found.to ?? to) : to };
  return invalid === undefined ? { fails: fails ?? [] } : { invalid };
}

/** Tries every row of a table and holds it to its outcome. */
export function holdTo(table: readonly Row[]): void {
  test.each(table)('$clause $event: $title', (row) => {
    const found = outcomeOf(tryRow(row).judgement);
    expect(found).toEqual(expected(row, found));
  });
}
