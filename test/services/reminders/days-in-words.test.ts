import { expect, test } from 'vitest';
import { dayInWords, weekdayInWords, withDaysInWords } from '../../../services/reminders/days-in-words.ts';

const TODAY = '2021-01-06';

test('a day has its year where that is another one', () => {
  expect(dayInWords('2021-03-10', TODAY)).toEqual({ zh: '3月10日', en: '10 March' });
  expect(dayInWords('2020-12-31', TODAY)).toEqual({ zh: '2020年12月31日', en: '31 December 2020' });
});

test('a weekday is said as people say it', () => {
  expect(weekdayInWords('2021-01-10', TODAY)).toEqual({ zh: '1月10日（周日）', en: 'Sun 10 January' });
  expect(weekdayInWords('2021-01-11', TODAY)).toEqual({ zh: '1月11日（周一）', en: 'Mon 11 January' });
});

test('dates in a sentence are said so too, and what only looks like one is left', () => {
  const sentence = {
    zh: '2021-01-04起，至2021-01-09满；编号2021-13-40、12021-01-04',
    en: 'posted 2021-01-04',
  };
  expect(withDaysInWords(sentence, TODAY)).toEqual({
    zh: '1月4日起，至1月9日满；编号2021-13-40、12021-01-04',
    en: 'posted 4 January',
  });
});
