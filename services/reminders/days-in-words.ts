import type { IsoDate } from '../../machines/calendar.ts';
import { MONTHS, WEEKDAYS, withDates } from '../../machines/days-in-words.ts';
import type { DaysLeft } from '../../machines/reminders/days-left.ts';
import { daysInEnglish, type Text } from '../../machines/text.ts';

/** A day as people say it; with its year where that is not this year's. */
export function dayInWords(day: IsoDate, today: IsoDate): Text {
  const { year, month, day: n } = Temporal.PlainDate.from(day);
  const other = day.slice(0, 4) !== today.slice(0, 4);
  return {
    zh: `${other ? `${year}年` : ''}${month}月${n}日`,
    en: `${n} ${MONTHS[month - 1]}${other ? ` ${year}` : ''}`,
  };
}

/** With its weekday: 3月10日（周三）. */
export function weekdayInWords(day: IsoDate, today: IsoDate): Text {
  const at = Temporal.PlainDate.from(day).dayOfWeek - 1;
  const { zh, en } = dayInWords(day, today);
  return { zh: `${zh}（${WEEKDAYS.zh[at]}）`, en: `${WEEKDAYS.en[at]} ${en}` };
}

/** The dates in a sentence of the rules, said as people say them. */
export const withDaysInWords = (text: Text, today: IsoDate): Text =>
  withDates(text, (day, language) => dayInWords(day, today)[language]);

/** From here on nobody counts working days. */
const NEAR_DAYS = 10;

/** 逾期2天, 今日到期, 还剩3个工作日, 还剩5天（3个工作日）. */
export function leftInWords({ calendar, working }: DaysLeft): Text {
  if (calendar < 0) return { zh: `逾期${-calendar}天`, en: `${daysInEnglish(-calendar)} overdue` };
  if (calendar === 0) return { zh: '今日到期', en: 'due today' };
  if (calendar > NEAR_DAYS) return { zh: `还剩${calendar}天`, en: `${daysInEnglish(calendar)} left` };
  if (working === 0)
    return {
      zh: `还剩${calendar}天（均非工作日）`,
      en: `${daysInEnglish(calendar)} left, none of them a working day`,
    };
  const workingInEnglish = working === 1 ? '1 working day' : `${working} working days`;
  return working === calendar
    ? { zh: `还剩${working}个工作日`, en: `${workingInEnglish} left` }
    : {
        zh: `还剩${calendar}天（${working}个工作日）`,
        en: `${daysInEnglish(calendar)} left (${workingInEnglish})`,
      };
}
