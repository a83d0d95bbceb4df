import { expect, test } from 'vitest';
import { openSteps } from '../../../machines/open-steps.ts';
import { galutu2020 } from '../../../machines/plan/galutu-2020.ts';
import { movingOn } from '../../../machines/reminders/moving-on.ts';
import { actsOf, courses } from '../courses.ts';
import { begun, record } from '../replay.ts';

/** For every step that any course comes through, the events by which it is said to be done. */
const eventsByStep = new Map<string, Set<string>>();
for (const course of courses) {
  const acts = actsOf(course);
  let snapshot = begun(acts, galutu2020);
  for (const act of acts) {
    for (const { id } of openSteps(snapshot, galutu2020)) {
      const known = eventsByStep.get(id) ?? new Set();
      for (const { event } of movingOn(id, snapshot)) known.add(event);
      eventsByStep.set(id, known);
    }
    const judgement = record(snapshot, act, galutu2020);
    if (judgement.accepted) snapshot = judgement.next;
  }
}

test.each([
  {
    step: 'preparation.community-plan.review',
    why: 'it is not sent back',
    events: ['preparation.plan-approved'],
  },
  {
    step: 'preparation.community-plan.filing',
    why: 'both have to happen',
    events: ['preparation.plan-filed-with-party-office', 'preparation.plan-filed-with-civil-affairs'],
  },
  {
    step: 'party-organization.town-review',
    why: 'to strike somebody is a way round',
    events: ['party.recommendation-accepted'],
  },
  {
    step: 'party-organization.replacement',
    why: 'both ways lead back, one of them further',
    events: ['party.recommended-person-replaced'],
  },
  {
    step: 'party-organization.publicity.posted',
    why: 'objections are decided on the way',
    events: ['party.publicity-completed'],
  },
  {
    step: 'party-organization.election-meeting',
    why: 'a meeting that failed is held again',
    events: ['party.election-meeting-held'],
  },
  {
    step: 'party-organization.shortage',
    why: 'there is a choice',
    events: ['party.supplementary-election-held', 'party.seats-cut'],
  },
  {
    step: 'residents-committee.voter-list-objections',
    why: 'a decision leads to the same step',
    events: ['residents.voter-list-settled'],
  },
  {
    step: 'residents-committee.joint-review',
    why: 'opinions come in on the way',
    events: ['residents.joint-review-closed'],
  },
  {
    step: 'residents-committee.candidates-publication',
    why: 'moved days and withdrawn candidates lead elsewhere',
    events: ['residents.candidates-published'],
  },
  {
    step: 'residents-committee.run-off',
    why: 'an undecided one has failed',
    events: ['residents.run-off-held'],
  },
  { step: 'suspended', why: 'it goes on where it stood', events: ['renewal.resumed'] },
])('$step: $why', ({ step, events }) => {
  expect([...(eventsByStep.get(step) ?? [])]).toEqual(events);
});

test('every step but the handovers, which are recorded anywhere, has such an event', () => {
  const without = [...eventsByStep].filter(([, events]) => events.size === 0).map(([step]) => step);
  expect(without.toSorted()).toEqual([
    'follow-up.party-handover',
    'follow-up.residents-handover',
    'follow-up.tasks.party-handover.open',
    'follow-up.tasks.residents-handover.open',
  ]);
});
