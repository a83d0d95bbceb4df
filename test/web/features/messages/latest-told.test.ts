import { expect, test } from 'vitest';
import { latestTold } from '../../../../web/features/messages/latest-told.ts';

type Messages = Parameters<typeof latestTold>[0];
type Item = Messages[number]['items'][number];

const item = (renewal: string, step: string, dueOn = '2021-03-04'): Item => ({
  renewal,
  step,
  dueOn,
  community: { code: '150626100004', name: '演练社区' },
  stepTitle: { zh: '演练', en: 'Drill' },
  clause: null,
  daysLeft: 1,
  dueKind: 'plan',
  form: 'blue',
  state: 'open',
  asksReason: false,
  promiseUntil: null,
  answers: [],
});
const message = (id: string, items: readonly Item[]): Messages[number] => ({
  id,
  kind: 'alone',
  form: 'blue',
  day: '2021-03-01',
  composedAt: '2021-03-01T01:00:00Z',
  readAt: null,
  items: [...items],
});

test('a deadline is answered where it was told of last, and a moved one is another', () => {
  const newest = message('newest', [item('one', 'a')]);
  const middle = message('middle', [item('one', 'a'), item('one', 'b'), item('two', 'a')]);
  const oldest = message('oldest', [item('one', 'b'), item('one', 'a', '2021-03-01')]);
  const latest = latestTold([newest, middle, oldest]);
  const answeredIn = [newest, middle, oldest].map((one) => one.items.map(latest(one)));
  expect(answeredIn).toEqual([[true], [false, true, true], [false, true]]);
});
