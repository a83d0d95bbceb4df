import { describe, expect, test } from 'vitest';
import { addDays } from '../../../machines/calendar.ts';
import type { ElectedToPost } from '../../../machines/context.ts';
import { seated } from '../../../machines/events/residents/counts.ts';
import { judge } from '../../../machines/judge.ts';
import { galutu2020 as plan } from '../../../machines/plan/galutu-2020.ts';
import { InvalidFacts } from '../../../machines/rules/invalid-facts.ts';
import { before } from './standing.ts';

const won = (id: string, post: ElectedToPost['post']): ElectedToPost => ({ id, post, votes: 10 });

describe('nobody holds two seats', () => {
  test('elected to two posts at once, the higher one is taken and the other stays open', () => {
    expect(seated([], [won('a', 'member'), won('b', 'member'), won('a', 'director')])).toEqual([
      won('a', 'director'),
      won('b', 'member'),
    ]);
  });

  test('a seat held since an earlier count is kept', () => {
    expect(seated([won('a', 'member')], [won('a', 'director'), won('c', 'deputy')])).toEqual([
      won('a', 'member'),
      won('c', 'deputy'),
    ]);
  });
});

test.each([
  ['party.discipline-commitments-signed', 'publicizedOn'],
  ['party.secretary-candidate-approved-by-county', 'countyCommitteeOn'],
  ['residents.commitments-signed', 'publicizedOn'],
  ['residents.result-announced', 'filedWithLeadingGroupOn'],
] as const)('%s: %s is a day that has come', (type, field) => {
  const { act, snapshot } = before(type);
  const today = act.facts.on;
  const facts = { ...act.facts, [field]: addDays(today, 1) };
  const tried = () => judge(snapshot, { type, facts, by: 'somebody', today }, plan);
  expect(tried).toThrow(InvalidFacts);
  expect(tried).toThrow(field);
});

test('四(二)2(2): an upheld objection that adds a voter changes how many are registered', () => {
  const type = 'residents.voter-list-objection-decided';
  const { act, snapshot } = before(type, 'an objection to the voter list is decided');
  const facts = { ...act.facts, upheld: true, registered: snapshot.context.residents.registered + 1 };
  const judged = judge(snapshot, { type, facts, by: 'somebody', today: act.facts.on }, plan);
  expect(judged.accepted && judged.next.context.residents.registered).toBe(
    snapshot.context.residents.registered + 1,
  );
});
