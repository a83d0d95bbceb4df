import { type IsoDate, isBefore } from '../calendar.ts';
import type { RenewalSnapshot } from '../community-renewal.ts';
import { type CheckId, checkOf } from '../conditions/catalog.ts';
import type { RenewalContext } from '../context.ts';
import { definitionOf, type EventType } from '../events/catalog.ts';
import { type OpenStep, openSteps } from '../open-steps.ts';
import { type KnownFacts, outlook } from '../outlook.ts';
import type { Plan } from '../plan/plan.ts';
import type { Verdict } from '../rules/verdict.ts';
import type { Text } from '../text.ts';
import { movingOn } from './moving-on.ts';
import { verdictOnNothing } from './nothing-entered.ts';
import { partsToDo } from './parts-to-do.ts';

/** What an open step still lacks before one of the events that move it on. */
export interface Missing {
  readonly event: EventType;
  readonly title: Text;
  /** What stands in the way today, with its figures, as far as it can be told before anything is entered. */
  readonly verdicts: readonly Verdict[];
  /** What else it must satisfy, which only the facts will show; without either it can be recorded at once. */
  readonly requires: readonly Text[];
}

/** What the order of the steps asks says little beside the rules of the plan. */
const isOfTheOrder = (id: CheckId) => id.startsWith('step.');

interface Event {
  readonly type: EventType;
  readonly snapshot: RenewalSnapshot;
  readonly plan: Plan;
}

/** The pieces of work to be done, and the titles of the rules that wait for facts; `others` have been told already. */
function requirements(open: readonly CheckId[], others: boolean, { type, snapshot, plan }: Event): Text[] {
  const parts = open.includes('step.everything-done') ? partsToDo(type, snapshot, plan) : [];
  const unnamed = open.filter((id) => id !== 'step.everything-done');
  const rules = unnamed.filter((id) => !isOfTheOrder(id));
  const enough = others || rules.length > 0 || parts.length > 0;
  return [...parts, ...(enough ? rules : unnamed).map((id) => checkOf(id).title)];
}

/** What stands in nobody's way: an advisory rule that the town party committee has waived. */
const isWaived = ({ rule, level }: Verdict, { waivers }: RenewalContext) =>
  level === 'advisory' && waivers.some((one) => one.rule === rule);

/** That a day has not come yet is no fault, but the day has to be kept. */
const isStillToCome = ({ rule, required }: Verdict, today: IsoDate) =>
  rule === 'step.election-day-kept' && typeof required === 'string' && isBefore(today, required);

const dayToKeep = ({ required }: Verdict): Text => {
  const { zh, en } = checkOf('step.election-day-kept').title;
  return { zh: `${zh}（${required}）`, en: `${en} (${required})` };
};

function missingBefore(
  type: EventType,
  checks: readonly CheckId[],
  known: KnownFacts,
  snapshot: RenewalSnapshot,
  plan: Plan,
): Missing {
  const { judged, open } = outlook(snapshot, type, known, plan);
  const told = new Map(
    open.flatMap((id): [CheckId, Verdict][] => {
      const verdict = verdictOnNothing(id, type, known, snapshot, plan);
      return verdict === undefined ? [] : [[id, verdict]];
    }),
  );
  const asked = (rule: string) => checks.some((id) => id === rule);
  const unmet = [...judged, ...told.values()].filter(
    (one) => !one.satisfied && asked(one.rule) && !isWaived(one, snapshot.context),
  );
  const verdicts = unmet.filter((one) => !isStillToCome(one, known.on));
  const days = unmet.filter((one) => isStillToCome(one, known.on)).map(dayToKeep);
  const waiting = open.filter((id) => asked(id) && !told.has(id));
  return {
    event: type,
    title: definitionOf(type).title,
    verdicts,
    requires: [...days, ...requirements(waiting, verdicts.length > 0, { type, snapshot, plan })],
  };
}

/** The body that an open step hands over; undefined for every other step. */
export function bodyHandedOver(stepId: string): 'party' | 'residents' | undefined {
  return HANDOVERS[stepId];
}

const HANDOVERS: Readonly<Record<string, 'party' | 'residents'>> = {
  'follow-up.party-handover': 'party',
  'follow-up.residents-handover': 'residents',
  'follow-up.tasks.party-handover.open': 'party',
  'follow-up.tasks.residents-handover.open': 'residents',
};

/**
 * A handover is recorded wherever the renewal stands, so no node of its own has the event. Which body it is about is
 * known, and that nothing is on record as handed over. Once its days have passed, only the breach can be recorded.
 */
function missingHandover(
  body: 'party' | 'residents',
  { due }: OpenStep,
  snapshot: RenewalSnapshot,
  plan: Plan,
  today: IsoDate,
): Missing {
  const known = { on: today, body, items: [] };
  const missing = missingBefore(
    'follow-up.handover-completed',
    ['follow-up.handover'],
    known,
    snapshot,
    plan,
  );
  if (!isBefore(due.on, today)) return missing;
  const event = 'follow-up.late-handover-recorded';
  return { ...missing, event, title: definitionOf(event).title };
}

/**
 * What an open step lacks, by the events that move it on; several where there is a choice, or where more than one
 * must happen. Empty for a step that is not open. Pure: `today` is the day on which it would be recorded.
 */
export function missingFor(stepId: string, snapshot: RenewalSnapshot, plan: Plan, today: IsoDate): Missing[] {
  const step = openSteps(snapshot, plan).find(({ id }) => id === stepId);
  if (step === undefined) return [];
  const body = bodyHandedOver(stepId);
  if (body !== undefined) return [missingHandover(body, step, snapshot, plan, today)];
  return movingOn(stepId, snapshot).map(({ event, checks }) =>
    missingBefore(event, checks, { on: today }, snapshot, plan),
  );
}
