import { daysFrom, type IsoDate } from '../../machines/calendar.ts';
import { daysInEnglish, type Text } from '../../machines/text.ts';
import { weekdayInWords } from '../../services/reminders/days-in-words.ts';
import { type Html, html } from '../html.ts';
import { type Frame, say } from './frame.ts';

/** 1月8日（周五）, also for machines; on paper, which outlives the year, with its year. */
export function dayShown(day: IsoDate, today: IsoDate, frame: Frame): Html {
  const words = say(weekdayInWords(day, today), frame);
  const year = day.slice(0, 4);
  if (year !== today.slice(0, 4)) return html`<time datetime="${day}">${words}</time>`;
  return frame.language === 'zh'
    ? html`<time datetime="${day}"><span class="paper">${year}年</span>${words}</time>`
    : html`<time datetime="${day}">${words}<span class="paper"> ${year}</span></time>`;
}

/** How long something is still possible that is possible until the end of a day. */
export function daysLeft(until: IsoDate, today: IsoDate): Text {
  const days = daysFrom(today, until);
  if (days <= 0) return { zh: '今天是最后一天', en: 'today is the last day' };
  return { zh: `还有${days}天`, en: `${daysInEnglish(days)} left` };
}
