import type { Flow, Place } from '../../../../machines/chart/flow.ts';
import { STAGES } from '../../../../machines/plan/words.ts';
import { comesBefore, isStep, stepOfState } from '../../../../machines/steps.ts';
import { type CellState, cellsOf, LEADS_BACK_TO } from '../../../../machines/wall-chart/cells.ts';
import { COLUMNS, columnOfStep } from '../../../../machines/wall-chart/columns.ts';
import type { Renewal } from '../../../api/api.gen.ts';
import type { Seen } from './marks.ts';

/**
 * How a step stands: `held` where it was open until the renewal was suspended; `set-aside` where it was come to and
 * has to be done, or done again, after a return to a step before it.
 */
export type Standing = 'done' | 'current' | 'held' | 'possible' | 'set-aside' | 'ahead';

/** Whether the renewal stands in such a step, also while it is suspended there. */
export const standsIn = (standing: Standing | undefined): boolean =>
  standing === 'current' || standing === 'held';

type EnteredState = Renewal['states'][number];

const lastStay = ({ stays }: EnteredState) => stays.at(-1);

/** Whether it was left undone, or a state before it was entered after it had been left. */
function isSetAside(state: EnteredState, states: readonly EnteredState[]): boolean {
  const step = stepOfState(state.id);
  const { leftAt = null, cutShortBy = null } = lastStay(state) ?? {};
  if (cutShortBy !== null) return true;
  if (leftAt === null) return false;
  // Where every way leads back, having come back is having done it.
  const first = LEADS_BACK_TO[step] ?? step;
  if (!isStep(first)) return false;
  return states.some(
    (one) =>
      (lastStay(one)?.enteredAt ?? 0) >= leftAt &&
      one.id.includes('.') &&
      comesBefore(stepOfState(one.id), first),
  );
}

/** What the wall chart says of each of its columns. */
function cellStates({ stage, openSteps, held }: Seen): ReadonlyMap<string, CellState> {
  const cells = cellsOf({
    started: true,
    stage: STAGES.find((one) => one === stage) ?? null,
    open: openSteps.map(({ id }) => ({ step: id })),
    held,
  });
  return new Map(COLUMNS.flatMap(({ id }, at) => (cells[at] === undefined ? [] : [[id, cells[at].state]])));
}

const columnOf = ({ kind, state }: Place) =>
  kind === 'step' && state !== null ? columnOfStep(state) : undefined;

/**
 * How the places of a stage stand. What the wall chart has a column for stands in both alike, by the one rule of
 * {@link cellsOf}; what it leaves to the record, and what lies within one of its columns, follows from the record.
 */
export function standingsOf(
  { places }: Pick<Flow, 'places'>,
  seen: Seen,
  reached: ReadonlySet<string>,
): ReadonlyMap<string, Standing> {
  const cells = cellStates(seen);
  const byState = new Map(seen.states.map((one) => [one.id, one]));
  const inColumn = Map.groupBy(places, columnOf);
  const busy = new Set([...seen.openSteps.map(({ id }) => id), ...seen.held]);

  const byRecord = (place: Place, state: EnteredState | undefined): Standing => {
    if (state !== undefined && !isSetAside(state, seen.states)) return 'done';
    return notDone(place, state);
  };
  const notDone = ({ id }: Place, state: EnteredState | undefined): Standing => {
    if (reached.has(id)) return 'possible';
    return state === undefined ? 'ahead' : 'set-aside';
  };
  /** A step in several parts is done up to the one that is open or held. */
  const within = (
    place: Place,
    state: EnteredState | undefined,
    column: string,
    here: Standing,
  ): Standing => {
    const parts = inColumn.get(column) ?? [];
    if (parts.length === 1) return here;
    const at = parts.findIndex((part) => part.state !== null && busy.has(part.state));
    const own = parts.indexOf(place);
    if (own === at) return here;
    return own < at ? 'done' : notDone(place, state);
  };
  const standingOf = (place: Place): Standing => {
    const state = place.state === null ? undefined : byState.get(place.state);
    const column = columnOf(place);
    const cell = column === undefined ? undefined : cells.get(column);
    if (column === undefined || cell === undefined || cell === 'when-needed') return byRecord(place, state);
    if (cell === 'open') return within(place, state, column, 'current');
    if (cell === 'suspended') return within(place, state, column, 'held');
    return cell === 'done' ? 'done' : notDone(place, state);
  };
  return new Map(places.map((place) => [place.id, standingOf(place)]));
}
