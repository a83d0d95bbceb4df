import { ZONE } from '../../machines/calendar.ts';
import type { Language } from '../page.ts';

const HOUR = 3_600;
const DAY = 24 * HOUR;

const UNITS = {
  zh: ['天', '小时', '分钟', '秒'],
  en: [' d', ' h', ' min', ' s'],
} as const satisfies Record<Language, readonly string[]>;

/** The two largest units of a number of seconds: 3天4小时, 12分钟, 0秒. */
export function duration(seconds: number, language: Language): string {
  const whole = Math.max(0, Math.floor(seconds));
  const amounts = [
    Math.floor(whole / DAY),
    Math.floor((whole % DAY) / HOUR),
    Math.floor((whole % HOUR) / 60),
    whole % 60,
  ];
  const found = amounts.findIndex((amount) => amount > 0);
  const first = found < 0 ? amounts.length - 1 : found;
  return amounts
    .slice(first, first + 2)
    .map((amount, at) => (amount > 0 || at === 0 ? `${amount}${UNITS[language][first + at]}` : ''))
    .filter((part) => part !== '')
    .join(language === 'zh' ? '' : ' ');
}

export const townTime = (instant: string) =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO(ZONE)
    .toPlainDateTime()
    .toString({ smallestUnit: 'second' })
    .replace('T', ' ');

export const secondsBetween = (earlier: string, later: string) =>
  Temporal.Instant.from(earlier).until(Temporal.Instant.from(later)).total('seconds');
