import type { Arrow, Flow, Place } from '../../../../machines/chart/flow.ts';
import { isOnlyWhenNeeded, stepOfState } from '../../../../machines/steps.ts';
import type { Renewal } from '../../../api/api.gen.ts';
import { type Standing, standingsOf, standsIn } from './standings.ts';

type EnteredState = Renewal['states'][number];

/** What the chart says of a renewal at a moment. */
export type Seen = Pick<Renewal, 'states' | 'possibleEvents' | 'status' | 'stage' | 'held'> & {
  readonly openSteps: readonly Pick<Renewal['openSteps'][number], 'id'>[];
};

export const SIGNS: Readonly<Record<Standing, string>> = {
  done: '✓',
  current: '●',
  held: '‖',
  possible: '◌',
  'set-aside': '↺',
  ahead: '',
};

export interface PlaceMark {
  readonly standing: Standing;
  /** Whether what can happen next leads here, also back to a step that is done. */
  readonly reachable: boolean;
  readonly stays: EnteredState['stays'];
  readonly refused: number;
  readonly waived: readonly string[];
  /** Only some renewals come by here. */
  readonly detour: boolean;
}

export interface ArrowMark {
  /** The revisions at which it was taken, oldest first; empty for one that was not. */
  readonly taken: readonly number[];
  readonly passed: boolean;
  readonly possible: boolean;
  readonly detour: boolean;
}

export interface Marks {
  readonly places: ReadonlyMap<string, PlaceMark>;
  readonly arrows: ReadonlyMap<string, ArrowMark>;
}

export const wayKey = ({ from, to }: Pick<Arrow, 'from' | 'to'>) => `${from}>${to}`;

const isDetour = ({ state }: Pick<Place, 'state'>) => state !== null && isOnlyWhenNeeded(stepOfState(state));

/** Places reached from where it stands by what can happen next; through counts, which decide at once. */
function reachable({ places, arrows }: Flow, active: ReadonlySet<string>, events: ReadonlySet<string>) {
  const kinds = new Map(places.map(({ id, kind }) => [id, kind]));
  const [reached, ways] = [new Set<string>(), new Set<string>()];
  const go = (from: string, anyway: boolean) => {
    for (const arrow of arrows) {
      if (arrow.from !== from || ways.has(wayKey(arrow))) continue;
      if (!anyway && !arrow.causes.some(({ event }) => event !== null && events.has(event))) continue;
      ways.add(wayKey(arrow));
      reached.add(arrow.to);
      if (kinds.get(arrow.to) === 'count') go(arrow.to, true);
    }
  };
  for (const id of active) go(id, false);
  return { reached, ways };
}

/** The revisions at which a state was left by what belongs to it; no arrow is taken by what cuts a stay short. */
const leftAtOf = (state: EnteredState | undefined): number[] =>
  (state?.stays ?? []).flatMap(({ leftAt, cutShortBy }) => (cutShortBy === null ? (leftAt ?? []) : []));

/** When it was left at the one end and entered at the other; of an end that is no state, only that it was passed. */
function takenAt(from: EnteredState | undefined, to: EnteredState | undefined): number[] {
  const left = new Set(leftAtOf(from));
  return (to?.stays ?? []).map(({ enteredAt }) => enteredAt).filter((at) => left.has(at));
}

/** How the boxes and arrows of one stage stand at a moment. Pure. */
export function marksOf(flow: Flow, seen: Seen): Marks {
  const byState = new Map(seen.states.map((one) => [one.id, one]));
  const stateOf = (place: Place | undefined) => (place?.state == null ? undefined : byState.get(place.state));
  const byPlace = new Map(flow.places.map((place) => [place.id, place]));
  const active = new Set(flow.places.filter((place) => stateOf(place)?.active).map(({ id }) => id));
  const events = new Set<string>(seen.possibleEvents.map(({ type }) => type));
  const { reached, ways } = reachable(flow, active, events);

  const standings = standingsOf(flow, seen, reached);
  const places = new Map(
    flow.places.map((place): [string, PlaceMark] => {
      const state = stateOf(place);
      return [
        place.id,
        {
          standing: standings.get(place.id) ?? 'ahead',
          reachable: reached.has(place.id),
          stays: state?.stays ?? [],
          refused: state?.refusedAt.length ?? 0,
          waived: state?.waivedRules ?? [],
          detour: isDetour(place),
        },
      ];
    }),
  );
  const stagesEntered = new Set(
    seen.states
      .filter(({ id }) => !id.includes('.') && id !== 'running')
      .flatMap(({ stays }) => stays.map(({ enteredAt }) => enteredAt)),
  );
  const markOf = ({ from: source, to: target }: Arrow): ArrowMark => {
    const [from, to] = [byPlace.get(source), byPlace.get(target)];
    const left = leftAtOf(stateOf(from));
    const taken =
      to?.kind === 'join'
        ? left
        : to?.kind === 'exit'
          ? left.filter((at) => stagesEntered.has(at))
          : takenAt(stateOf(from), stateOf(to));
    return {
      taken,
      passed: taken.length > 0 || (from?.state === null && stateOf(to) !== undefined),
      possible: ways.has(wayKey({ from: source, to: target })),
      detour: [from, to].some((one) => one !== undefined && isDetour(one)),
    };
  };
  const arrows = new Map(flow.arrows.map((arrow): [string, ArrowMark] => [wayKey(arrow), markOf(arrow)]));
  return { places, arrows };
}

export interface StageCount {
  readonly done: number;
  readonly steps: number;
  readonly refused: number;
  readonly waived: number;
  readonly current: boolean;
  /** Of all its steps, those in which it was suspended. */
  readonly held: number;
}

/** How far a stage has come: of its steps, without those that only some renewals come to. */
export function countOf(flow: Flow, { places }: Marks): StageCount {
  const steps = flow.places.filter(({ kind }) => kind === 'step');
  const marks = steps.flatMap(({ id }) => places.get(id) ?? []);
  const usual = marks.filter(({ detour }) => !detour);
  return {
    done: usual.filter(({ standing }) => standing === 'done').length,
    steps: usual.length,
    refused: marks.reduce((sum, { refused }) => sum + refused, 0),
    waived: marks.reduce((sum, { waived }) => sum + waived.length, 0),
    current: marks.some(({ standing }) => standsIn(standing)),
    held: marks.filter(({ standing }) => standing === 'held').length,
  };
}
