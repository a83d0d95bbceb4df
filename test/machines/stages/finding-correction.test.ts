import { describe, expect, test } from 'vitest';
import type { RenewalSnapshot } from '../../../machines/community-renewal.ts';
import type { EventFacts } from '../../../machines/events/catalog.ts';
import { judge } from '../../../machines/judge.ts';
import { galutu2020 as plan } from '../../../machines/plan/galutu-2020.ts';
import { failedChecks } from '../replay.ts';
import { findingCorrectionTable } from './finding-correction.table.ts';
import { before } from './standing.ts';
import { holdTo } from './table.ts';

describe('a finding is corrected, 三(一)', () => holdTo(findingCorrectionTable));

type Correction = EventFacts<'renewal.finding-corrected'>['correction'];

const { act, snapshot: found } = before('renewal.finding-corrected', 'a finding is corrected');
const facts = act.facts as EventFacts<'renewal.finding-corrected'>;
const on = facts.on;

function corrected(from: RenewalSnapshot, to: Correction['to']): RenewalSnapshot {
  const said = { ...facts, correction: { ...facts.correction, to } };
  const command = { type: 'renewal.finding-corrected', facts: said, by: 'reviewer', today: on };
  const judged = judge(from, command, plan);
  if (!judged.accepted) throw new Error(`refused: ${failedChecks(judged)}`);
  return judged.next;
}

/** What bars the person from standing after these corrections, one after the other. */
function barredAfter(...corrections: Correction['to'][]): readonly string[] {
  const { act: determined } = before('party.preliminary-candidates-determined', 'a finding is corrected');
  const snapshot = corrections.reduce(corrected, found);
  const command = {
    type: determined.type,
    facts: determined.facts,
    by: 'secretary',
    today: determined.facts.on,
  };
  return failedChecks(judge(snapshot, command, plan));
}

describe('later steps are judged on what was corrected', () => {
  test.each([
    { to: [null], barred: false, why: 'nothing is left of it' },
    { to: [{ code: 13, on: '2018-01-01' }], barred: true, why: 'its code does not lapse' },
    { to: [{ code: 4, on: '2017-05-01' }], barred: false, why: 'its code has lapsed' },
    { to: [{ code: 4, on: '2019-05-01' }], barred: true, why: 'its code has not lapsed' },
    { to: [null, { code: 13 }], barred: true, why: 'the latest correction counts' },
    { to: [{ code: 1 }, null], barred: false, why: 'a correction is corrected' },
  ])('barred: $barred, where $why', ({ to, barred }) => {
    expect(barredAfter(...to)).toEqual(barred ? ['candidates.qualification'] : []);
  });

  test('entered anew by the town, the same finding is judged as corrected, and another one is not', () => {
    const { act: inspected, snapshot } = before('residents.town-inspection-passed', 'a finding is corrected');
    const failed = (documentNumber: string) => {
      const findings = [{ ...facts.finding, documentNumber, authority: '演练旗纪委监委' }];
      const said = { ...inspected.facts, findings };
      const command = { type: inspected.type, facts: said, by: 'town', today: inspected.facts.on };
      return failedChecks(judge(snapshot, command, plan));
    };
    expect(failed(facts.finding.documentNumber)).toEqual([]);
    expect(failed('演练98号')).toEqual(['candidates.qualification']);
  });
});

test('a correction moves nothing by itself, and brings no act before it out of order', () => {
  const after = corrected(found, null);
  expect(after.value).toEqual(found.value);
  expect(after.context.latestOn).toBe(found.context.latestOn);
  expect(after.context.party.findings).toEqual(found.context.party.findings);
});
