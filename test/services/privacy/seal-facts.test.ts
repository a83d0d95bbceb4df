import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventTypes } from '../../../machines/events/catalog.ts';
import { begin, judge } from '../../../machines/judge.ts';
import { type KeptFact, unseal } from '../../../machines/personal/unseal.ts';
import { galutu2020 as plan } from '../../../machines/plan/galutu-2020.ts';
import { sealFaults } from '../../../services/privacy/check-seals.ts';
import { type SealedAttempt, sealAttempt } from '../../../services/privacy/seal-facts.ts';
import { actsOf, courses } from '../../machines/courses.ts';
import { sample } from '../../machines/stages/standing.ts';
import { nearly } from '../../support/hostile.ts';
import { personsIn } from '../../support/persons.ts';

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const keptIn = ({ personal }: SealedAttempt) => JSON.parse(personal) as KeptFact[];
const stored = (sealed: SealedAttempt) => ({ ...sealed, personal: keptIn(sealed) });
const read = (sealed: SealedAttempt) =>
  unseal({ facts: JSON.parse(sealed.facts), verdicts: JSON.parse(sealed.verdicts) }, keptIn(sealed));

const anyFacts = fc
  .constantFrom(...eventTypes)
  .chain((type) => nearly(sample(type).facts).map((facts) => ({ type, facts })));

test('any facts, sealed and unsealed, are what they were', () => {
  fc.assert(
    fc.property(anyFacts, ({ type, facts }) => {
      const sealed = sealAttempt(type, facts, []);
      expect(read(sealed)).toEqual({ facts: plain(facts), verdicts: [] });
      expect(sealFaults(stored(sealed), false)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

/** Every event of every course, with what was judged of it. */
function* judged() {
  for (const course of courses) {
    let snapshot = begin({ community: '150626100002', plan: plan.id, startedOn: plan.startsOn });
    for (const { type, facts } of actsOf(course)) {
      const judgement = judge(snapshot, { type, facts, by: 'somebody', today: '2021-12-31' }, plan);
      if (!judgement.accepted) throw new Error(`${type} is refused in ${course.title}`);
      snapshot = judgement.next;
      yield { type, facts, verdicts: judgement.verdicts };
    }
  }
}

test('whatever happens in a drill, the sealed texts tell nothing about a person, and nothing is lost', () => {
  let personal = 0;
  for (const { type, facts, verdicts } of judged()) {
    const sealed = sealAttempt(type, facts, verdicts);
    expect({ type, persons: personsIn(sealed.facts + sealed.verdicts) }).toEqual({ type, persons: [] });
    expect(read(sealed)).toEqual(plain({ facts, verdicts }));
    expect(sealFaults(stored(sealed), false)).toEqual([]);
    personal += keptIn(sealed).length;
  }
  expect(personal).toBeGreaterThan(1_000);
});

describe('what was sealed', () => {
  const { type, facts } = sample('party.leaders-elected');
  const sealed = sealAttempt(type, facts, []);

  test('is never the same twice: nobody finds a value by sealing all there are', () => {
    expect(sealAttempt(type, facts, []).facts).not.toBe(sealed.facts);
    expect(new Set(keptIn(sealed).map(({ salt }) => salt)).size).toBe(keptIn(sealed).length);
  });

  test('keeps ids, and everything that is about nobody', () => {
    const { secretary, ...rest } = JSON.parse(sealed.facts);
    expect(secretary.id).toBe('person-01');
    const { secretary: _, ...others } = facts as { secretary: unknown };
    expect(rest).toEqual(others);
  });

  test.each(keptIn(sealed).map(({ path }, at) => ({ path, at })))(
    '$path: a change is found',
    ({ path, at }) => {
      const changed = (change: Partial<KeptFact>) => ({
        ...sealed,
        personal: keptIn(sealed).map((one, place) => (place === at ? { ...one, ...change } : one)),
      });
      for (const change of [
        { value: '"1999-09-09"' },
        { salt: 'another' },
        { value: ` ${keptIn(sealed)[at]?.value}` },
      ])
        expect(sealFaults(changed(change), true)).toEqual([`${path} is not what was recorded`]);
      expect(sealFaults(changed({ value: null, salt: null }), true)).toEqual([]);
      expect(sealFaults(changed({ value: null, salt: null }), false)).toEqual([
        `${path} is erased before its retention could end`,
      ]);
      expect(sealFaults(changed({ path: '/facts/elsewhere' }), true)).toEqual([
        '/facts/elsewhere is kept, but not part of the record',
        `${path} is missing`,
      ]);
    },
  );
});

test('an event that tells of nobody is stored as its plain text', () => {
  const { type, facts } = sample('party.publicity-posted');
  expect(sealAttempt(type, facts, [])).toEqual({
    facts: JSON.stringify(facts),
    verdicts: '[]',
    personal: '[]',
  });
});

test('what is erased reads as erased, and the rest as it was', () => {
  const { type, facts } = sample('party.preliminary-candidates-determined');
  const sealed = sealAttempt(type, facts, []);
  const kept = keptIn(sealed).map((one, at) => (at === 0 ? { ...one, salt: null, value: null } : one));
  const { candidates } = facts as { candidates: { id: string; name: string }[] };
  const read = unseal({ facts: JSON.parse(sealed.facts), verdicts: [] }, kept);
  expect(read.facts).toEqual({
    ...facts,
    candidates: candidates.map((one, at) => (at === 0 ? { ...one, name: { erased: true } } : one)),
  });
});
