import type { Text } from '../../../machines/text.ts';
import type { FieldSentences } from '../../components/field-problems.ts';
import { dayInSentence } from '../../language/dates.ts';

const DAY = /is after (?<last>\d{4}-\d\d-\d\d)/;

export const promiseSentences = {
  tooEarly: { zh: '承诺日期不能早于今天', en: 'The promised day must not be before today' },
  tooLate: (last: string): Text => ({
    zh: `最迟可承诺到${dayInSentence(last, 'zh')}`,
    en: `It may be promised for ${dayInSentence(last, 'en')} at the latest`,
  }),
  nothingLeft: {
    zh: '这一步已经办结，不用再承诺日期',
    en: 'The step is done: nothing is left to promise',
  },
  wrong: { zh: '承诺日期不对，请检查', en: 'Please check the promised day' },
} as const;

/** What the server says of a promised day, by how it says it. */
function ofPromise(detail: string): Text {
  const last = DAY.exec(detail)?.groups?.last;
  if (last !== undefined) return promiseSentences.tooLate(last);
  if (detail.includes('is before today')) return promiseSentences.tooEarly;
  return detail.includes('is done') ? promiseSentences.nothingLeft : promiseSentences.wrong;
}

const TOO_LONG: Text = { zh: '最多500字', en: 'At most 500 characters' };

const ofText =
  (needed: Text) =>
  (detail: string): Text =>
    /^has \d+ characters/.test(detail) ? TOO_LONG : needed;

/** What is wrong with an answer, at its fields: the text under the name that its form has for it, and the day. */
export const answerSentences = (field: string, needed: Text): FieldSentences => ({
  [field]: ofText(needed),
  promiseOn: ofPromise,
});
