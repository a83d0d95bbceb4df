import type { HistoryEvent, Renewal, Verdict } from '../../../api/api.gen.ts';
import type { ArrowMark } from './marks.ts';

/** How a guard stands: by today's facts where its event is possible, else by the verdict that was recorded. */
export interface GuardMark {
  readonly sign: 'met' | 'not-met' | 'waived' | 'open';
  /** `41/27`: what is there, and what it takes; empty where that is no number. */
  readonly figures: string;
  readonly verdicts: readonly Verdict[];
}

function onlyNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'object' || value === null) return undefined;
  const parts = Object.values(value);
  return parts.length === 1 && typeof parts[0] === 'number' ? parts[0] : undefined;
}

/** What is there and what it takes, as short as it stands on a chip. */
export function figuresOf({ actual, required, shortBy, satisfied }: Verdict): string {
  const [there, needed] = [onlyNumber(actual), onlyNumber(required)];
  if (there !== undefined && needed !== undefined) return `${there}/${needed}`;
  return !satisfied && shortBy > 0 ? `−${shortBy}` : '';
}

const nameOf = (guard: string) => guard.replace(/^not /, '');

function markOf(guard: string, verdicts: readonly (Verdict & { waived?: boolean })[]): GuardMark | undefined {
  const its = verdicts.filter(({ rule }) => rule === nameOf(guard));
  if (its.length === 0) return undefined;
  const telling = its.find(({ satisfied }) => !satisfied) ?? its[0];
  const holds = its.every(({ satisfied }) => satisfied);
  const met = guard.startsWith('not ') ? !holds : holds;
  const waived = !met && its.every((one) => one.satisfied || one.waived);
  return {
    sign: met ? 'met' : waived ? 'waived' : 'not-met',
    figures: telling === undefined ? '' : figuresOf(telling),
    verdicts: its,
  };
}

interface Given {
  readonly arrow: ArrowMark;
  readonly event: string | null;
  readonly guard: string;
  readonly now: Pick<Renewal, 'possibleEvents' | 'waivers'>;
  readonly history: ReadonlyMap<number, HistoryEvent>;
}

/** How one guard on one arrow stands; undefined where nobody has come there. */
export function guardMark({ arrow, event, guard, now, history }: Given): GuardMark | undefined {
  const possible = arrow.possible ? now.possibleEvents.find(({ type }) => type === event) : undefined;
  const waived = new Set(now.waivers.map(({ rule }) => rule));
  if (possible !== undefined)
    return (
      markOf(
        guard,
        possible.judged.map((one) => ({ ...one, waived: waived.has(one.rule) })),
      ) ?? { sign: 'open', figures: '', verdicts: [] }
    );
  const at = arrow.taken.findLast((revision) => history.get(revision)?.type === event);
  const recorded = at === undefined ? undefined : history.get(at);
  return recorded && markOf(guard, recorded.verdicts);
}
