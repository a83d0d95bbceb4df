import type { IsoDate } from '../../../machines/calendar.ts';
import type { Text } from '../../../machines/text.ts';
import type { Answer } from '../../api/client.ts';
import { withDaysInWords } from '../../language/dates.ts';

type Renewal = Answer<'GET /api/renewals/{id}'>;
type Event = Renewal['possibleEvents'][number];
type Verdict = Event['judged'][number];

/**
 * How something that an event takes stands: it is there, it is missing, it was waived, its day has not come, it is not
 * done yet, or only what will be entered tells.
 */
export type CheckState = 'there' | 'missing' | 'waived' | 'early' | 'to-do' | 'open';

export interface Check {
  readonly rule: string;
  readonly state: CheckState;
  readonly text: Text;
  readonly clause: string;
}

/** Rules that wait for nothing but a day. */
const WAIT_FOR_A_DAY: readonly string[] = [
  'party.publicity',
  'residents.absence-notice',
  'step.period-passed',
  'step.election-day-kept',
];

interface Demand {
  readonly satisfied?: boolean;
  readonly required: unknown;
  readonly actual: unknown;
}

const isList = (value: unknown): value is readonly Demand[] => Array.isArray(value);

/** The day from which a verdict holds that fails today only because that day has not come; null for every other one. */
export function holdsFrom(verdict: Verdict, today: IsoDate): IsoDate | null {
  const { rule, satisfied, details } = verdict;
  if (satisfied || !WAIT_FOR_A_DAY.includes(rule)) return null;
  const demands = isList(details.parts)
    ? details.parts.filter((part) => part.satisfied === false)
    : [verdict];
  const days = demands.map(({ required, actual }) =>
    typeof required === 'string' && actual === today && required > today ? required : null,
  );
  return days.includes(null) ? null : (days.toSorted().at(-1) ?? null);
}

/** A rule that asks for several things says them one after the other. */
function partsOf({ zh, en }: Text): Text[] {
  const english = en.split('; ');
  const parts = zh.split('；').map((one, at) => ({ zh: one, en: english[at] ?? '' }));
  return parts.length === english.length ? parts : [{ zh, en }];
}

/** What the order of the steps asks of names that are entered says little beside the rules of the plan. */
const isOfTheOrder = ({ rule }: Check) => rule.startsWith('step.');

type Told = Pick<Renewal, 'today' | 'waivers'>;

const isWaived = ({ rule, level }: Verdict, waivers: Told['waivers']) =>
  level === 'advisory' && waivers.some((waiver) => waiver.rule === rule);

const isInTheWay = ({ inTheWay }: Event, { rule, message }: Verdict) =>
  inTheWay.some((one) => one.rule === rule && one.message.zh === message.zh);

/** What an event takes, as far as the record tells today: what is there, and what is missing. */
export function checksOf(event: Event, { today, waivers }: Told): Check[] {
  const of = new Map<string, Event['rules'][number]>(event.rules.map((rule) => [rule.id, rule]));
  const told = (verdict: Verdict, unmet: 'missing' | 'to-do'): Check[] => {
    const { rule, clause, satisfied, message } = verdict;
    // An event that says that a rule was missed waits for it to be missed.
    const holds = unmet === 'missing' ? !isInTheWay(event, verdict) : satisfied;
    const state = holds ? 'there' : isWaived(verdict, waivers) ? 'waived' : unmet;
    // Its day is said once, by the button that waits for it.
    if (state !== 'there' && holdsFrom(verdict, today) !== null)
      return [{ rule, state: 'early', text: of.get(rule)?.title ?? message, clause }];
    return partsOf(withDaysInWords(message)).map((text) => ({ rule, state, text, clause }));
  };
  const open = event.open.flatMap((id): Check[] => {
    const verdict = event.unentered.find(({ rule }) => rule === id);
    if (verdict !== undefined) return told(verdict, 'to-do');
    const rule = of.get(id);
    if (rule === undefined) return [];
    const { asks, clause } = rule;
    return id === 'step.everything-done'
      ? partsOf(asks).map((text) => ({ rule: id, state: 'to-do', text, clause }))
      : [{ rule: id, state: 'open', text: asks, clause }];
  });
  const known = event.judged.flatMap((verdict) => told(verdict, 'missing'));
  const rules = open.filter((one) => one.state !== 'open' || !isOfTheOrder(one));
  return [...known, ...(known.length + rules.length > 0 ? rules : open)];
}

/** The first day on which an event can be recorded at all; null where that is today, or no matter of days. */
export function recordableFrom(
  event: Pick<Event, 'judged' | 'unentered'> | undefined,
  possibleFrom: IsoDate | null,
  today: IsoDate,
): IsoDate | null {
  const waiting = [...(event?.judged ?? []), ...(event?.unentered ?? [])].map((one) => holdsFrom(one, today));
  const days = [possibleFrom, ...waiting].flatMap((day) => (day !== null && day > today ? [day] : []));
  return days.toSorted().at(-1) ?? null;
}

/**
 * Why an event cannot be recorded whatever will be entered, as the record tells already: a rule forbids it, or nothing
 * is open that it could decide on, by what its step says `beside` it. Null where it can be, today or on a day to come.
 */
export function refusedAlready(
  event: Event,
  beside: readonly Event[],
  { today, waivers }: Told,
): Text | null {
  const hindrance = event.inTheWay.find((one) => holdsFrom(one, today) === null && !isWaived(one, waivers));
  if (hindrance !== undefined) return withDaysInWords(hindrance.message);
  if (!event.rules.some(({ id }) => id === 'step.one-of')) return null;
  const closed = beside
    .flatMap(({ judged }) => judged)
    .find(({ rule, satisfied }) => rule === 'step.nothing-open' && satisfied);
  return closed === undefined ? null : withDaysInWords(closed.message);
}
