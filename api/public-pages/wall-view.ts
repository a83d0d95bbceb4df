import type { PersonOnNotice, PersonsOnNotice } from '../../machines/notices/public-notice.ts';
import { placeOf as shortName } from '../../machines/notices/words.ts';
import type { NoticesNow, ShownNotice } from '../../services/public/notices.ts';
import { withDaysInWords } from '../../services/reminders/days-in-words.ts';
import { type Html, html } from '../html.ts';
import { dayShown, daysLeft } from './days.ts';
import { chinese, clauseShown, type Frame, type Framed, queryOf, say } from './frame.ts';
import { objectTo, ordinal, words } from './words.ts';

const ORDERS = { 'surname-strokes': words.strokes, votes: words.byVotes, 'as-recorded': null } as const;

function person({ name, votes }: PersonOnNotice, frame: Frame): Html {
  const called = name === null ? html`${say(words.onPaper, frame)}` : chinese(name, frame);
  const counted =
    votes !== undefined &&
    html` <span class="votes">${votes}${frame.language === 'en' && ' '}${say(words.votes, frame)}</span>`;
  return html`<li>${called}${counted}</li>\n`;
}

function persons({ title, order, persons: named }: PersonsOnNotice, frame: Frame): Html {
  const how = ORDERS[order];
  return html`<section class="persons">
<h3>${say(title, frame)}</h3>
${how !== null && named.length > 1 && html`<p class="order">${say(how, frame)}</p>\n`}<ul class="names">
${named.map((one) => person(one, frame))}</ul>
</section>
`;
}

function objecting(
  { kind, title, objections }: ShownNotice,
  { community, today }: NoticesNow,
  frame: Frame,
): Html {
  if (objections === null) return html``;
  if (!objections.open) return html`<p class="closed">${say(words.closed, frame)}</p>\n`;
  const { until } = objections;
  const form = `${frame.place.to(`${community.code}/objections/new`)}${queryOf(frame, { notice: kind })}`;
  const may = html`<strong>${say(words.mayObject, frame)}</strong>`;
  const by = say(words.objectUntil, frame);
  const day = dayShown(until, today, frame);
  const left = html`<strong>${say(daysLeft(until, today), frame)}</strong>`;
  return html`<div class="object">
<p>${frame.language === 'zh' ? html`${may}，${day}${by}，${left}` : html`${may} ${by} ${day}, ${left}`}</p>
<p><a class="button" href="${form}">${say(objectTo(title), frame)}</a></p>
</div>
`;
}

const fact = (name: string, value: Html | string): Html =>
  html`<div><dt>${name}</dt><dd>${value}</dd></div>\n`;

function notice(one: ShownNotice, at: number, wall: NoticesNow, frame: Frame): Html {
  const { title, clause, postedOn, until, postedAt, text } = one;
  const { today, notices } = wall;
  return html`<article class="notice" aria-labelledby="notice-${at}">
<p class="ordinal">${say(ordinal(at, notices.length), frame)}</p>
<h2 id="notice-${at}">${say(title, frame)}</h2>
${text.map((line) => html`<p class="text">${say(withDaysInWords(line, today), frame)}</p>\n`)}${one.persons.map((some) => persons(some, frame))}<dl class="facts">
${fact(say(words.postedOn, frame), dayShown(postedOn, today, frame))}${fact(
  say(words.until, frame),
  html`${dayShown(until, today, frame)}${say(words.inclusive, frame)}`,
)}${fact(say(words.postedAt, frame), say(postedAt, frame))}${fact(
  say(words.basis, frame),
  html`${say(words.clause, frame)} ${clauseShown(clause, frame)}`,
)}</dl>
${objecting(one, wall, frame)}</article>
`;
}

/** What hangs on the wall of a community today, what was posted last first. */
export function wallPage(wall: NoticesNow, frame: Frame): Framed {
  const { community, today, notices } = wall;
  const name = shortName(community);
  const list =
    notices.length === 0
      ? html`<div class="notice empty">
<p><strong>${say(words.nothing, frame)}</strong></p>
<p>${say(words.nothingHelp, frame)}</p>
</div>
`
      : notices.toReversed().map((one, at) => notice(one, at + 1, wall, frame));
  return {
    title: name,
    body: html`<h1>${chinese(name, frame)}</h1>
<p class="lead">${say(words.hanging, frame)} · ${say(words.today, frame)}${frame.language === 'en' && ' '}${dayShown(today, today, frame)}</p>
${list}
<p class="aside"><a href="${frame.place.to(`${community.code}/poster`)}${queryOf(frame)}">${say(words.poster, frame)}</a></p>`,
  };
}
