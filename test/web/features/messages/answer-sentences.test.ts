import { expect, test } from 'vitest';
import { addDays } from '../../../../machines/calendar.ts';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { promiseProblem } from '../../../../services/reminders/promise.ts';
import { answerSentences } from '../../../../web/features/messages/answer-sentences.ts';

const NEEDED = { zh: '请写明原因', en: 'Please give the reason' };
const TODAY = '2021-03-05';
const within = galutu2020.reminders.acknowledgement.promiseWithinDays;

const said = (field: string, detail: string) => {
  const sentence = answerSentences('reason', NEEDED)[field];
  return typeof sentence === 'function' ? sentence(detail).zh : sentence?.zh;
};
const ofDay = (promiseOn: string, kind: 'plan' | 'statutory' = 'plan') => {
  const about = { renewal: '150626100002-2021', step: 'a-step', dueOn: '2021-03-06', kind };
  return promiseProblem(about, promiseOn, TODAY, galutu2020)?.detail ?? '';
};

test.each([
  { what: 'a day that has passed', detail: ofDay('2021-03-04'), says: '承诺日期不能早于今天' },
  {
    what: 'a day after that of the law',
    detail: ofDay('2021-03-07', 'statutory'),
    says: '最迟可承诺到3月6日',
  },
  {
    what: 'a day too far off',
    detail: ofDay(addDays(TODAY, within + 1)),
    says: `最迟可承诺到${addDays(TODAY, within).replace(/2021-0?(\d+)-0?(\d+)/, '$1月$2日')}`,
  },
  {
    what: 'a step that is done',
    detail: 'party-organization.result-approval is done; nothing is left to promise',
    says: '这一步已经办结，不用再承诺日期',
  },
  { what: 'anything else', detail: 'must be a date that exists', says: '承诺日期不对，请检查' },
])('a promise for $what is refused in the reader’s words', ({ detail, says }) => {
  expect(detail).not.toBe('');
  expect(said('promiseOn', detail)).toBe(says);
});

test.each([
  { detail: 'is required', says: '请写明原因' },
  { detail: 'is required: a-step in 150626100002-2021 has a red notice', says: '请写明原因' },
  { detail: 'has 501 characters, but may have 500', says: '最多500字' },
])('a text that $detail is refused in the reader’s words', ({ detail, says }) => {
  expect(said('reason', detail)).toBe(says);
});
