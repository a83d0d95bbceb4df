import { describe, expect, test } from 'vitest';
import { eventTypes } from '../../machines/events/catalog.ts';
import { galutu2020 } from '../../machines/plan/galutu-2020.ts';
import { allFields, formOf } from '../../web/features/event-form/form-model.ts';
import { whoseDays } from '../../web/features/event-form/whose-days.ts';
import { actsOf, courses } from '../machines/courses.ts';
import { begun, record } from '../machines/replay.ts';

const asksForDays = eventTypes.filter((type) =>
  allFields(formOf(type)).some(({ name }) => name === 'birthDate'),
);

/** The ids beside which a day of birth stands. */
function withDays(facts: unknown): string[] {
  if (Array.isArray(facts)) return facts.flatMap(withDays);
  if (typeof facts !== 'object' || facts === null) return [];
  const { id, birthDate }: { id?: unknown; birthDate?: unknown } = facts;
  return typeof id === 'string' && birthDate !== undefined ? [id] : Object.values(facts).flatMap(withDays);
}

describe('the days that a form asks for', () => {
  test('are those of three acts', () => {
    expect(asksForDays).toEqual([
      'party.inspection-list-submitted',
      'party.leaders-elected',
      'residents.result-announced',
    ]);
  });

  test('are of whom the renewal can name there, in every course, and of nobody in the others', () => {
    const asked = new Set<string>();
    for (const course of courses) {
      const acts = actsOf(course, { method: 'direct' });
      let snapshot = begun(acts, galutu2020);
      for (const act of acts) {
        const known = whoseDays(act.type, snapshot.context);
        expect(known, act.type).toEqual(expect.arrayContaining(withDays(act.facts)));
        if (known.length > 0) asked.add(act.type);
        const judgement = record(snapshot, act, galutu2020);
        if (judgement.accepted) snapshot = judgement.next;
      }
    }
    expect([...asked].toSorted()).toEqual(asksForDays.toSorted());
  });
});
