import { describe, expect, test } from 'vitest';
import {
  compositionFacts,
  formerShares,
  relativesFacts,
  secretaryFacts,
} from '../../../machines/ledger/facts.ts';
import { kinshipProblems } from '../../../machines/ledger/kinship-problems.ts';
import { galutu2020 } from '../../../machines/plan/galutu-2020.ts';
import { relativesRule } from '../../../machines/rules/candidates/relatives.ts';
import { educatedFrom } from '../../../machines/rules/education.ts';
import { compositionRule } from '../../../machines/rules/team/composition.ts';
import { secretaryRule } from '../../../machines/rules/team/secretary.ts';
import { inventedCast } from '../../../services/drill/cast.ts';
import { drillLedger } from '../../../services/drill/ledger.ts';
import { person, TODAY } from './people.ts';

const cast = inventedCast({ community: '150626100002', method: 'direct' });
const { people, kinships } = drillLedger(cast);
const hasCollege = (education: (typeof people)[number]['education']) =>
  educatedFrom(education, galutu2020.team.collegeFrom);

describe('from the ledger, the rules get', () => {
  test('the composition of those who are chosen, as the result of the election has it', () => {
    const chosen = [
      ...cast.party.slice(0, 5).map(({ id }) => ({ id, body: 'party' as const })),
      ...cast.residents.director.slice(0, 1).map(({ id }) => ({ id, body: 'residents' as const })),
      { id: 'nobody', body: 'residents' as const },
    ];
    const facts = compositionFacts(people, chosen, {
      asOf: TODAY,
      previous: formerShares(people, hasCollege),
    });
    expect(facts.previous).toEqual({ collegeShare: [4, 9], residentsPartyShare: [1, 5] });
    expect(facts.members).toHaveLength(6);
    const { name: _, partySince: __, financeOrManagement: ___, ...seat } = cast.party[0] ?? { name: '' };
    expect(facts.members[0]).toEqual({ ...seat, body: 'party' });
    expect(compositionRule.judge(facts, galutu2020).details).toMatchObject({
      collegeShare: [4, 5],
      residentsPartyShare: [1, 1],
    });
  });

  test('nobody’s shares where there was no former team', () => {
    expect(formerShares([], hasCollege)).toEqual({ collegeShare: [0, 1], residentsPartyShare: [0, 1] });
  });

  test('whether somebody may be secretary; nobody may who is not in the party', () => {
    const facts = secretaryFacts(person('person-01'), TODAY);
    expect(secretaryRule.judge(facts, galutu2020).satisfied).toBe(true);
    expect(secretaryFacts(person('person-01', { partySince: null }), TODAY)).toBeUndefined();
  });

  test('who of the chosen is related to whom', () => {
    const [first] = kinships;
    if (first === undefined) throw new Error('The drill declares a kinship');
    const of = (...ids: string[]) =>
      relativesRule.judge(
        relativesFacts(
          ids.map((id) => ({ id, body: 'residents' as const })),
          kinships,
        ),
        galutu2020,
      ).satisfied;
    expect(of(first.a, first.b)).toBe(false);
    expect(of(first.a, 'person-48')).toBe(true);
  });
});

test.each([
  { what: 'somebody unknown', kinship: { a: 'person-01', b: 'stranger' }, fields: ['kinships[1].b'] },
  { what: 'oneself', kinship: { a: 'person-01', b: 'person-01' }, fields: ['kinships[1]'] },
  {
    what: 'a pair the other way round',
    kinship: { a: 'person-02', b: 'person-01' },
    fields: ['kinships[1]'],
  },
  { what: 'another pair', kinship: { a: 'person-03', b: 'person-01' }, fields: [] },
])('a kinship with $what: $fields', ({ kinship, fields }) => {
  const ids = new Set(['person-01', 'person-02', 'person-03']);
  const declared = { a: 'person-01', b: 'person-02', relation: 'sibling' as const };
  const found = kinshipProblems([declared, { ...kinship, relation: 'spouse' }], ids);
  expect(found.map(({ field }) => field)).toEqual(fields);
});
