import type { RecordedVerdict } from '../../machines/judge.ts';
import { type Leaf, replaceLeaves } from '../../machines/personal/leaves.ts';
import type { PersonalKind } from '../../machines/personal/mark.ts';
import { personalFacts, quotedIn } from '../../machines/personal/of-events.ts';
import { isErased } from '../../machines/personal/unseal.ts';
import type { Verdict } from '../../machines/rules/verdict.ts';
import type { Text } from '../../machines/text.ts';
import { maskedVerdict } from '../findings.ts';
import { holdsOneOf, mayInspect, mayKnowPersons, mayReviewPersons } from '../permissions.ts';
import { withoutReport } from '../violations/masking.ts';
import type { Person } from '../world.ts';
import { withoutDays, yearOf } from './masked-days.ts';

/**
 * How much of a person a reader sees: the inspection team all but birthdays, those who review persons no reports of
 * violations, those who work with them no findings either.
 */
export type Sight = 'inspecting' | 'reviewing' | 'knowing' | 'none';

export function sightOf(person: Person | null | undefined, community: string): Sight {
  const appointments = person?.appointments ?? [];
  if (holdsOneOf(mayInspect, appointments, community)) return 'inspecting';
  if (holdsOneOf(mayReviewPersons, appointments, community)) return 'reviewing';
  return holdsOneOf(mayKnowPersons, appointments, community) ? 'knowing' : 'none';
}

const MASKED = 'masked';

/** A day is masked for everybody: whoever needs it asks for it. */
const SEEN: Readonly<Record<Sight, readonly PersonalKind[]>> = {
  inspecting: ['name', 'trait', 'kinship', 'reason', 'finding', 'report'],
  reviewing: ['name', 'trait', 'kinship', 'reason', 'finding'],
  knowing: ['name', 'trait', 'kinship', 'reason'],
  none: [],
};

/** 张**, and of a day its year. */
function masked({ kind, value }: Leaf): unknown {
  if (typeof value !== 'string') return MASKED;
  if (kind === 'name') return `${[...value][0] ?? ''}**`;
  return kind === 'day' ? yearOf(value) : MASKED;
}

/** Whether a reader of this sight sees facts of a kind. */
export const seesKind = (sight: Sight, kind: PersonalKind) => SEEN[sight].includes(kind);

/** Whether somebody who reviews persons may look behind the mask: at days, which nobody sees without a reason. */
export const canUnmask = (sight: Sight, kind: PersonalKind) => kind === 'day' || seesKind(sight, kind);

/** What a reader of this sight sees in the place of a personal fact. */
export const leafFor = (sight: Sight, leaf: Leaf): unknown =>
  seesKind(sight, leaf.kind) || isErased(leaf.value) ? leaf.value : masked(leaf);

const ERASED: Text = { zh: '已按保存期限删除', en: 'erased at the end of its retention' };

/** What is left of a verdict once what it quoted is erased: which rule it was, and whether it held. */
function withoutErased(verdict: RecordedVerdict): RecordedVerdict {
  if (!isErased(verdict.message)) return verdict;
  const { reading: _, ...rest } = verdict;
  const shortBy = verdict.satisfied ? 0 : 1;
  return { ...rest, required: 'erased', actual: 'erased', shortBy, message: ERASED, details: {} };
}

export interface Shown {
  readonly facts: unknown;
  readonly verdicts: readonly RecordedVerdict[];
}

/** Whether a reader sees what a verdict quotes; of a day nobody sees more than its year. */
const seesQuoted = (sight: Sight, kind: PersonalKind) =>
  kind === 'day' ? sight !== 'none' : seesKind(sight, kind);

const hidden = (kind: PersonalKind, verdict: RecordedVerdict): RecordedVerdict =>
  kind === 'report' ? withoutReport(verdict) : maskedVerdict(verdict);

function verdictFor(sight: Sight, type: string, verdict: RecordedVerdict): RecordedVerdict {
  const kind = quotedIn(type, verdict.rule);
  if (kind === undefined) return verdict;
  return seesQuoted(sight, kind) ? withoutDays(verdict) : hidden(kind, verdict);
}

/** What was recorded of an attempt, as somebody may see it. Of a type that is not known here only reviewers see anything. */
export function shownTo(
  sight: Sight,
  type: string,
  { facts, verdicts }: { facts: unknown; verdicts: unknown },
  known: boolean,
): Shown {
  const recorded = (verdicts as readonly RecordedVerdict[]).map(withoutErased);
  if (!known && !seesKind(sight, 'finding')) return { facts: MASKED, verdicts: recorded.map(maskedVerdict) };
  return {
    facts: replaceLeaves(facts, personalFacts(type), (leaf) => leafFor(sight, leaf)),
    verdicts: recorded.map((verdict) => verdictFor(sight, type, verdict)),
  };
}

/** What was found and reported by others; the rest is what whoever sends an event has entered. */
const OF_OTHERS: readonly PersonalKind[] = ['finding', 'report'];

/** Verdicts for whoever sent the event; the same list where none is masked. */
export function verdictsForSender(
  sight: Sight,
  type: string,
  verdicts: readonly RecordedVerdict[],
): readonly RecordedVerdict[] {
  const isMasked = ({ rule }: RecordedVerdict) => {
    const kind = quotedIn(type, rule);
    return kind !== undefined && OF_OTHERS.includes(kind) && !seesKind(sight, kind);
  };
  return verdicts.some(isMasked)
    ? verdicts.map((one) => (isMasked(one) ? verdictFor(sight, type, one) : one))
    : verdicts;
}

/** What stands in the way of an event, without what it quotes that its reader may not see. */
export function inTheWayFor(sight: Sight, type: string, verdicts: readonly Verdict[]): Verdict[] {
  return verdicts.map((verdict) => {
    const {
      blocking: _,
      waived: __,
      ...shown
    } = verdictFor(sight, type, {
      ...verdict,
      blocking: true,
      waived: false,
    });
    return shown;
  });
}
