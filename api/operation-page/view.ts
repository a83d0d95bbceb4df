import type { Text } from '../../machines/text.ts';
import type { ChannelState, Operation } from '../../services/operation/read-operation.ts';
import { type Html, html } from '../html.ts';
import type { Language, Page } from '../page.ts';
import { style } from './style.ts';
import { duration, secondsBetween, townTime } from './time.ts';
import { channelWords, statusWords, words } from './words.ts';

const REFRESH_SECONDS = 30;

type Say = (text: Text) => string;

interface Shown extends Operation {
  readonly language: Language;
  readonly say: Say;
}

const number = (count: number, atLeast: boolean) => (atLeast ? `≥ ${count}` : count);

/** None of these should be there. */
const trouble = (count: number, atLeast: boolean) =>
  html`<td${count > 0 && html` class="bad"`}>${number(count, atLeast)}</td>`;

const headOf = (say: Say, columns: readonly Text[]) =>
  html`<thead><tr><td></td>${columns.map((text) => html`<th scope="col">${say(text)}</th>`)}</tr></thead>`;

const age = (instant: string, { at, language }: Shown) => duration(secondsBetween(instant, at), language);

function sending(page: Shown): Html {
  const { held, say } = page;
  if (held === null) return html`<p class="good">${say(words.sending)}</p>`;
  return html`<div class="notice"><p class="bad">${say(words.held)}</p>
${held.since !== null && html`<p>${say(words.since)} ${townTime(held.since)} (${age(held.since, page)})</p>`}
<p>${say(words.heldMeans)}</p></div>`;
}

function lastSweep({ sweep, language, say }: Shown): Html {
  if (sweep.at === null) return html`<p class="bad">${say(words.neverSwept)}</p>`;
  return html`<p>${townTime(sweep.at)} (${duration(sweep.ageSeconds ?? 0, language)})</p>
<p>${say(words.swept)} ${sweep.deadlines} · ${sweep.ms} ms</p>
${sweep.overdue && html`<p class="bad">${say(words.sweepOverdue)}</p>`}`;
}

function openDeadlines({ deadlines, say }: Shown): Html {
  const rows = (['overdue', 'close', 'on-track'] as const).map((status) => {
    const { statutory, plan, count, atLeast } = deadlines[status];
    return html`
<tr><th scope="row">${say(statusWords[status])}</th><td>${statutory}</td><td>${plan}</td>${
      status === 'overdue' ? trouble(count, atLeast) : html`<td>${number(count, atLeast)}</td>`
    }</tr>`;
  });
  return html`<table>
${headOf(say, [words.statutory, words.plan, words.total])}
<tbody>${rows}
</tbody>
</table>`;
}

const because = (why: string, error: string | null) =>
  error !== null &&
  html`
<tr><td class="wide" colspan="6">${why} ${error}</td></tr>`;

function channelRow(state: ChannelState, page: Shown): Html {
  const { channel, waiting, due, sending: underWay, dead, atLeast, oldest } = state;
  const { say } = page;
  return html`
<tr><th scope="row">${say(channelWords[channel])}</th><td>${number(waiting, atLeast)}</td><td>${number(due, atLeast)}</td><td>${underWay}</td><td>${oldest === null ? '—' : age(oldest, page)}</td>${trouble(dead, atLeast)}</tr>${because(say(words.waitingError), state.error)}${because(say(words.deadError), state.deadError)}`;
}

function channels(page: Shown): Html {
  const { deliveries, say } = page;
  return html`<table>
${headOf(say, [words.waiting, words.due, words.underWay, words.oldest, words.dead])}
<tbody>${deliveries.map((state) => channelRow(state, page))}
</tbody>
</table>`;
}

function notices({ notices: { due, later }, say }: Shown): Html {
  return html`<p>${say(words.noticesDue)} ${number(due.count, due.atLeast)} · ${say(words.noticesLater)} ${number(later.count, later.atLeast)}</p>`;
}

function workingDays({ calendar, say }: Shown): Html {
  if (calendar === null) return html`<p>${say(words.calendarKnown)}</p>`;
  return html`<p class="bad">${calendar}: ${say(words.calendarMissing)}</p>`;
}

/** What waits and whether it moves, for a phone; it asks for itself again every half minute. */
export function operationPage(operation: Operation, language: Language): Page {
  const say: Say = (text) => text[language];
  const page: Shown = { ...operation, language, say };
  const body = html`<h1>${say(words.title)}</h1>
${sending(page)}
<h2>${say(words.sweep)}</h2>
${lastSweep(page)}
<h2>${say(words.deadlines)}</h2>
${openDeadlines(page)}
<h2>${say(words.notices)}</h2>
${notices(page)}
<h2>${say(words.channels)}</h2>
${channels(page)}
<h2>${say(words.calendar)}</h2>
${workingDays(page)}
<footer>${townTime(operation.at)} · ${
    language === 'zh'
      ? html`<a href="?lang=en" lang="en">English</a>`
      : html`<a href="?lang=zh" lang="zh-CN">中文</a>`
  }</footer>`;
  return { language, title: say(words.title), style, refresh: REFRESH_SECONDS, body };
}
