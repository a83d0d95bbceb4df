import { describe, expect, test } from 'vitest';
import { definitionOf } from '../../machines/events/catalog.ts';
import { decidedAt, eventsOfStep, everyStep, submitting, type Way } from '../../machines/step-events.ts';

const at = (step: string, way: Way) =>
  eventsOfStep(step)
    .filter((one) => one.way === way)
    .map(({ event }) => event);

/** Every step at which a request is decided on: what lets it pass, and what returns it. */
const DECISIONS: readonly [step: string, passes: readonly string[], returns: readonly string[]][] = [
  ['preparation.community-plan.review', ['preparation.plan-approved'], ['preparation.plan-returned']],
  [
    'preparation.community-plan.filing',
    ['preparation.plan-filed-with-party-office', 'preparation.plan-filed-with-civil-affairs'],
    [],
  ],
  // The person who is struck is replaced, and then it comes back.
  ['party-organization.town-review', ['party.recommendation-accepted'], ['party.recommended-person-struck']],
  ['party-organization.inspection', ['party.inspection-recorded'], []],
  [
    'party-organization.county-approval',
    ['party.secretary-candidate-approved-by-county'],
    ['party.candidates-returned'],
  ],
  ['party-organization.town-reply', ['party.candidates-approved'], ['party.candidates-returned']],
  ['party-organization.result-approval', ['party.result-approved'], ['party.result-returned']],
  [
    'residents-committee.town-inspection',
    ['residents.town-inspection-passed'],
    ['residents.town-inspection-failed'],
  ],
  ['residents-committee.certificates', ['residents.certificates-issued'], []],
  [
    'supervision-committee.town-review',
    ['supervision.candidates-approved'],
    ['supervision.candidates-returned'],
  ],
  ['supervision-committee.filing', ['supervision.result-filed'], []],
  // A refused acceptance leaves the step where it is.
  ['follow-up.acceptance', ['follow-up.accepted'], ['follow-up.acceptance-refused']],
];

describe('the chart itself says which event lets a request pass and which returns it', () => {
  test.each(DECISIONS)('%s', (step, passes, returns) => {
    expect(at(step, 'onward')).toEqual(passes);
    expect(at(step, 'back')).toEqual(returns);
  });

  test('at no other step a request is decided on', () => {
    expect(everyStep.filter((step) => decidedAt(step).length > 0)).toEqual(DECISIONS.map(([step]) => step));
  });

  test('something submits whatever is decided on', () => {
    for (const [step] of DECISIONS) expect(submitting(decidedAt(step)), step).not.toEqual([]);
  });

  test('whatever returns a request needs a reason, of the procedure or of a person', () => {
    for (const [step, , returns] of DECISIONS)
      for (const event of returns)
        expect(
          Object.keys((definitionOf(event as never).facts as { properties?: object }).properties ?? {}),
          `${step} ${event}`,
        ).toContain('reason');
  });
});

describe('where an event leads', () => {
  test('a meeting short of its quorum leads nowhere', () => {
    expect(at('party-organization.election-meeting', 'aside')).toEqual(['party.election-meeting-failed']);
  });

  test('an opinion leads nowhere, the end of the joint review on, its failure back', () => {
    const step = 'residents-committee.joint-review';
    expect(at(step, 'aside')).toEqual(['residents.joint-review-opinion-received']);
    expect(at(step, 'onward')).toEqual(['residents.joint-review-closed']);
    expect(at(step, 'back')).toEqual(['residents.joint-review-failed']);
  });

  test('every step but a handover has an event that moves it on', () => {
    const without = everyStep.filter((step) => at(step, 'onward').length === 0);
    expect(without.filter((step) => !step.includes('handover'))).toEqual([]);
  });
});
