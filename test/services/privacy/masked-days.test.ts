import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addYears, fullYears } from '../../../machines/calendar.ts';
import { checkIds, checkOf } from '../../../machines/conditions/catalog.ts';
import { definitionOf, type EventType, eventTypes } from '../../../machines/events/catalog.ts';
import type { RecordedVerdict } from '../../../machines/judge.ts';
import { personalFacts } from '../../../machines/personal/of-events.ts';
import { kindsIn, shapeOf } from '../../../machines/personal/shape.ts';
import { galutu2020 } from '../../../machines/plan/galutu-2020.ts';
import { type Sight, shownTo } from '../../../services/privacy/masking.ts';

/** Whoever sees a year of birth, or of joining, sees no more of the day, whatever a verdict says about it. */
const ON = '2021-02-28';
const SIGHTS: readonly Sight[] = ['reviewing', 'knowing', 'none'];

interface Days {
  readonly birthDate: string;
  readonly partySince: string;
}

const somebody = {
  id: 'person-01',
  gender: 'female',
  education: 'college',
  party: true,
  ethnicity: '汉族',
  socialWorkLicence: false,
  socialWorkDegree: false,
} as const;

/** By rule: the facts that it judges of somebody with these days, and the events that ask it about them. */
const ABOUT_DAYS = {
  'team.secretary': {
    facts: (days: Days) => ({ ...days, education: 'none', asOf: ON }),
    events: ['party.inspection-list-submitted', 'party.leaders-elected'],
  },
  'team.composition': {
    facts: ({ birthDate }: Days) => ({
      members: [{ ...somebody, body: 'party', birthDate }],
      asOf: ON,
      previous: { collegeShare: [1, 2], residentsPartyShare: [1, 2] },
    }),
    events: ['residents.result-announced'],
  },
} as const;
type AboutDays = keyof typeof ABOUT_DAYS;
const rules = Object.keys(ABOUT_DAYS) as AboutDays[];

const FACTS: Partial<Record<EventType, (days: Days) => object>> = {
  'party.inspection-list-submitted': (days) => ({
    on: ON,
    secretaryCandidate: { id: 'person-01', ...days, education: 'none' },
  }),
  'party.leaders-elected': (days) => ({
    on: ON,
    secretary: { id: 'person-01', ...days, education: 'none' },
  }),
  'residents.result-announced': ({ birthDate }) => ({
    on: ON,
    team: [{ ...somebody, body: 'party', birthDate }],
  }),
};

const judged = (rule: AboutDays, days: Days): RecordedVerdict => ({
  ...checkOf(rule).judge(ABOUT_DAYS[rule].facts(days), galutu2020),
  blocking: true,
  waived: false,
});

const shown = (sight: Sight, rule: AboutDays, type: EventType, days: Days) =>
  shownTo(sight, type, { facts: FACTS[type]?.(days), verdicts: [judged(rule, days)] }, true);

const cases = rules.flatMap((rule) =>
  ABOUT_DAYS[rule].events.flatMap((type) => SIGHTS.map((sight) => ({ rule, type, sight }))),
);

test('the rules that judge somebody’s days are known, and the events that ask them', () => {
  const holdsDays = checkIds.filter((id) => kindsIn(shapeOf(checkOf(id).facts)).includes('day'));
  expect(holdsDays.toSorted()).toEqual(rules.toSorted());
  for (const rule of rules) {
    const asking = eventTypes.filter((type) => rule in (definitionOf(type).checks ?? {}));
    expect(asking.toSorted()).toEqual([...ABOUT_DAYS[rule].events].toSorted());
  }
  const withDays = eventTypes.filter((type) => kindsIn(personalFacts(type)).includes('day'));
  expect(withDays.toSorted()).toEqual(Object.keys(FACTS).toSorted());
});

describe.each(cases)('$rule of $type, to $sight', ({ rule, type, sight }) => {
  test.each([
    { what: '46 today, and yesterday', days: ['1975-02-28', '1975-02-27'] },
    { what: '45 until tomorrow, and for long', days: ['1975-03-01', '1975-12-31'] },
    { what: '51 for a day, and for half a year', days: ['1969-02-28', '1969-01-01'] },
    { what: 'on a leap day, and the day before', days: ['1972-02-29', '1972-03-01'] },
  ])('$what: alike', ({ days }) => {
    const [one, other] = days.map((birthDate) =>
      shown(sight, rule, type, { birthDate, partySince: '2015-07-01' }),
    );
    expect(one).toEqual(other);
  });

  test('property: two days of a year at which somebody is as old are shown alike', () => {
    const yearAndDays = fc
      .tuple(
        fc.integer({ min: 1950, max: 1999 }),
        fc.integer({ min: 0, max: 364 }),
        fc.integer({ min: 0, max: 364 }),
      )
      .map(([year, ...at]) =>
        at.map((days) => Temporal.PlainDate.from({ year, month: 1, day: 1 }).add({ days }).toString()),
      );
    fc.assert(
      fc.property(yearAndDays, yearAndDays, ([born = '', bornToo = ''], joined) => {
        const [since = '', sinceToo = ''] = joined.map((day) => addYears(day, 20));
        fc.pre(
          fullYears(born, ON) === fullYears(bornToo, ON) && fullYears(since, ON) === fullYears(sinceToo, ON),
        );
        fc.pre(
          [born, bornToo].every((one) => one < since && one < sinceToo) && since <= ON && sinceToo <= ON,
        );
        expect(shown(sight, rule, type, { birthDate: born, partySince: since })).toEqual(
          shown(sight, rule, type, { birthDate: bornToo, partySince: sinceToo }),
        );
      }),
      { numRuns: 200 },
    );
  });
});

test('whether and in which years it holds is told', () => {
  const days = { birthDate: '1969-08-17', partySince: '2020-05-09' };
  const { verdicts } = shown('knowing', 'team.secretary', 'party.leaders-elected', days);
  expect(verdicts[0]).toMatchObject({
    satisfied: false,
    required: { partySince: '2020-02-28', birthDate: '1975-03-01', education: 'college' },
    actual: { partySince: '2020-**-**', birthDate: '1969-**-**', education: 'none' },
    shortBy: 1,
    message: {
      zh: '党龄满0年，须1年以上（2020-02-28及以前入党）；年龄51周岁，须45周岁以下（1975-03-01及以后出生）；学历无学历，须大专以上',
    },
    details: {
      age: 51,
      partyYears: 0,
      parts: [
        { fact: 'partySince', actual: '2020-**-**', shortBy: 1, satisfied: false },
        { fact: 'birthDate', actual: '1969-**-**', shortBy: 1, satisfied: false },
        { fact: 'education', actual: 'none', shortBy: 1, satisfied: false },
      ],
    },
  });
});
