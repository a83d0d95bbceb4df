import { isDeepStrictEqual } from 'node:util';
import type { IsoDate } from '../../machines/calendar.ts';
import type { Json } from '../../machines/json.ts';
import { activeNodes, openSteps } from '../../machines/open-steps.ts';
import { InvalidFacts } from '../../machines/rules/invalid-facts.ts';
import { chartId } from '../../machines/step-title.ts';
import type { Text } from '../../machines/text.ts';
import { undecidedIn } from '../../machines/undecided.ts';
import type { Deps } from '../deps.ts';
import { readHistory } from '../history.ts';
import { type OpenStepView, openStepView } from '../open-step-view.ts';
import { contextFor } from '../privacy/context.ts';
import { sightOf } from '../privacy/masking.ts';
import { retentionOf } from '../privacy/retention.ts';
import { requireReadable } from '../reading.ts';
import { type Renewal, readRenewal } from '../renewal.ts';
import type { Person } from '../world.ts';
import { type Moment, momentAt, readMoments } from './moments.ts';

interface StateName {
  readonly id: string;
  readonly title: Text | null;
}

/** Something that a renewal remembers and that is not what it was; a list is one figure. */
export interface ChangedFigure {
  /** `residents.registered` */
  readonly path: string;
  /** Null where there was none yet, or nothing had been decided. */
  readonly before: Json;
  readonly after: Json;
}

export interface Comparison {
  readonly from: { readonly revision: number; readonly on: IsoDate };
  readonly to: { readonly revision: number; readonly on: IsoDate };
  readonly states: { readonly left: readonly StateName[]; readonly entered: readonly StateName[] };
  readonly figures: readonly ChangedFigure[];
  readonly openSteps: {
    /** As they stood at the first moment. */
    readonly ended: readonly OpenStepView[];
    /** As they stand at the second one. */
    readonly begun: readonly OpenStepView[];
    /** Open at both, and due on another day. */
    readonly moved: readonly { readonly before: OpenStepView; readonly after: OpenStepView }[];
  };
  /** What was recorded in between, that of the second moment included. */
  readonly events: Awaited<ReturnType<typeof readHistory>>;
}

const isObject = (value: Json | undefined): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function changes(before: Json | undefined, after: Json | undefined, path: string): ChangedFigure[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (!isObject(before) || !isObject(after)) return [{ path, before: before ?? null, after: after ?? null }];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) =>
    changes(before[name], after[name], path === '' ? name : `${path}.${name}`),
  );
}

/** A figure that nothing has decided yet is none, whatever value it begins with. */
function decided(value: Json, undecided: ReadonlySet<string>, path = ''): Json {
  if (undecided.has(path)) return null;
  if (!isObject(value)) return value;
  const of = (name: string) => (path === '' ? name : `${path}.${name}`);
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, decided(one, undecided, of(name))]),
  );
}

const statesOf = ({ snapshot }: Moment) =>
  activeNodes(snapshot)
    .filter(({ path }) => path.length > 0)
    .map((node): StateName => ({ id: chartId(node), title: node.meta?.title ?? null }));

const without = (some: readonly StateName[], others: readonly StateName[]) =>
  some.filter(({ id }) => !others.some((one) => one.id === id));

function compareSteps(from: Moment, to: Moment, { plan }: Renewal): Comparison['openSteps'] {
  const stepsOf = ({ snapshot, on }: Moment) =>
    new Map(openSteps(snapshot, plan).map((step) => [step.id, openStepView(step, on, plan)]));
  const [before, after] = [stepsOf(from), stepsOf(to)];
  return {
    ended: [...before.values()].filter(({ id }) => !after.has(id)),
    begun: [...after.values()].filter(({ id }) => !before.has(id)),
    moved: [...before.values()].flatMap((one) => {
      const now = after.get(one.id);
      return now === undefined || now.dueOn === one.dueOn ? [] : [{ before: one, after: now }];
    }),
  };
}

export interface TwoMoments {
  readonly renewal: string;
  /** Revisions; `from` not after `to`. */
  readonly from: number;
  readonly to: number;
}

/**
 * What differs between two moments of a renewal, for its reader. Throws DomainError `not-found`, also where it is not
 * the reader's and for a moment that is not there or cannot be replayed; InvalidFacts for moments in the wrong order.
 */
export async function compareMoments(
  deps: Deps,
  { renewal: id, from, to }: TwoMoments,
  person: Person | null,
): Promise<Comparison> {
  if (from > to) throw new InvalidFacts([{ field: 'from', detail: `${from} is after ${to}` }]);
  const { db } = deps.connection;
  const world = await deps.memory.currentWorld();
  const renewal = await readRenewal(db, world, id);
  const { code } = renewal.community;
  requireReadable(world, person, { id, community: code });
  const { erasedOn } = await retentionOf(db, id, renewal.plan);
  const moments = await readMoments(deps, renewal, erasedOn !== null);
  const [before, after] = [momentAt(moments, from, renewal), momentAt(moments, to, renewal)];
  const sight = sightOf(person, code);
  const [statesBefore, statesAfter] = [statesOf(before), statesOf(after)];
  const figuresOf = ({ snapshot: { context } }: Moment) =>
    decided(contextFor(sight, context), undecidedIn(context));
  return {
    from: { revision: from, on: before.on },
    to: { revision: to, on: after.on },
    states: { left: without(statesBefore, statesAfter), entered: without(statesAfter, statesBefore) },
    figures: changes(figuresOf(before), figuresOf(after), ''),
    openSteps: compareSteps(before, after, renewal),
    events:
      from === to ? [] : await readHistory(deps, { renewal: id, after: from, limit: to - from }, person),
  };
}
