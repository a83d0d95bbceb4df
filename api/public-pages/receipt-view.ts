import type { IsoDate } from '../../machines/calendar.ts';
import { isObjectable } from '../../machines/notices/public-notice.ts';
import { headings, placeOf as shortName } from '../../machines/notices/words.ts';
import type { ReceiptView } from '../../services/public/read-receipt.ts';
import { type Html, html } from '../html.ts';
import { dayShown } from './days.ts';
import { chinese, type Frame, type Framed, queryOf, say } from './frame.ts';
import { stateWords, receiptWords as words } from './receipt-words.ts';

/** A receipt that was asked for in vain, and why. */
export interface AskedInVain {
  readonly given: string;
  readonly why: 'unknown' | 'slow';
}

/** Asks for a receipt by POST, so that the number stands in no address and no history. */
export function askPage(frame: Frame, inVain?: AskedInVain): Framed {
  const problem = inVain && say(words[inVain.why], frame);
  const title = say(words.find, frame);
  return {
    status: inVain === undefined ? 200 : { unknown: 404, slow: 429 }[inVain.why],
    title: problem === undefined ? title : `${say(words.error, frame)} · ${title}`,
    body: html`<h1>${title}</h1>
<form method="post" action="receipts${queryOf(frame)}" novalidate>
<div class="field${problem && ' invalid'}">
<label for="receipt">${say(words.label, frame)}</label>
<p class="hint" id="receipt-hint">${say(words.hint, frame)}</p>
${problem && html`<p class="problem" id="receipt-problem" role="alert">${problem}</p>\n`}<input id="receipt" name="receipt" type="text" value="${inVain?.given}" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-required="true" aria-describedby="receipt-hint${problem && ' receipt-problem'}"${problem && html` aria-invalid="true" autofocus`}>
</div>
<button type="submit">${say(words.ask, frame)}</button>
</form>`,
  };
}

const isOpen = ({ state }: ReceiptView) => state === 'received' || state === 'under-decision';

function step(done: boolean, title: string, when: Html | false, help?: string): Html {
  return html`<li${done && html` class="done"`}><strong>${title}</strong>${when && html` ${when}`}${
    help && html`<br><span class="hint">${help}</span>`
  }</li>\n`;
}

function stepsOf(view: ReceiptView, today: IsoDate, frame: Frame): Html {
  const { filedOn, decideBy, decidedOn, state } = view;
  const day = (date: IsoDate) => dayShown(date, today, frame);
  const decision =
    decidedOn === null
      ? isOpen(view) && html`${say(words.by, frame)} ${day(decideBy)}`
      : html`${day(decidedOn)} · ${say(stateWords[state].title, frame)}`;
  return html`<h2>${say(words.steps, frame)}</h2>
<ol class="steps">
${step(true, say(words.filed, frame), day(filedOn))}${step(
  state !== 'received',
  say(words.taken, frame),
  false,
  say(words.takenHelp, frame),
)}${step(decidedOn !== null, say(words.decided, frame), decision)}</ol>
`;
}

/** The number in large type, cut where it may be cut, so that it is copied by hand without a slip. */
const inParts = (receipt: string) =>
  receipt.split('-').map((part, at) => html`${at > 0 && html`-<wbr>`}<span>${part}</span>`);

/** Who came here by the address that has the number in it can come by it again; who typed the number types it again. */
const again = (receipt: string, frame: Frame) =>
  frame.other !== null &&
  html`<p><a class="button" href="receipts${queryOf(frame, { receipt })}">${say(words.follow, frame)}</a></p>
<p class="hint">${say(words.bookmark, frame)}</p>
`;

/** What has become of an objection, for whoever has its number; nothing that the API's receipt does not say. */
export function receiptPage(view: ReceiptView, today: IsoDate, frame: Frame): Framed {
  const { receipt, community, notice, state } = view;
  const { title, help } = stateWords[state];
  const about = isObjectable(notice) ? say(headings[notice].title, frame) : notice;
  const open = isOpen(view);
  return {
    title: say(words.title, frame),
    body: html`<h1>${say(words.title, frame)}</h1>
<div class="receipt">
<h2>${say(words.number, frame)}</h2>
<p class="number">${inParts(receipt)}</p>
<p>${say(words.keep, frame)}</p>
</div>
<div class="state ${state}" role="status">
<p>${say(words.state, frame)}</p>
<p><strong>${say(title, frame)}</strong></p>
<p>${say(help, frame)}</p>
</div>
<dl class="facts">
<div><dt>${say(words.community, frame)}</dt><dd>${chinese(shortName(community), frame)}</dd></div>
<div><dt>${say(words.about, frame)}</dt><dd>${about}</dd></div>
</dl>
${(open || view.decidedOn !== null) && stepsOf(view, today, frame)}
${again(receipt, frame)}<p class="aside"><a href="${frame.place.to(community.code)}${queryOf(frame)}">${say(words.wall, frame)}</a></p>`,
  };
}
