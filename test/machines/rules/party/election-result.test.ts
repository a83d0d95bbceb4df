import fc from 'fast-check';
import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { electionResultRule as rule } from '../../../../machines/rules/party/election-result.ts';
import { invalidFields } from '../invalid-fields.ts';

/** 49 present, 49 ballots issued, 48 returned; the rest of the ballots opposes. */
const election = (approvals: Record<string, number>, given: object = {}) => ({
  seats: 3,
  present: 49,
  ballotsIssued: 49,
  ballotsReturned: 48,
  tallies: Object.entries(approvals).map(([id, approve]) => ({
    id,
    approve,
    oppose: Math.max(0, 48 - approve),
    abstain: 0,
  })),
  ...given,
});
const counted = { tie: [], openSeats: 0, vacancies: 0, void: false, voidBecause: [] };

test.each([
  {
    title: '24 approvals are less than half of the 49 present',
    given: election({ d: 24, a: 45, b: 40, c: 24 }),
    out: { ...counted, elected: ['a', 'b'], notElected: ['c', 'd'], vacancies: 1 },
    votesNeeded: 25,
  },
  {
    title: '25 are more',
    given: election({ d: 24, a: 45, b: 40, c: 25 }),
    out: { ...counted, elected: ['a', 'b', 'c'], notElected: ['d'] },
    votesNeeded: 25,
  },
  {
    title: 'half of those present is not more',
    given: election({ a: 45, b: 40, c: 24 }, { present: 48, ballotsIssued: 48 }),
    out: { ...counted, elected: ['a', 'b'], notElected: ['c'], vacancies: 1 },
    votesNeeded: 25,
  },
  {
    title: 'it is half of those present, not of the ballots',
    given: election({ a: 30, b: 30, c: 26 }, { present: 55, ballotsIssued: 52, ballotsReturned: 50 }),
    out: { ...counted, elected: ['a', 'b'], notElected: ['c'], vacancies: 1 },
    votesNeeded: 28,
  },
  {
    title: 'with more than the seats, most votes first',
    given: election({ d: 26, c: 30, b: 40, a: 45 }),
    out: { ...counted, elected: ['a', 'b', 'c'], notElected: ['d'] },
    votesNeeded: 25,
  },
  {
    title: 'a tie across the cut leaves the last seat open',
    given: election({ a: 45, b: 40, c: 27, d: 27, e: 5 }),
    out: { ...counted, elected: ['a', 'b'], notElected: ['e'], tie: ['c', 'd'], openSeats: 1 },
    votesNeeded: 25,
  },
  {
    title: 'a tie for two seats',
    given: election({ a: 45, b: 32, c: 32, d: 32 }),
    out: { ...counted, elected: ['a'], notElected: [], tie: ['b', 'c', 'd'], openSeats: 2 },
    votesNeeded: 25,
  },
  {
    title: 'the same votes below the majority are no tie',
    given: election({ a: 45, b: 40, c: 20, d: 20 }),
    out: { ...counted, elected: ['a', 'b'], notElected: ['c', 'd'], vacancies: 1 },
    votesNeeded: 25,
  },
  {
    title: 'nobody stood',
    given: election({}),
    out: { ...counted, elected: [], notElected: [], vacancies: 3 },
    votesNeeded: 25,
  },
  {
    title: 'nobody came',
    given: election({ a: 0 }, { present: 0, ballotsIssued: 0, ballotsReturned: 0, tallies: [] }),
    out: { ...counted, elected: [], notElected: [], vacancies: 3 },
    votesNeeded: 1,
  },
])('四(二)1(7)②: $title', ({ given, out, votesNeeded }) => {
  const verdict = rule.judge(given, galutu2020);
  expect(verdict).toMatchObject({
    rule: 'party.election-result',
    clause: '四(二)1(7)②',
    level: 'mandatory',
    satisfied: out.vacancies === 0 && out.tie.length === 0,
    required: 3,
    actual: out.elected.length,
    shortBy: 3 - out.elected.length,
  });
  expect(verdict.details).toEqual({ ...out, votesNeeded });
});

const winners = { a: 45, b: 40, c: 30, d: 10 };

test.each([
  {
    title: 'as many returned as issued, as many issued as present',
    papers: { ballotsIssued: 49, ballotsReturned: 49 },
    voidBecause: [],
  },
  {
    title: 'one more returned than issued',
    papers: { ballotsIssued: 48, ballotsReturned: 49 },
    voidBecause: ['returned-exceed-issued'],
  },
  {
    title: 'one more issued than present',
    papers: { ballotsIssued: 50, ballotsReturned: 49 },
    voidBecause: ['issued-exceed-present'],
  },
  {
    title: 'both',
    papers: { ballotsIssued: 50, ballotsReturned: 51 },
    voidBecause: ['returned-exceed-issued', 'issued-exceed-present'],
  },
])('四(二)1(7)②: $title', ({ papers, voidBecause }) => {
  const isVoid = voidBecause.length > 0;
  expect(rule.judge(election(winners, papers), galutu2020)).toMatchObject({
    satisfied: !isVoid,
    required: 3,
    actual: isVoid ? 0 : 3,
    shortBy: isVoid ? 3 : 0,
    details: {
      void: isVoid,
      voidBecause,
      elected: isVoid ? [] : ['a', 'b', 'c'],
      notElected: isVoid ? ['a', 'b', 'c', 'd'] : ['d'],
      tie: [],
      openSeats: 0,
      vacancies: isVoid ? 3 : 0,
    },
  });
});

test.each([
  {
    title: 'complete',
    given: election(winners),
    zh: '实到49人，发出选票49张，收回48张，当选须得赞成票25票（超过1/2），应选3名，当选3名',
    en: '49 present, 49 ballots issued, 48 returned; 25 approvals needed (more than 1/2); 3 of 3 elected',
  },
  {
    title: 'with a vacancy',
    given: election({ a: 45, b: 40, c: 24 }),
    zh: '实到49人，发出选票49张，收回48张，当选须得赞成票25票（超过1/2），应选3名，当选2名，缺额1名',
    en: '49 present, 49 ballots issued, 48 returned; 25 approvals needed (more than 1/2); 2 of 3 elected, 1 vacant',
  },
  {
    title: 'tied',
    given: election({ a: 45, b: 32, c: 32, d: 32 }),
    zh: '实到49人，发出选票49张，收回48张，当选须得赞成票25票（超过1/2），应选3名，当选1名，3名得票相同，尚有2个名额未定，须再次投票',
    en: '49 present, 49 ballots issued, 48 returned; 25 approvals needed (more than 1/2); 1 of 3 elected, 3 tied for 2 open, to be voted on again',
  },
  {
    title: 'void',
    given: election(winners, { ballotsIssued: 50, ballotsReturned: 51 }),
    zh: '实到49人，发出选票50张，收回51张，收回多于发出、发出多于实到，选举无效，须重新选举',
    en: '49 present, 50 ballots issued, 51 returned; void, as more were returned than issued and more were issued than members present; to be held again',
  },
])('四(二)1(7)②: the message, $title', ({ given, zh, en }) => {
  expect(rule.judge(given, galutu2020).message).toEqual({ zh, en });
});

const one = (approve: number, oppose: number, abstain: number, id = 'a') => ({
  id,
  approve,
  oppose,
  abstain,
});

test.each([
  { title: 'more approvals than ballots', tallies: [one(49, 0, 0)], fields: ['tallies[0].approve'] },
  {
    title: 'more marks for one than ballots',
    tallies: [one(1, 1, 1, 'b'), one(40, 8, 1)],
    fields: ['tallies[1]'],
  },
  {
    title: 'more approvals together than three on each ballot',
    tallies: ['a', 'b', 'c', 'd'].map((id) => one(37, 0, 0, id)),
    fields: ['tallies'],
  },
  { title: 'a name twice', tallies: [one(30, 0, 0), one(10, 0, 0)], fields: ['tallies[1].id'] },
  { title: 'a negative count', tallies: [one(30, -1, 0)], fields: ['tallies[0].oppose'] },
  { title: 'a fraction', tallies: [one(30.5, 0, 0)], fields: ['tallies[0].approve'] },
])('四(二)1(7)②: $title: invalid', ({ tallies, fields }) => {
  expect(invalidFields(() => rule.judge(election({}, { tallies }), galutu2020))).toEqual(fields);
});

test('四(二)1(7)②: an election of no seats: invalid', () => {
  expect(invalidFields(() => rule.judge(election({}, { seats: 0 }), galutu2020))).toEqual(['seats']);
});

test('四(二)1(7)②: the majority is that of the plan, and a higher rule is told', () => {
  const higherRule = { num: 1, den: 2, compare: 'more-than', source: 'higher' } as const;
  const electionMajority = { num: 2, den: 3, compare: 'at-least', higherRule } as const;
  const plan = { ...galutu2020, party: { ...galutu2020.party, electionMajority } };
  expect(rule.judge(election({ a: 45, b: 33, c: 32 }), plan)).toMatchObject({
    satisfied: false,
    reading: 'at-least 2/3; higher: more-than 1/2',
    details: { elected: ['a', 'b'], votesNeeded: 33, vacancies: 1 },
  });
});

const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 8 });
const counts = fc
  .record({ seats: fc.integer({ min: 1, max: 5 }), present: fc.integer({ min: 1, max: 30 }), ids: names })
  .chain(({ seats, present, ids }) =>
    fc
      .array(fc.nat(Math.min(present, Math.floor((seats * present) / Math.max(1, ids.length)))), {
        minLength: ids.length,
        maxLength: ids.length,
      })
      .map((approvals) => ({
        seats,
        present,
        ballotsIssued: present,
        ballotsReturned: present,
        tallies: ids.map((id, at) => ({ id, approve: approvals[at] ?? 0, oppose: 0, abstain: 0 })),
      })),
  );

test('四(二)1(7)②: property: elected, tied and not elected are everyone once; the seats add up; only a majority is elected', () => {
  fc.assert(
    fc.property(counts, (given) => {
      const { details, satisfied } = rule.judge(given, galutu2020);
      const { elected, tie, notElected, openSeats, vacancies } = details;
      const ids = given.tallies.map(({ id }) => id);
      expect([elected, tie, notElected].flat().toSorted()).toEqual(ids.toSorted());
      expect([elected].flat().length + Number(openSeats) + Number(vacancies)).toBe(given.seats);
      expect(satisfied).toBe([elected].flat().length === given.seats);
      for (const { id, approve } of given.tallies) {
        if ([elected, tie].flat().includes(id)) expect(approve * 2).toBeGreaterThan(given.present);
      }
      const reversed = { ...given, tallies: given.tallies.toReversed() };
      expect(rule.judge(reversed, galutu2020).details).toEqual(details);
    }),
  );
});
