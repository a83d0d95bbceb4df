import { expect, test } from 'vitest';
import { FORMS } from '../../../machines/plan/reminders.ts';
import { byUrgency, mostUrgent, type Pressing } from '../../../machines/reminders/urgency.ts';

test.each([
  { forms: [], most: 'digest' },
  { forms: ['digest'], most: 'digest' },
  { forms: ['digest', 'blue'], most: 'blue' },
  { forms: ['direct', 'blue'], most: 'direct' },
  { forms: ['direct', 'yellow', 'blue'], most: 'yellow' },
  { forms: ['red', 'yellow', 'digest'], most: 'red' },
] as const)('of $forms $most is the most urgent', ({ forms, most }) => {
  expect(mostUrgent(forms)).toBe(most);
});

test('every form has its place', () => {
  for (const form of FORMS) expect(mostUrgent([form, 'digest'])).toBe(form);
});

test('the most urgent comes first: the form, then the days left, then what the law sets', () => {
  const inOrder: Pressing[] = [
    { form: 'red', daysLeft: -3, kind: 'plan' },
    { form: 'red', daysLeft: -1, kind: 'statutory' },
    { form: 'red', daysLeft: -1, kind: 'plan' },
    { form: 'yellow', daysLeft: 0, kind: 'plan' },
    { form: 'direct', daysLeft: 1, kind: 'plan' },
    { form: 'blue', daysLeft: 3, kind: 'statutory' },
    { form: 'digest', daysLeft: 0, kind: 'plan' },
    { form: 'digest', daysLeft: 7, kind: 'statutory' },
  ];
  expect(inOrder.toReversed().sort(byUrgency)).toEqual(inOrder);
});
