import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkIds, checkOf } from '../../../machines/conditions/catalog.ts';
import { galutu2020 } from '../../../machines/plan/galutu-2020.ts';
import { withoutPersons } from '../../../machines/reminders/without-persons.ts';
import { InvalidFacts } from '../../../machines/rules/invalid-facts.ts';
import type { Verdict } from '../../../machines/rules/verdict.ts';
import { factsOf, NAMES } from './facts-arbitrary.ts';

/** What it counts is named by the events themselves, never by those who enter facts. */
const NAMED_BY_THE_CODE = 'step.everything-done';

const RUNS = 400;

/** Verdicts that fail on facts full of names; facts that no rule can judge are passed over. */
function failures(id: (typeof checkIds)[number]): Verdict[] {
  return fc.sample(factsOf(checkOf(id).facts), { numRuns: RUNS, seed: 20 }).flatMap((facts) => {
    try {
      const verdict = checkOf(id).judge(facts, galutu2020);
      return verdict.satisfied ? [] : [verdict];
    } catch (error) {
      if (error instanceof InvalidFacts) return [];
      throw error;
    }
  });
}

const namesIn = (verdict: Verdict) => {
  const { zh, en } = withoutPersons(verdict);
  return NAMES.filter((name) => zh.includes(name) || en.includes(name));
};

describe('what a verdict says names nobody', () => {
  test.each(checkIds.filter((id) => id !== NAMED_BY_THE_CODE))('%s', (id) => {
    for (const verdict of failures(id)) {
      expect(namesIn(verdict)).toEqual([]);
      expect(withoutPersons(verdict).zh).toMatch(/\p{Script=Han}/u);
    }
  });

  test('although the verdicts themselves do', () => {
    const named = checkIds.filter((id) =>
      failures(id).some(({ message }) => NAMES.some((name) => message.zh.includes(name))),
    );
    expect(named).toEqual(
      expect.arrayContaining(['candidates.relatives', 'party.leaders', 'step.known-persons']),
    );
  });
});

test('a finding about a person is not told', () => {
  const facts = { findings: [{ code: 13, on: '2019-07-08' }], asOf: '2021-01-05' };
  const verdict = checkOf('candidates.qualification').judge(facts, galutu2020);
  expect(verdict.message.zh).toContain('13');
  expect(withoutPersons(verdict)).toEqual({
    zh: '候选人资格条件：不符合要求',
    en: 'Qualification of a candidate: not as required',
  });
});
