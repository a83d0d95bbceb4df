import { describe, expect, test } from 'vitest';
import { validatorOf } from '../../machines/judge.ts';
import { problemsOf } from '../../machines/rules/invalid-facts.ts';
import { problemInWords } from '../../web/features/event-form/problem-words.ts';

const TYPE = 'residents.election-meeting-failed';
const good = { on: '2021-04-01', voted: 3, electionDay: '2021-04-20', reason: '参选人数未过半' };

/** What the form says of facts that its schema does not take. */
function said(change: object): (string | undefined)[] {
  const given = Object.entries({ ...good, ...change }).filter(([, value]) => value !== undefined);
  const facts = Object.fromEntries(given);
  const validator = validatorOf(TYPE);
  return problemsOf(validator.Errors(facts)).map(({ detail }) => problemInWords(TYPE, detail).zh);
}

describe('what a schema does not take is said in Chinese', () => {
  test.each([
    { keyword: 'maximum', change: { voted: 100_000_001 }, zh: '不能大于100000000' },
    { keyword: 'minimum', change: { voted: -1 }, zh: '不能小于0' },
    { keyword: 'type', change: { voted: 9.5 }, zh: '请填整数，不能有小数点、负号或文字' },
    { keyword: 'type', change: { reason: 7 }, zh: '填写的格式不对' },
    { keyword: 'minLength', change: { reason: '因' }, zh: '至少写2个字，不能只有空格或标点' },
    { keyword: 'maxLength', change: { reason: '因'.repeat(301) }, zh: '最多300个字' },
    { keyword: 'pattern', change: { reason: '    ' }, zh: '至少写2个字，不能只有空格或标点' },
    { keyword: 'format', change: { electionDay: '2021-02-30' }, zh: '不是有效的日期' },
    { keyword: 'required', change: { reason: undefined }, zh: '还没有填' },
    { keyword: 'additionalProperties', change: { weather: 'fine' }, zh: '本表没有这一项' },
  ])('$keyword: $zh', ({ change, zh }) => expect(said(change)).toEqual([zh]));

  test.each([
    'must be one of branch, committee',
    'must match pattern "x"',
    'must not have more than 3 items',
    'must not have fewer than 1 items',
    'must not have duplicate items',
    'must not be blank',
    'person-01 is not a candidate (residents.joint-review)',
    'something that nobody has thought of',
  ])('%s: no word of English is left', (detail) => {
    expect(problemInWords(TYPE, detail).zh).not.toMatch(/[a-z]/i);
  });
});
