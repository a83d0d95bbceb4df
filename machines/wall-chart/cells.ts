import { ELECTED_FROM } from '../handover.ts';
import type { Stage } from '../plan/words.ts';
import { COLUMNS, placeOfStep } from './columns.ts';

/** A step that is open, with whatever is known of it besides. */
interface Open {
  readonly step: string;
}

/**
 * What a cell says. `when-needed`: entered only when a count or a review calls for it, and not open now; whether it
 * was once, the record tells. `suspended`: open until the renewal was suspended.
 */
export type Cell<O extends Open> =
  | { readonly state: 'open'; readonly open: O }
  | { readonly state: 'done' | 'not-yet' | 'when-needed' | 'suspended' };

export type CellState = Cell<Open>['state'];

/** Where a community stands, as far as its cells follow from it. */
export interface Placed<O extends Open> {
  /** Whether a renewal has been opened. */
  readonly started: boolean;
  /** Also of a suspended renewal; null once concluded. */
  readonly stage: Stage | null;
  readonly open: readonly O[];
  /** The steps that were open when it was suspended; empty otherwise. */
  readonly held: readonly string[];
}

/** Steps from which every way leads back through an earlier one, which so is not done. */
export const LEADS_BACK_TO: Readonly<Record<string, string>> = {
  'party-organization.replacement': 'party-organization.town-review',
};

const place = (id: string): number => {
  const found = placeOfStep(id);
  if (found === undefined) throw new Error(`There is no column for ${id}`);
  return found;
};

const firstOf = (stage: Stage) => COLUMNS.findIndex((column) => column.stage === stage);
const FOLLOW_UP = firstOf('follow-up');
const ACCEPTANCE = place('follow-up.acceptance');
const COMES_AGAIN = new Map(
  Object.entries(LEADS_BACK_TO).map(([from, back]) => [place(from), place(back)] as const),
);
/** Handovers are open as soon as their body is elected, and done when they are not open after that. */
const EARLY = new Map([
  [place('follow-up.party-handover'), place(ELECTED_FROM.party)],
  [place('follow-up.residents-handover'), place(ELECTED_FROM.residents)],
]);

const DONE = { state: 'done' } as const;
const NOT_YET = { state: 'not-yet' } as const;
const WHEN_NEEDED = { state: 'when-needed' } as const;
const SUSPENDED = { state: 'suspended' } as const;

/** The place before which everything is done; in a stage of lanes that is its first column. */
function frontOf(stage: Stage, busy: ReadonlySet<number>): number {
  if (stage === 'preparation' || stage === 'follow-up') return firstOf(stage);
  return Math.min(...[...busy].filter((at) => COLUMNS[at]?.stage === stage));
}

/**
 * The cells of a community, one a column of {@link COLUMNS}. They follow from where the renewal stands now, not from
 * what has happened: sent back, the later steps are to be done again.
 */
export function cellsOf<O extends Open>({ started, stage, open, held }: Placed<O>): Cell<O>[] {
  const opened = new Map(open.flatMap((one) => [[placeOfStep(one.step) ?? -1, one] as const]));
  const heldAt = new Set(held.map((step) => placeOfStep(step) ?? -1));
  const busy = new Set([...opened.keys(), ...heldAt]);
  const concluded = started && stage === null;
  const front = stage === null ? (concluded ? COLUMNS.length : 0) : frontOf(stage, busy);
  const again = COMES_AGAIN.get(front);

  const isDone = (at: number) => {
    const electedFrom = EARLY.get(at);
    if (concluded) return true;
    if (electedFrom !== undefined) return front >= electedFrom;
    if (stage === 'follow-up') return at !== ACCEPTANCE;
    if (stage === 'preparation') return at < firstOf('party-organization');
    return at < front && at !== again && at < FOLLOW_UP;
  };
  return COLUMNS.map(({ onlyWhenNeeded }, at): Cell<O> => {
    const here = opened.get(at);
    if (here !== undefined) return { state: 'open', open: here };
    if (heldAt.has(at)) return SUSPENDED;
    if (onlyWhenNeeded) return WHEN_NEEDED;
    return isDone(at) ? DONE : NOT_YET;
  });
}
