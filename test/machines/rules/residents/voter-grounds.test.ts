import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { voterEligibilityRule as rule } from '../../../../machines/rules/residents/voter-eligibility.ts';
import { planWith } from './plan-with.ts';
import { away, local, newcomer, stranger } from './voters.ts';

test.each([
  { title: 'at home', given: local, missing: { 'household-and-residence': [] } },
  {
    title: 'away, silent and out of reach',
    given: { ...away, notifiedAndSilent: true, unreachable: true },
    missing: {
      'household-and-residence': ['livesHere'],
      'household-away': ['notifiedAndSilent', 'unreachable'],
    },
  },
  {
    title: 'from elsewhere',
    given: stranger,
    missing: { residence: ['yearsResident', 'proofOfHousing', 'proofNotVotedElsewhere'] },
  },
])('四(二)2(2): what is missing stands under each ground that can be had: $title', ({ given, missing }) => {
  expect(rule.judge(given, galutu2020).details.missing).toEqual({
    ...missing,
    'community-worker': ['communityWorkerHere'],
    'two-committees': ['yearsInTwoCommitteesInCity'],
  });
});

test('四(二)2(2): the part of the ground names those that can be had and the one that holds', () => {
  const ground = ({ household }: { household: string }, communityWorkerHere: boolean) =>
    rule.judge({ ...stranger, household, communityWorkerHere }, galutu2020).details.parts;
  expect(ground({ household: 'elsewhere' }, true)).toContainEqual({
    fact: 'ground',
    required: ['residence', 'community-worker', 'two-committees'],
    actual: 'community-worker',
    shortBy: 0,
    satisfied: true,
    level: 'mandatory',
  });
  expect(ground({ household: 'elsewhere' }, false)).toContainEqual(
    expect.objectContaining({ fact: 'ground', actual: null, shortBy: 1, satisfied: false }),
  );
});

test('四(二)2(2): the reading is named where residence and proof of not voting could be read apart', () => {
  expect(rule.judge(newcomer, galutu2020).reading).toBe('residence-and-proof-of-not-voting');
  expect(rule.judge(stranger, galutu2020).reading).toBe('residence-and-proof-of-not-voting');
  expect(rule.judge(local, galutu2020)).not.toHaveProperty('reading');
});

test.each([
  { years: 1, resident: null, office: null },
  { years: 2, resident: 'residence', office: null },
  { years: 3, resident: 'residence', office: 'two-committees' },
])('四(二)2(2): age and years are those of the plan: $years years', ({ years, resident, office }) => {
  const voters = { ageAtLeast: 16, yearsResidentAtLeast: 2, yearsInTwoCommitteesAtLeast: 3 };
  const ground = (given: object) => rule.judge({ ...given, age: 16 }, planWith({ voters })).details.ground;
  expect(ground({ ...newcomer, yearsResident: years })).toBe(resident);
  expect(ground({ ...stranger, yearsInTwoCommitteesInCity: years })).toBe(office);
});
