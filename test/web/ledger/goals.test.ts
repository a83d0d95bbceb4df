import { describe, expect, test } from 'vitest';
import { fullYears } from '../../../machines/calendar.ts';
import type { LedgerPerson } from '../../../machines/ledger/person.ts';
import { galutu2020 } from '../../../machines/plan/galutu-2020.ts';
import { secretaryGoals, teamGoals } from '../../../web/features/ledger/goals/goals.ts';
import {
  formerTeam,
  isEmpty,
  NOBODY,
  readTeam,
  seatsOf,
  teamOnRecord,
  within,
} from '../../../web/features/ledger/goals/team.ts';
import { withDays } from '../../../web/features/ledger/goals/with-days.ts';
import { avoidanceOf, standingIn } from '../../../web/features/ledger/kinship/conflicts.ts';
import { withNames } from '../../../web/features/ledger/names.ts';
import { listed, somebody, TODAY } from './people.ts';

const plan = galutu2020;
const men = { gender: 'male', birthDate: '1970-01-01', education: 'high-school', partySince: null } as const;
const ledger = [
  somebody('person-01', {
    ...men,
    posts: ['party-secretary', 'residents-director'],
    partySince: '2000-07-01',
  }),
  somebody('person-02', { ...men, posts: ['residents-committee-member'] }),
  somebody('person-03', { birthDate: '1985-12-20', socialWorkLicence: true }),
  somebody('person-04', { ...men, gender: 'female' }),
];
const team = { party: ['person-01', 'person-03'], residents: ['person-02'], secretary: 'person-03' };
const goalsOf = (party: readonly string[], residents: readonly string[]) =>
  Object.fromEntries(
    teamGoals(ledger, { party, residents, secretary: null }, TODAY, plan).map((goal) => [goal.id, goal]),
  );

describe('the goals of a team', () => {
  test('say what is there and what is wanted; that there is a woman is the one that must be', () => {
    const goals = goalsOf(['person-01'], ['person-02']);
    expect(goals.women).toMatchObject({
      satisfied: false,
      mandatory: true,
      actual: { zh: '0名' },
      clause: '三(五)',
    });
    const others = Object.values(goals).filter(({ id }) => id !== 'women');
    expect(others.map(({ mandatory }) => mandatory)).toEqual([false, false, false, false, false]);
    expect(goalsOf(['person-01'], ['person-04']).women).toMatchObject({
      satisfied: true,
      actual: { zh: '1名' },
    });
  });

  test('count somebody who is 35 as young, and shares against the former team', () => {
    const goals = goalsOf(team.party, team.residents);
    expect(goals.young).toMatchObject({ satisfied: true, title: { zh: '35周岁以下成员' } });
    expect(goals.collegeShare).toMatchObject({ satisfied: true, actual: { zh: '3名中1名' } });
    expect(goals.collegeShare?.required.zh).toBe('上届0/2，须1名');
    expect(goals.residentsPartyShare).toMatchObject({ satisfied: false, actual: { zh: '1名中0名' } });
    expect(goals.socialWorkLicence?.satisfied).toBe(true);
    expect(goals.socialWorkDegree?.satisfied).toBe(false);
  });

  test('of a secretary: years in the party, age, education; nobody without the party', () => {
    const [, outsider, able] = ledger;
    if (outsider === undefined || able === undefined) throw new Error('The ledger has four people');
    const goals = secretaryGoals(able, TODAY, plan);
    expect(goals.map(({ id, satisfied }) => [id, satisfied])).toEqual([
      ['partySince', true],
      ['birthDate', true],
      ['education', true],
    ]);
    expect(goals[0]).toMatchObject({ actual: { zh: '18年' }, mandatory: false });
    expect(secretaryGoals(outsider, TODAY, plan)).toMatchObject([{ satisfied: false, mandatory: true }]);
  });
});

describe('goals from a list in which days are masked', () => {
  const days: Partial<LedgerPerson>[] = [
    { birthDate: '1984-12-20', partySince: '2015-12-21' },
    { birthDate: '1984-12-21', partySince: '2015-12-20' },
    { birthDate: '1985-12-20', partySince: '2020-12-20' },
    { birthDate: '1960-02-29', partySince: null },
  ];

  test.each(days)('are the same as from the days: %o', (about) => {
    const kept = somebody('person-01', about);
    const known = withDays(listed('person-01', about), TODAY);
    const alone = { party: ['person-01'], residents: [], secretary: 'person-01' };
    expect(teamGoals([known], alone, TODAY, plan)).toEqual(teamGoals([kept], alone, TODAY, plan));
    expect(secretaryGoals(known, TODAY, plan)).toEqual(secretaryGoals(kept, TODAY, plan));
  });

  test.each(['2020-02-29', '2021-02-28', '2020-12-31'])('also on %s', (today) => {
    for (const age of [0, 1, 35, 36, 59]) {
      const { birthDate, partySince } = withDays({ ...listed('person-01'), age, partyYears: age }, today);
      expect([birthDate, partySince].map((day) => day && fullYears(day, today))).toEqual([age, age]);
    }
  });
});

describe('a team', () => {
  test('loses whoever the ledger does not have, and a secretary who is not on the committee', () => {
    const asked = { party: ['person-01', 'nobody'], residents: ['person-04'], secretary: 'person-04' };
    expect(within(asked, ledger)).toEqual({
      party: ['person-01'],
      residents: ['person-04'],
      secretary: null,
    });
  });

  test('is the former one by the posts of the ledger', () => {
    expect(formerTeam(ledger)).toEqual({
      party: ['person-01'],
      residents: ['person-01', 'person-02'],
      secretary: 'person-01',
    });
    expect(seatsOf(formerTeam(ledger))).toHaveLength(3);
  });

  test('is the one on record: those elected, before that the candidates, and nobody where it is withheld', () => {
    const snapshot = {
      context: {
        party: {
          elected: [{ id: 'person-01', votes: 20 }],
          candidates: [{ id: 'person-02', name: '丁' }],
          leaders: null,
        },
        residents: { elected: [], candidates: [{ id: 'person-04', name: '丁', post: 'member' }] },
      },
    };
    expect(teamOnRecord(snapshot)).toEqual({
      party: ['person-01'],
      residents: ['person-04'],
      secretary: null,
    });
    const withheld = { context: { party: { candidates: { withheld: true } }, residents: null } };
    expect(isEmpty(teamOnRecord(withheld))).toBe(true);
    expect(isEmpty(teamOnRecord(undefined))).toBe(true);
  });

  test.each([[null], ['{'], ['7'], ['{"party":"x","residents":[7]}']])(
    'that is kept as %s is nobody',
    (kept) => expect(readTeam(kept)).toEqual(NOBODY),
  );
  test('is read as it was kept', () => expect(readTeam(JSON.stringify(team))).toEqual(team));
});

describe('kinship and the bodies', () => {
  const snapshot = {
    context: {
      party: { elected: [], candidates: [{ id: 'person-01', name: '丁' }] },
      residents: { electionCommittee: ['person-04'] },
    },
  };
  const standing = standingIn(snapshot);
  const between = (b: string, relation: 'spouse' | 'other') => ({ a: 'person-01', b, relation });

  test.each([
    ['near relatives who both stand', 'person-04', 'spouse', 'conflict'],
    ['near relatives of whom one stands', 'person-02', 'spouse', 'would-conflict'],
    ['relatives who are not near', 'person-04', 'other', 'none'],
  ] as const)('%s', (_, b, relation, avoidance) =>
    expect(avoidanceOf(between(b, relation), standing, plan)).toBe(avoidance),
  );
});

test('sentences of the rules name people, not their ids', () => {
  const said = { zh: '甲（两委）与person-02为配偶', en: 'person-01 and person-02: spouse of nobody-known' };
  const people = [somebody('person-01', { name: '甲' }), somebody('person-02', { name: '乙' })];
  expect(withNames(said, people)).toEqual({
    zh: '甲（两委）与乙为配偶',
    en: '甲 and 乙: spouse of nobody-known',
  });
});
