import type { RecordedVerdict } from '../../machines/judge.ts';
import { type Leaf, leavesOf, replaceLeaves } from '../../machines/personal/leaves.ts';
import type { PersonalKind } from '../../machines/personal/mark.ts';
import { personalFacts, quotedIn } from '../../machines/personal/of-events.ts';
import { isErased } from '../../machines/personal/unseal.ts';
import type { Verdict } from '../../machines/rules/verdict.ts';
import type { Text } from '../../machines/text.ts';
import { maskedVerdict } from '../findings.ts';
import { holdsOneOf, mayKnowPersons, mayReviewPersons } from '../permissions.ts';
import type { Person } from '../world.ts';

/** How much of a person a reader sees: those who review persons all but birthdays, those who work with them no findings. */
export type Sight = 'reviewing' | 'knowing' | 'none';

export function sightOf(person: Person | null | undefined, community: string): Sight {
  const appointments = person?.appointments ?? [];
  if (holdsOneOf(mayReviewPersons, appointments, community)) return 'reviewing';
  return holdsOneOf(mayKnowPersons, appointments, community) ? 'knowing' : 'none';
}

const MASKED = 'masked';

/** A day is masked for everybody: whoever needs it asks for it. */
const SEEN: Readonly<Record<Sight, readonly PersonalKind[]>> = {
  reviewing: ['name', 'trait', 'kinship', 'reason', 'finding'],
  knowing: ['name', 'trait', 'kinship', 'reason'],
  none: [],
};

/** 张**, and of a day its year: enough to tell two persons apart, not to find one. */
function masked({ kind, value }: Leaf): unknown {
  if (typeof value !== 'string') return MASKED;
  if (kind === 'name') return `${[...value][0] ?? ''}**`;
  return kind === 'day' ? `${value.slice(0, 4)}-**-**` : MASKED;
}

/** Whether a reader of this sight sees facts of a kind. */
export const seesKind = (sight: Sight, kind: PersonalKind) => SEEN[sight].includes(kind);

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

/** A value with the days that it repeats masked as they are among the facts. */
function withoutDays<T>(value: T, days: ReadonlyMap<unknown, unknown>): T {
  if (days.size === 0) return value;
  return JSON.parse(JSON.stringify(value, (_, one: unknown) => days.get(one) ?? one)) as T;
}

export interface Shown {
  readonly facts: unknown;
  readonly verdicts: readonly RecordedVerdict[];
}

/** What was recorded of an attempt, as somebody may see it. Of a type that is not known here only reviewers see anything. */
export function shownTo(
  sight: Sight,
  type: string,
  { facts, verdicts }: { facts: unknown; verdicts: unknown },
  known: boolean,
): Shown {
  const recorded = (verdicts as readonly RecordedVerdict[]).map(withoutErased);
  if (!known && sight !== 'reviewing') return { facts: MASKED, verdicts: recorded.map(maskedVerdict) };
  const shape = personalFacts(type);
  const days = new Map(
    leavesOf(facts, shape)
      .filter(({ kind, value }) => kind === 'day' && typeof value === 'string')
      .map((leaf) => [leaf.value, masked(leaf)]),
  );
  return {
    facts: replaceLeaves(facts, shape, (leaf) => leafFor(sight, leaf)),
    verdicts: recorded.map((verdict) => {
      const kind = quotedIn(type, verdict.rule);
      if (kind === undefined) return verdict;
      return seesVerdict(sight, kind) ? withoutDays(verdict, days) : maskedVerdict(verdict);
    }),
  };
}

const seesVerdict = (sight: Sight, kind: PersonalKind) =>
  sight === 'reviewing' || (sight === 'knowing' && kind !== 'finding');

/** What stands in the way of an event, without what it quotes of persons for those who do not know them. */
export function inTheWayFor(sight: Sight, type: string, verdicts: readonly Verdict[]): Verdict[] {
  return verdicts.map((verdict) => {
    const kind = quotedIn(type, verdict.rule);
    if (kind === undefined || seesVerdict(sight, kind)) return verdict;
    const {
      blocking: _,
      waived: __,
      ...shown
    } = maskedVerdict({ ...verdict, blocking: true, waived: false });
    return shown;
  });
}
