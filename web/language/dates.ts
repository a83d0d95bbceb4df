import type { IsoDate } from '../../machines/calendar.ts';
import { MONTHS, WEEKDAYS, withDates } from '../../machines/days-in-words.ts';
import { daysInEnglish, type Text } from '../../machines/text.ts';

type Language = keyof Text;

/** `12月20日 周日`, `Sun 20 Dec`; with the year where it is asked for. */
export function dayInWords(date: IsoDate, language: Language, withYear = false): string {
  const day = Temporal.PlainDate.from(date);
  const weekday = WEEKDAYS[language][day.dayOfWeek - 1] ?? '';
  if (language === 'zh') return `${withYear ? `${day.year}年` : ''}${day.month}月${day.day}日 ${weekday}`;
  return `${weekday} ${day.day} ${MONTHS[day.month - 1]?.slice(0, 3) ?? ''}${withYear ? ` ${day.year}` : ''}`;
}

/** Within a sentence: `12月20日`, `20 December`; with the year where it is asked for. */
export function dayInSentence(date: IsoDate, language: Language, withYear = false): string {
  const { day, month, year } = Temporal.PlainDate.from(date);
  if (language === 'zh') return `${withYear ? `${year}年` : ''}${month}月${day}日`;
  return `${day} ${MONTHS[month - 1] ?? ''}${withYear ? ` ${year}` : ''}`;
}

/** A sentence of the rules with its days as people say them; on paper, which is kept, with their year. */
export const withDaysInWords = (text: Text, withYear = false): Text =>
  withDates(text, (date, language) => dayInSentence(date, language, withYear));

/** `3 天`, `1 day`. */
export const daysInWords = (days: number, language: Language): string =>
  language === 'zh' ? `${days} 天` : daysInEnglish(days);

/** `还剩3天`, `今天到期`, `逾期2天` of days that are left; negative ones have passed. */
export function daysLeftInWords(days: number, language: Language): string {
  const n = Math.abs(days);
  if (language === 'zh') return days === 0 ? '今天到期' : days > 0 ? `还剩${n}天` : `逾期${n}天`;
  const amount = daysInWords(n, language);
  return days === 0 ? 'due today' : days > 0 ? `${amount} left` : `${amount} overdue`;
}

/** `今天`, `3天前` of days that have passed. */
export function daysAgoInWords(days: number, language: Language): string {
  if (days <= 0) return language === 'zh' ? '今天' : 'today';
  if (language === 'zh') return `${days}天前`;
  return `${daysInEnglish(days)} ago`;
}

/** An instant in the town's zone: `12月20日 周日 09:05`; with the year where it is asked for. */
export function momentInWords(instant: string, language: Language, withYear = false): string {
  const time = Temporal.Instant.from(instant).toZonedDateTimeISO('Asia/Shanghai');
  const clock = time.toPlainTime().toString({ smallestUnit: 'minute' });
  return `${dayInWords(time.toPlainDate().toString(), language, withYear)} ${clock}`;
}
