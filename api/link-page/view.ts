import { dateInTown } from '../../machines/calendar.ts';
import { dayInWords } from '../../services/reminders/days-in-words.ts';
import type { InboxItem } from '../../services/reminders/inbox.ts';
import { aboutItem, linesOf } from '../../services/reminders/item-lines.ts';
import type { MessageItem } from '../../services/reminders/message-content.ts';
import { LONGEST_NOTE } from '../../services/reminders/note.ts';
import type { OpenedLink } from '../../services/reminders/open-link.ts';
import { plainName } from '../../services/reminders/plain-text.ts';
import { type Html, html } from '../html.ts';
import type { Language } from '../page.ts';
import { problems, words } from './words.ts';

/** What somebody has typed already, shown again where something was wrong with it. */
export interface Typed {
  readonly note?: string | undefined;
  readonly promiseOn?: string | undefined;
  readonly about?: string | undefined;
}

interface Shown extends OpenedLink {
  readonly language: Language;
  /** Fields that were wrong. */
  readonly wrong: readonly string[];
  readonly typed: Typed;
}

/** Names one deadline in the form; ids have no spaces. */
export const aboutValue = ({ renewal, step }: { renewal: string; step: string }) => `${renewal} ${step}`;

const sameStep = (a: { renewal: string; step: string }, b: { renewal: string; step: string }) =>
  a.renewal === b.renewal && a.step === b.step;

function answersOf({ answers }: InboxItem, { language, today }: Shown): Html[] {
  return answers.map(({ at, note, promised }) => {
    const day = (date: string) => dayInWords(date, today)[language];
    const when = day(dateInTown(Temporal.Instant.from(at)));
    const promise =
      promised !== null &&
      (language === 'zh' ? `承诺${day(promised)}前办结` : `to be done by ${day(promised)}`);
    const said = [words.acknowledged[language], note, promise]
      .filter((part) => part)
      .join(language === 'zh' ? '；' : '; ');
    return html`<p class="answer">${words.answered[language]}（${when}）：${said}</p>`;
  });
}

function openItem(item: MessageItem, told: InboxItem | undefined, page: Shown): Html {
  const [head = '', ...lines] = linesOf(item, page.today).map((line) => line[page.language]);
  return html`<article class="${item.form}">
<h2>${head}</h2>
${lines.map((line) => html`<p>${line}</p>\n`)}${told && answersOf(told, page)}</article>
`;
}

function settledItem(item: InboxItem, page: Shown): Html {
  const { language } = page;
  return html`<article>
<h2>${plainName(item.community.name)} · ${item.stepTitle[language]}</h2>
<p>${words.settled[language]}</p>
${answersOf(item, page)}</article>
`;
}

/** Up to the furthest day that any of them takes; what is sent is checked for each. */
function promiseField(open: readonly InboxItem[], { language, today, typed }: Shown): Html {
  const until = open
    .flatMap((one) => one.promiseUntil ?? [])
    .sort()
    .at(-1);
  if (until === undefined) return html``;
  return html`<label>${words.promise[language]}
<input type="date" name="promiseOn" min="${today}" max="${until}" value="${typed.promiseOn}"></label>
`;
}

function aboutField(items: readonly MessageItem[], { language, typed }: Shown): Html {
  if (items.length < 2) return html``;
  const option = (item: MessageItem) => html`<option value="${aboutValue(item)}"${
    typed.about === aboutValue(item) && html` selected`
  }>${aboutItem(item)[language]}</option>
`;
  return html`<label>${words.about[language]}
<select name="about">
<option value="">${words.everything[language]}</option>
${items.map(option)}</select></label>
`;
}

function answerForm(page: Shown, open: readonly InboxItem[]): Html {
  const { language, content, typed, wrong } = page;
  const fields = (
    required: boolean,
  ) => html`${aboutField(content.items, page)}<label>${words.reason[language]}
<textarea name="note" rows="4" maxlength="${LONGEST_NOTE}"${required && html` required`}>${typed.note}</textarea></label>
${promiseField(open, page)}`;
  if (open.some((one) => one.asksReason))
    return html`<form method="post">
<p>${words.asksReason[language]}</p>
${fields(true)}<button type="submit">${words.reply[language]}</button>
</form>
`;
  return html`<form method="post">
<button type="submit">${words.acknowledge[language]}</button>
<details${wrong.length > 0 && html` open`}>
<summary>${words.more[language]}</summary>
${fields(false)}<button class="small" type="submit">${words.send[language]}</button>
</details>
</form>
`;
}

/** The page of a message: what is open, what was answered, one button, and folded a reason and a promise. */
export function messagePage(page: Shown): Html {
  const { language, person, message, content, wrong } = page;
  const told = (item: MessageItem) =>
    message.items.find((one) => one.state === 'open' && sameStep(one, item));
  const open = message.items.filter((one) => content.items.some((item) => told(item) === one));
  const settled = message.items.filter((one) => !open.includes(one));
  const other =
    language === 'zh'
      ? html`<a href="?lang=en" lang="en">English</a>`
      : html`<a href="?lang=zh" lang="zh-CN">中文</a>`;
  return html`<main>
<h1>${words.title[language]}</h1>
<p>${person.name}</p>
${
  wrong.length > 0 &&
  html`<div class="notice wrong" role="alert"><p>${words.wrong[language]}</p>
${wrong.map((field) => html`<p>${problems[field]?.[language] ?? field}</p>\n`)}</div>
`
}${content.items.map((item) => openItem(item, told(item), page))}${
  open.length > 0 ? answerForm(page, open) : html`<p class="notice">${words.noneOpen[language]}</p>\n`
}${settled.map((item) => settledItem(item, page))}</main>
<footer>${other}</footer>`;
}

/** Where a link leads nowhere: why, and what to do. */
export function nowherePage(why: 'expired' | 'invalid', language: Language): Html {
  const help = why === 'expired' ? words.expiredHelp : words.invalidHelp;
  return html`<main>
<h1>${words[why][language]}</h1>
<p class="notice">${help[language]}</p>
</main>`;
}
