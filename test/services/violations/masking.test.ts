import { describe, expect, test } from 'vitest';
import { nothingOpen } from '../../../machines/conditions/progress.ts';
import { galutu2020 } from '../../../machines/plan/galutu-2020.ts';
import { withoutPersons } from '../../../machines/reminders/without-persons.ts';
import { verdictsWithoutReports, withoutReport } from '../../../services/violations/masking.ts';

const open = (...numbers: string[]) => nothingOpen.judge({ open: numbers }, galutu2020);

describe('outside the inspection team', () => {
  test.each([
    {
      type: 'renewal.violation-reported',
      facts: { on: '2021-01-08', number: '举报〔2021〕3号', handler: 'inspection-team' },
      shown: { on: '2021-01-08', number: 'masked', handler: 'masked' },
    },
    {
      type: 'renewal.violation-closed',
      facts: { on: '2021-01-08', number: '举报〔2021〕3号', documentNumber: '演练〔2021〕3号' },
      shown: { on: '2021-01-08', number: 'masked', documentNumber: 'masked' },
    },
    {
      type: 'party.objection-rejected',
      facts: { on: '2021-01-08', number: '异议-1', documentNumber: '演练〔2021〕4号' },
      shown: { on: '2021-01-08', number: '异议-1', documentNumber: '演练〔2021〕4号' },
    },
    { type: 'renewal.violation-reported', facts: 'nonsense', shown: 'nonsense' },
    { type: 'renewal.violation-reported', facts: null, shown: null },
  ])('$type with $facts is shown as $shown', ({ type, facts, shown }) => {
    expect(withoutReport(type, facts)).toEqual(shown);
  });

  test.each([1, 2, 3])('%i open reports are told alike before an acceptance: that there are some', (many) => {
    const verdict = open(...Array.from({ length: many }, (_, at) => `举报〔2021〕${at + 1}号`));
    const [masked] = verdictsWithoutReports('follow-up.accepted', [verdict]);
    expect(masked).toEqual(verdictsWithoutReports('follow-up.accepted', [open('举报〔2021〕9号')])[0]);
    expect(masked).toMatchObject({ rule: 'step.nothing-open', satisfied: false });
  });

  test('that nothing is open is told too', () => {
    const [masked] = verdictsWithoutReports('follow-up.accepted', [open()]);
    expect(masked).toMatchObject({ satisfied: true, shortBy: 0 });
  });

  test('objections that are open stay as they are', () => {
    const verdicts = [open('异议-1')];
    expect(verdictsWithoutReports('party.publicity-completed', verdicts)).toBe(verdicts);
  });

  test('a reminder tells no number of reports, but that of objections', () => {
    const [masked] = verdictsWithoutReports('follow-up.accepted', [open('举报-1', '举报-2')]);
    if (masked === undefined) throw new Error('There is no verdict');
    expect(withoutPersons(masked).zh).toBe('督查组尚有未办结事项');
    expect(withoutPersons(open('异议-1', '异议-2')).zh).toBe('尚有2件未办结');
  });
});
