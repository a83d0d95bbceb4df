import { describe, expect, test } from 'vitest';
import { nothingOpen } from '../../../machines/conditions/progress.ts';
import type { RecordedVerdict } from '../../../machines/judge.ts';
import { galutu2020 } from '../../../machines/plan/galutu-2020.ts';
import { withoutPersons } from '../../../machines/reminders/without-persons.ts';
import { inTheWayFor, type Sight, shownTo, verdictsForSender } from '../../../services/privacy/masking.ts';
import { verdictsWithoutReports } from '../../../services/violations/masking.ts';

const open = (...numbers: string[]) => nothingOpen.judge({ open: numbers }, galutu2020);
const recorded = (...numbers: string[]): RecordedVerdict => ({
  ...open(...numbers),
  blocking: true,
  waived: false,
});

const OUTSIDE: readonly Sight[] = ['reviewing', 'knowing', 'none'];

describe.each(OUTSIDE)('outside the inspection team, to %s', (sight) => {
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
    expect(shownTo(sight, type, { facts, verdicts: [] }, true).facts).toEqual(shown);
    expect(shownTo('inspecting', type, { facts, verdicts: [] }, true).facts).toEqual(facts);
  });

  test('what is erased is shown as erased', () => {
    const facts = { on: '2021-01-08', number: { erased: true }, handler: { erased: true } };
    expect(shownTo(sight, 'renewal.violation-reported', { facts, verdicts: [] }, true).facts).toEqual(facts);
  });

  test.each([1, 2, 3])('%i open reports are told alike before an acceptance: that there are some', (many) => {
    const numbers = Array.from({ length: many }, (_, at) => `举报〔2021〕${at + 1}号`);
    const type = 'follow-up.accepted';
    const [inTheWay] = inTheWayFor(sight, type, [open(...numbers)]);
    expect(inTheWay).toEqual(inTheWayFor(sight, type, [open('举报〔2021〕9号')])[0]);
    expect(inTheWay).toMatchObject({ rule: 'step.nothing-open', satisfied: false });
    const [answered] = verdictsForSender(sight, type, [recorded(...numbers)]);
    const attempt = { facts: {}, verdicts: [recorded(...numbers)] };
    expect(shownTo(sight, type, attempt, true).verdicts).toEqual([answered]);
    expect(JSON.stringify(answered)).not.toContain('举报〔');
  });

  test('that nothing is open is told too', () => {
    const [masked] = inTheWayFor(sight, 'follow-up.accepted', [open()]);
    expect(masked).toMatchObject({ satisfied: true, shortBy: 0 });
  });

  test('objections that are open stay as they are', () => {
    expect(inTheWayFor(sight, 'party.publicity-completed', [open('异议-1')])).toEqual([open('异议-1')]);
    const verdicts = [recorded('异议-1')];
    expect(verdictsForSender(sight, 'party.publicity-completed', verdicts)).toBe(verdicts);
  });
});

test('the inspection team is told which reports are open', () => {
  const verdicts = [recorded('举报〔2021〕1号')];
  expect(verdictsForSender('inspecting', 'follow-up.accepted', verdicts)).toBe(verdicts);
});

test('a reminder tells no number of reports, but that of objections', () => {
  const [masked] = verdictsWithoutReports('follow-up.accepted', [open('举报-1', '举报-2')]);
  if (masked === undefined) throw new Error('There is no verdict');
  expect(withoutPersons(masked).zh).toBe('督查组尚有未办结事项');
  const [objections] = verdictsWithoutReports('party.publicity-completed', [open('异议-1', '异议-2')]);
  expect(objections && withoutPersons(objections).zh).toBe('尚有2件未办结');
});
