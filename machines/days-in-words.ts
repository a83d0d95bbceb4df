import type { IsoDate } from './calendar.ts';
import type { Text } from './text.ts';

/** What days, months and the dates in a sentence are called, for messages, pages and the console alike. */

export const WEEKDAYS: Readonly<Record<keyof Text, readonly string[]>> = {
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const ISO_DATES = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g;

const isDate = (text: string) => {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
};

/** The sentences of verdicts have their dates as 2021-03-10; here they are said otherwise. What only looks like one is left. */
export function withDates({ zh, en }: Text, say: (day: IsoDate, language: keyof Text) => string): Text {
  const said = (language: keyof Text) => (found: string) => (isDate(found) ? say(found, language) : found);
  return { zh: zh.replaceAll(ISO_DATES, said('zh')), en: en.replaceAll(ISO_DATES, said('en')) };
}
