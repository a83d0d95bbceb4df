import { expect, test } from 'vitest';
import { advanceAsRecorded } from '../../machines/as-recorded.ts';
import { galutu2020 } from '../../machines/plan/galutu-2020.ts';
import { store } from '../../machines/stored-snapshot.ts';
import { actsOf, courses } from './courses.ts';
import { begun, record } from './replay.ts';

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

test.each(courses)('$title: its record leads where judging led', (course) => {
  const acts = actsOf(course);
  let judged = begun(acts, galutu2020);
  let replayed = begun(acts, galutu2020);
  for (const act of acts) {
    const judgement = record(judged, act, galutu2020);
    if (!judgement.accepted) throw new Error(`${act.type} is refused`);
    judged = judgement.next;
    const { type, facts, as } = act;
    const said = plain({ type, facts, by: `user-${as}`, verdicts: judgement.verdicts });
    const moved = advanceAsRecorded(replayed, said);
    if (moved === undefined) throw new Error(`${type} is not taken`);
    replayed = moved.next;
  }
  expect(plain(store(replayed))).toEqual(plain(store(judged)));
});

test('what the chart does not take here leads nowhere', () => {
  const acts = actsOf(courses[0] ?? { title: '', vary: () => [] });
  const snapshot = begun(acts, galutu2020);
  const said = { facts: { on: '2020-12-16' }, by: 'x', verdicts: [] };
  expect(advanceAsRecorded(snapshot, { type: 'party.result-approved', ...said })).toBeUndefined();
  expect(advanceAsRecorded(snapshot, { type: 'nothing', ...said })).toBeUndefined();
});
