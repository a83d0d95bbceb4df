import { describe, expect, test } from 'vitest';
import { Problem } from '../../web/api/problem.ts';
import {
  clearOldDrafts,
  type Draft,
  dropDraft,
  keepDraft,
  readDraft,
} from '../../web/features/event-form/draft.ts';
import { attemptWith, failureOf, mayBeRecorded } from '../../web/features/event-form/send.ts';

/** What a browser keeps for a page, without the browser. */
function shelf(room = Number.POSITIVE_INFINITY) {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (at: number) => [...kept.keys()][at] ?? null,
    getItem: (name: string) => kept.get(name) ?? null,
    removeItem: (name: string) => void kept.delete(name),
    setItem: (name: string, value: string) => {
      if (value.length > room) throw new Error('no room');
      kept.set(name, value);
    },
  };
}

const of = { person: 'secretary-1', renewal: '150626100004-2021', type: 'party.election-meeting-held' };
const draft: Draft = {
  values: { on: '2021-01-09', present: 41 },
  revision: 12,
  savedAt: '2021-01-09T02:00:00Z',
  attempt: null,
};

describe('a draft', () => {
  test('comes back to whoever wrote it, and to nobody else on the device', () => {
    const device = shelf();
    expect(keepDraft(device, of, draft)).toBe(true);
    expect(readDraft(device, of)).toEqual(draft);
    expect(readDraft(device, { ...of, person: 'secretary-2' })).toBeUndefined();
    expect(readDraft(device, { ...of, renewal: '150626100005-2021' })).toBeUndefined();
    expect(readDraft(device, { ...of, type: 'party.election-meeting-failed' })).toBeUndefined();
    dropDraft(device, of);
    expect(readDraft(device, of)).toBeUndefined();
  });

  test('that has no room says so; one that was cut off is none', () => {
    expect(keepDraft(shelf(10), of, draft)).toBe(false);
    const device = shelf();
    keepDraft(device, of, draft);
    const name = device.key(0) ?? '';
    device.setItem(name, (device.getItem(name) ?? '').slice(0, 30));
    expect(readDraft(device, of)).toBeUndefined();
  });

  test('goes after sixty days, and so does what an earlier console has kept', () => {
    const device = shelf();
    keepDraft(device, of, draft);
    keepDraft(device, { ...of, type: 'party.seats-cut' }, { ...draft, savedAt: '2021-03-09T02:00:00Z' });
    device.setItem('huanjie.draft.0.x', '{}');
    device.setItem('huanjie.language', 'zh');
    clearOldDrafts(device, '2021-03-10T02:00:00Z');
    expect(readDraft(device, of)).toEqual(draft);
    expect(device.length).toBe(3);
    clearOldDrafts(device, '2021-03-10T02:00:01Z');
    expect(readDraft(device, of)).toBeUndefined();
    expect(device.length).toBe(2);
  });
});

describe('what is sent', () => {
  const facts = { on: '2021-01-09', present: 41 };

  test('is the very same request where the same facts got no answer, also after others have recorded', () => {
    const first = attemptWith(null, facts, 12);
    expect(attemptWith(first, { ...facts }, 13)).toBe(first);
  });

  test('is a new request where it says something else', () => {
    const first = attemptWith(null, facts, 12);
    const second = attemptWith(first, { ...facts, present: 43 }, 13);
    expect(second).toMatchObject({ revision: 13, facts: { present: 43 } });
    expect(second.key).not.toBe(first.key);
    expect(first.key).toMatch(/^[0-9a-f]{32}$/);
  });

  test.each([
    [0, 'offline', 'unanswered', true],
    [502, 'unknown', 'unanswered', true],
    [503, 'unavailable', 'busy', true],
    [422, 'refused', 'refused', false],
    [422, 'idempotency-key-reused', 'key-used', false],
    [409, 'conflict', 'changed', false],
    [403, 'forbidden', 'forbidden', false],
    [401, 'unauthenticated', 'signed-out', false],
    [400, 'invalid-facts', 'invalid', false],
  ])('%i %s is %s, may be recorded: %s', (status, code, failure, may) => {
    const problem = new Problem(status, { type: `urn:huanjie:problem:${code}` });
    expect(failureOf(problem)).toBe(failure);
    expect(mayBeRecorded(failureOf(problem))).toBe(may);
  });
});
