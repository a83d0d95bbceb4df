import { describe, expect, test } from 'vitest';
import { figuresOf, guardMark } from '../../../web/features/record/chart/guard-marks.ts';

const verdict = (satisfied: boolean, more: object = {}) =>
  ({
    rule: 'party.meeting-quorum',
    clause: '四(二)1(7)①',
    level: 'mandatory',
    satisfied,
    required: 43,
    actual: satisfied ? 45 : 41,
    shortBy: satisfied ? 0 : 2,
    message: { zh: '', en: '' },
    details: {},
    blocking: true,
    waived: false,
    ...more,
  }) as const;

const TYPE = 'party.election-meeting-held';
const nowhere = { taken: [], passed: false, possible: false, detour: false };
const eventOf = (revision: number, satisfied: boolean) => ({
  revision,
  type: TYPE,
  title: { zh: '', en: '' },
  facts: {},
  verdicts: [verdict(satisfied)],
  actor: { id: '', name: null, role: '' },
  recordedAt: '',
  recordedOn: '',
  previous: '',
  hash: '',
});
const history = new Map([
  [3, eventOf(3, false)],
  [9, eventOf(9, true)],
]);
const possible = (judged: object[]) =>
  ({ waivers: [], possibleEvents: [{ type: TYPE, judged }] }) as unknown as Parameters<
    typeof guardMark
  >[0]['now'];
const ask = (more: Partial<Parameters<typeof guardMark>[0]>) =>
  guardMark({
    arrow: nowhere,
    event: TYPE,
    guard: 'party.meeting-quorum',
    now: possible([]),
    history,
    ...more,
  });

describe('how a guard stands', () => {
  test('is not said where nobody has come', () => expect(ask({})).toBeUndefined());

  test('is by the facts of today where its event is possible, and open where these do not tell', () => {
    const arrow = { ...nowhere, possible: true, taken: [9] };
    expect(ask({ arrow, now: possible([verdict(false)]) })).toMatchObject({
      sign: 'not-met',
      figures: '41/43',
    });
    expect(ask({ arrow })).toMatchObject({ sign: 'open', figures: '' });
  });

  test('is by the verdict of the last time where it was passed', () => {
    const arrow = { ...nowhere, passed: true, taken: [3, 9] };
    expect(ask({ arrow })).toMatchObject({ sign: 'met', figures: '45/43' });
    expect(ask({ arrow: { ...arrow, taken: [3] } })?.sign).toBe('not-met');
  });

  test('is turned round by `not`, and waived where a waiver let it pass', () => {
    const arrow = { ...nowhere, possible: true };
    const now = possible([verdict(false)]);
    expect(ask({ arrow, now, guard: 'not party.meeting-quorum' })?.sign).toBe('met');
    const waivers = [{ rule: 'party.meeting-quorum', on: '', reason: '', documentNumber: '' }];
    expect(ask({ arrow, now: { ...now, waivers } })?.sign).toBe('waived');
  });
});

test('figures are what is there and what it takes, or by how much it falls short, or nothing', () => {
  expect(figuresOf(verdict(true))).toBe('45/43');
  expect(figuresOf(verdict(true, { required: { signed: 6 }, actual: { signed: 6 } }))).toBe('6/6');
  expect(figuresOf(verdict(false, { required: '2021-03-07', actual: '2021-03-05' }))).toBe('−2');
  expect(figuresOf(verdict(true, { required: {}, actual: {} }))).toBe('');
});
