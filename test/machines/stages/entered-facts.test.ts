import { describe, expect, test } from 'vitest';
import { addDays } from '../../../machines/calendar.ts';
import type { ElectedToPost } from '../../../machines/context.ts';
import type { EventFacts } from '../../../machines/events/catalog.ts';
import { seated } from '../../../machines/events/residents/counts.ts';
import { judge } from '../../../machines/judge.ts';
import { galutu2020 as plan } from '../../../machines/plan/galutu-2020.ts';
import { InvalidFacts } from '../../../machines/rules/invalid-facts.ts';
import { invalidFields } from '../rules/invalid-fields.ts';
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

test.each([
  { clause: '四(二)1(6)', type: 'party.discipline-commitments-signed' },
  { clause: '四(二)2(4)①', type: 'residents.commitments-signed' },
] as const)('$clause: $type are publicized on the day of signing at the earliest', ({ type }) => {
  const { act, snapshot } = before(type);
  const { on } = act.facts;
  const judged = (publicizedOn: string) =>
    judge(
      snapshot,
      { type, facts: { ...act.facts, publicizedOn }, by: 'somebody', today: addDays(on, 3) },
      plan,
    );
  expect(invalidFields(() => judged(addDays(on, -1)))).toEqual(['publicizedOn']);
  expect(() => judged(addDays(on, -1))).toThrow(`${addDays(on, -1)} is before on, ${on}`);
  expect(judged(on).accepted).toBe(true);
  expect(judged(addDays(on, 1)).accepted).toBe(true);
});

test('四(二)2(4)④: votes that the ballots of a post cannot hold are said once, where they stand', () => {
  const type = 'residents.election-meeting-held';
  const { act, snapshot } = before(type);
  const meeting = act.facts as EventFacts<typeof type>;
  const at = meeting.posts.length - 1;
  const posts = meeting.posts.map((one, place) =>
    place === at
      ? { ...one, tallies: one.tallies.map((tally) => ({ ...tally, approve: one.ballotsReturned })) }
      : one,
  );
  const tried = () =>
    judge(snapshot, { type, facts: { ...meeting, posts }, by: 'somebody', today: meeting.on }, plan);
  const fields = invalidFields(tried);
  expect(fields).toContain(`posts[${at}].tallies`);
  expect(fields.filter((field) => !field.startsWith(`posts[${at}].tallies`))).toEqual([]);
  expect(new Set(fields).size).toBe(fields.length);
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
