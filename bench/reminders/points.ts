import { begin, judge } from '../../machines/judge.ts';
import { openSteps } from '../../machines/open-steps.ts';
import { galutu2020 } from '../../machines/plan/galutu-2020.ts';
import { nextOccurrenceAt, occurrencesBetween } from '../../machines/reminders/ladder.ts';
import { store } from '../../machines/stored-snapshot.ts';
import { deadlineRow } from '../../services/deadlines.ts';
import { standingRow, summaryOf } from '../../services/summary.ts';
import { acts } from '../script.ts';

/** A Wednesday morning in the season, the minute at which the day's digests go out. */
export const NINE = Temporal.Instant.from('2021-02-03T09:00:00+08:00');

/** The community that the script was written for; every renewal gets its own code in the place of this one. */
export const MODEL_COMMUNITY = '150626100002';

/** How many acts lie behind a renewal: three late in the preparation, two late with the party, two in the election. */
const ACTS_DONE = [0, 1, 2, 19, 26, 45, 62];

/** A renewal in the middle of its way, as the tables hold it. */
export type Point = ReturnType<typeof pointAfter>;

const { reminders } = galutu2020;
const LONG_AGO = Temporal.Instant.from('2020-01-01T00:00:00Z');

/** When the ladder last told of a deadline, and when it tells next; a sweep at nine has just missed the former. */
function ladderTimes(
  { due_on, kind, start_by, possible_from }: ReturnType<typeof deadlineRow>,
  electionDay: string | null,
) {
  const reminded = {
    dueOn: due_on,
    kind,
    startBy: start_by,
    possibleFrom: possible_from,
    electionDay,
    promised: null,
  };
  const last = occurrencesBetween(reminders, reminded, LONG_AGO, NINE).at(-1);
  if (last?.at.equals(NINE) !== true) throw new Error(`Nothing is told at ${NINE} of what is due ${due_on}`);
  return {
    told_at: last.at.toString(),
    next_at: nextOccurrenceAt(reminders, reminded, NINE)?.toString() ?? null,
  };
}

function pointAfter(done: number) {
  let snapshot = begin({ community: MODEL_COMMUNITY, plan: galutu2020.id, startedOn: galutu2020.startsOn });
  const openedAt = new Map<string, number>();
  const note = (revision: number) => {
    const open = openSteps(snapshot, galutu2020);
    for (const { id } of open) if (!openedAt.has(id)) openedAt.set(id, revision);
    return open;
  };
  note(0);
  for (const [at, { type, facts, as }] of acts.slice(0, done).entries()) {
    const judgement = judge(snapshot, { type, facts, by: as, today: facts.on }, galutu2020);
    if (!judgement.accepted) throw new Error(`${type} was refused`);
    snapshot = judgement.next;
    note(at + 1);
  }
  const open = note(done);
  const which = { renewal: '', community: '', term: galutu2020.term, plan: galutu2020.id };
  const standing = standingRow(which, summaryOf(snapshot, open, galutu2020));
  const deadlines = open.map((step) => ({
    ...deadlineRow(step),
    opened_at_revision: openedAt.get(step.id) ?? 0,
    ...ladderTimes(deadlineRow(step), snapshot.context.residents.electionDay),
  }));
  return {
    row: {
      snapshot: JSON.stringify(store(snapshot)),
      ...standing,
      revision: done,
    },
    deadlines,
  };
}

/** The points at which the renewals of the season stand, each with one to seven open steps. */
export const points: readonly Point[] = ACTS_DONE.map(pointAfter);
