import { describe, expect, test } from 'vitest';
import { addDays, type IsoDate } from '../../../../machines/calendar.ts';
import type { RenewalSnapshot } from '../../../../machines/community-renewal.ts';
import { definitionOf } from '../../../../machines/events/catalog.ts';
import { nextFirst } from '../../../../machines/next-first.ts';
import { openSteps, possibleEvents } from '../../../../machines/open-steps.ts';
import { galutu2020 as plan } from '../../../../machines/plan/galutu-2020.ts';
import { eventsAtStep } from '../../../../machines/step-events.ts';
import { mayRecord } from '../../../../services/permissions.ts';
import { possibleEvent } from '../../../../services/possible-event.ts';
import type { Answer } from '../../../../web/api/client.ts';
import { checksOf } from '../../../../web/features/card/checks.ts';
import { offeredAt } from '../../../../web/features/card/offered.ts';
import { before as justBefore } from '../../../machines/stages/standing.ts';

type Renewal = Answer<'GET /api/renewals/{id}'>;

/** What the card has of the step that a secretary stands at, so many days before an act takes place. */
function cardBefore(snapshot: RenewalSnapshot, today: IsoDate) {
  const renewal = {
    id: '150626100002-2021',
    community: { code: '150626100002', name: '' },
    term: 2021,
    plan,
    machineVersion: '',
    startedOn: snapshot.context.startedOn,
    revision: 0,
    head: '',
    snapshot,
    openSteps: openSteps(snapshot, plan),
  };
  const view = {
    today,
    waivers: [],
    possibleEvents: JSON.parse(
      JSON.stringify(possibleEvents(snapshot).map((type) => possibleEvent(renewal, type, today, null))),
    ),
  } as unknown as Renewal;
  const [step] = renewal.openSteps.filter(({ stage }) => stage === 'residents-committee');
  if (step === undefined) throw new Error('no step of the residents’ committee is open');
  const own = eventsAtStep({ id: step.id, dueOn: step.due.on }, snapshot, today).filter(({ event }) =>
    mayRecord[event].includes('community-secretary'),
  );
  const events = nextFirst(own, snapshot, plan, today).map(({ event: type, way }) => {
    const { title, clause } = definitionOf(type);
    return { type, title, clause, way };
  });
  return { view, offered: offeredAt({ events }, view) };
}

const [FILED, DECIDED, SETTLED] = [
  'residents.voter-list-objection-filed',
  'residents.voter-list-objection-decided',
  'residents.voter-list-settled',
] as const;
const OBJECTED = 'an objection to the voter list is decided';
const typesOf = (some: readonly { readonly type: string }[]) => some.map(({ type }) => type);

describe('what is to be done next at the step of objections', () => {
  test('is to settle the list while nothing is open: whoever objects is entered instead, nothing can be decided', () => {
    const { snapshot, act } = justBefore(SETTLED);
    const { offered } = cardBefore(snapshot, addDays(act.facts.on, -3));
    expect(offered.main?.type).toBe(SETTLED);
    expect(typesOf(offered.instead)).toEqual([FILED]);
    expect(offered.refused).toMatchObject([{ type: DECIDED, why: { zh: expect.any(String) } }]);
  });

  test('is to decide on an objection once one is taken', () => {
    const { snapshot, act } = justBefore(DECIDED, OBJECTED);
    const { offered } = cardBefore(snapshot, act.facts.on);
    expect(offered.main?.type).toBe(DECIDED);
    expect(typesOf(offered.instead)).toEqual([FILED]);
    expect(typesOf(offered.refused)).toEqual([SETTLED]);
  });
});

describe('who is acting head', () => {
  const ACTING = 'residents.acting-head-decided';

  test('is nothing to decide where a head is elected: it is not offered, and why is said', () => {
    const { snapshot, act } = justBefore('residents.result-announced');
    const { offered } = cardBefore(snapshot, act.facts.on);
    expect(offered.main?.type).toBe('residents.result-announced');
    expect(typesOf(offered.instead)).not.toContain(ACTING);
    expect(offered.refused).toMatchObject([{ type: ACTING, why: { zh: '主任1名已选出，无需临时主持' } }]);
  });

  test('is decided first where the same votes leave it open, and nothing of it is called missing', () => {
    const { snapshot, act } = justBefore(ACTING, 'two deputies have the same votes and there is no director');
    const { view, offered } = cardBefore(snapshot, act.facts.on);
    expect(offered.main?.type).toBe(ACTING);
    const event = view.possibleEvents.find(({ type }) => type === ACTING);
    expect(event && checksOf(event, view).filter(({ state }) => state === 'missing')).toEqual([]);
  });
});
