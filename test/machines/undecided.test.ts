import { describe, expect, test } from 'vitest';
import type { RenewalContext } from '../../machines/context.ts';
import type { EventType } from '../../machines/events/catalog.ts';
import { galutu2020 } from '../../machines/plan/galutu-2020.ts';
import { undecidedIn } from '../../machines/undecided.ts';
import { actsBefore, actsOf, FIRST } from '../support/town.ts';
import { begun, replay } from './replay.ts';

const contextBefore = (type: EventType, acts = actsOf(FIRST)): RenewalContext =>
  replay(begun(acts, galutu2020), actsBefore(acts, type), galutu2020).context;

/** What is undecided before an act and not after it: `next` is the act that follows. */
describe.each([
  ['preparation.plan-drafted', 'preparation.plan-approved', 'seats.party'],
  ['preparation.plan-drafted', 'preparation.plan-approved', 'seats.residents.deputy'],
  ['residents.election-plan-published', 'residents.absence-notice-posted', 'residents.method'],
  ['residents.voters-registered', 'residents.voter-list-published', 'residents.registered'],
  ['residents.representatives-elected', 'residents.self-nominations-closed', 'residents.representatives'],
  ['party.election-meeting-held', 'party.leaders-elected', 'party.count.vacancies'],
] as const)('%s', (type, next, path) => {
  test(`decides ${path}`, () => {
    expect(undecidedIn(contextBefore(type)).has(path)).toBe(true);
    expect(undecidedIn(contextBefore(next)).has(path)).toBe(false);
  });
});

test('the method is decided also where it is the one that every renewal begins with', () => {
  for (const method of ['direct', 'indirect'] as const) {
    const acts = actsOf(FIRST, { method });
    const before = contextBefore('residents.election-plan-published', acts);
    expect(before.residents.method).toBe('direct');
    expect(undecidedIn(before).has('residents.method')).toBe(true);
    const after = contextBefore('residents.absence-notice-posted', acts);
    expect(undecidedIn(after).has('residents.method')).toBe(false);
  }
});
