import { expect, test } from 'vitest';
import { missingAt } from '../../../../web/features/board/missing.ts';

test('what is in the way of a step is said once, with its days as people say them', () => {
  const message = { zh: '申诉期至2021-03-08，尚未届满', en: 'Objections may be filed until 2021-03-08' };
  const event = (type: string) => ({
    type,
    title: { zh: type, en: type },
    roles: ['community-secretary'],
    inTheWay: [{ message }],
  });
  const possibleEvents = [
    event('residents.voter-list-settled'),
    event('residents.voter-list-published'),
    event('party.meeting-prepared'),
  ];
  const open = { step: 'residents-committee.voter-list-objections', waitingOn: ['community-secretary'] };
  const { events, inTheWay } = missingAt({ possibleEvents } as never, open as never);
  expect(events).toHaveLength(2);
  expect(inTheWay).toEqual([{ zh: '申诉期至3月8日，尚未届满', en: 'Objections may be filed until 8 March' }]);
});
