import { expect, test } from 'vitest';
import { withDaysInWords } from '../../../web/language/dates.ts';

test('the days of a sentence are said as people say them, and what only looks like one is left', () => {
  const sentence = {
    zh: '2021-01-04起；编号2021-13-40、12021-01-04',
    en: 'posted 2021-01-04, no. 2021-13-40',
  };
  expect(withDaysInWords(sentence)).toEqual({
    zh: '1月4日起；编号2021-13-40、12021-01-04',
    en: 'posted 4 January, no. 2021-13-40',
  });
});

test('on paper, which is kept, the days of a sentence have their year', () => {
  expect(withDaysInWords({ zh: '2021-03-09晚于今天', en: '2021-03-09 is later than today' }, true)).toEqual({
    zh: '2021年3月9日晚于今天',
    en: '9 March 2021 is later than today',
  });
});
