import type { Text } from '../../machines/text.ts';
import { type Html, html } from '../html.ts';
import type { Language, Page } from '../page.ts';
import type { Place } from './place.ts';
import { style } from './style.ts';
import { words } from './words.ts';

/** What every page for residents is made with. */
export interface Frame {
  readonly language: Language;
  readonly place: Place;
  /** The same page in the other language, as a query; null where it would lose what was typed. */
  readonly other: string | null;
}

export const say = (text: Text, { language }: Pick<Frame, 'language'>): string => text[language];

/** The language is carried on by every link; Chinese needs no word for it. */
export function queryOf(
  { language }: Pick<Frame, 'language'>,
  query: Readonly<Record<string, string>> = {},
): string {
  const all = new URLSearchParams({ ...query, ...(language === 'en' && { lang: 'en' }) }).toString();
  return all === '' ? '' : `?${all}`;
}

/** Names of places and people stay Chinese in an English sentence, and are read out so. */
export const chinese = (text: string, { language }: Pick<Frame, 'language'>): Html =>
  language === 'zh' ? html`${text}` : html`<span lang="zh-CN">${text}</span>`;

/** A clause of the plan in one piece: 四(二)1(4). */
export const clauseShown = (clause: string, frame: Pick<Frame, 'language'>): Html =>
  html`<span class="clause">${chinese(clause, frame)}</span>`;

const OTHER = { zh: { tag: 'en', name: 'English' }, en: { tag: 'zh-CN', name: '中文' } } as const;

function languageSwitch({ language, other }: Frame): Html {
  if (other === null) return html``;
  const { tag, name } = OTHER[language];
  return html`<a class="switch" href="${other}" lang="${tag}" hreflang="${tag}">${name}</a>`;
}

export interface Framed {
  readonly status?: number;
  readonly title: string;
  readonly body: Html;
  /** Of a page that is no list of notices: printed as it is. */
  readonly kind?: 'poster';
}

/** A page for residents: what it is about on top, the way to the others at its end. */
export function framed(frame: Frame, { status = 200, title, body, kind }: Framed): Page {
  const { language, place } = frame;
  const query = queryOf(frame);
  return {
    status,
    language,
    title: `${title} · ${say(words.site, frame)}`,
    style,
    referrer: 'same-origin',
    body: html`<header class="top">
<p class="site">${say(words.site, frame)}</p>
${languageSwitch(frame)}
</header>
<main${kind && html` class="${kind}"`}>
${body}
</main>
<footer class="bottom">
<nav aria-label="${say(words.elsewhere, frame)}">
<ul>
<li><a href="${place.to('receipts')}${query}">${say(words.follow, frame)}</a></li>
<li><a href="${place.finder}${query}">${say(words.find, frame)}</a></li>
</ul>
</nav>
<p>${say(words.free, frame)}</p>
</footer>`,
  };
}
