import type { IsoDate } from '../../machines/calendar.ts';
import type { Text } from '../../machines/text.ts';
import type { Parcel } from '../channels.ts';
import { weekdayInWords } from './days-in-words.ts';
import { linesOf } from './item-lines.ts';
import type { MessageContent } from './message-content.ts';
import { inMarkdown } from './plain-text.ts';
import { countsOf, kindInWords, shortOf, subjectOf } from './subject.ts';

export type Wording = Pick<Parcel, 'subject' | 'text' | 'markdown' | 'short'>;

export interface WordingOptions {
  readonly language: keyof Text;
  readonly today: IsoDate;
  /** The one link of the message: to answer, and to see everything. */
  readonly link: string;
}

/** A county office may have hundreds of items in one digest; nobody reads them in a mail. */
const MOST_ITEMS = 30;
/** What the group robots of WeCom take; those of DingTalk take more. */
const MOST_MARKDOWN_BYTES = 4_096;

const bytesOf = (text: string) => Buffer.byteLength(text, 'utf8');

/** What stands below the items: how many are not shown, how many have been done, how to answer. */
function closing({ items, resolved }: MessageContent, shown: number): Text[] {
  const more = items.length - shown;
  const reply = items.some(({ supervision }) => supervision?.mustReply === true);
  return [
    ...(more > 0 ? [{ zh: `另有${more}项，请点击链接查看。`, en: `${more} more: see the link.` }] : []),
    ...(resolved > 0
      ? [
          {
            zh: `原有${resolved}项已办结或改期，不再列出。`,
            en: `${resolved} done or put off meanwhile, not listed.`,
          },
        ]
      : []),
    reply
      ? { zh: '收到请回复，并书面说明原因：', en: 'Please acknowledge, and reply with the reason:' }
      : { zh: '收到请回复，办理或说明情况：', en: 'Please acknowledge, act, or say how it stands:' },
  ];
}

/** What stands above them: the kind, the day and, of several, how many. */
function heading(content: MessageContent, today: IsoDate): Text {
  const [kind, day, counts] = [kindInWords(content), weekdayInWords(today, today), countsOf(content.items)];
  return content.items.length === 1
    ? { zh: `${kind.zh}${day.zh}`, en: `${kind.en}${day.en}` }
    : { zh: `${kind.zh}${day.zh}：${counts.zh}`, en: `${kind.en}${day.en}: ${counts.en}` };
}

interface Composed {
  readonly head: string;
  /** Of each item its lines, the first of them its head. */
  readonly items: readonly (readonly string[])[];
  readonly end: readonly string[];
  readonly link: string;
}

/** One item alone has no number. */
const numbers = (items: Composed['items']) => (at: number) => (items.length === 1 ? '' : `${at + 1}. `);

function asText({ head, items, end, link }: Composed): string {
  const number = numbers(items);
  const blocks = items.map(([first = '', ...rest], at) =>
    [`${number(at)}${first}`, ...rest.map((line) => (items.length === 1 ? line : `   ${line}`))].join('\n'),
  );
  return [head, ...blocks, [...end, link].join('\n')].join('\n\n');
}

/** The part of Markdown that the robots of WeCom and DingTalk both show; two spaces keep a line break in the latter. */
function asMarkdown({ head, items, end, link }: Composed): string {
  const number = numbers(items);
  const blocks = items.map(([first = '', ...rest], at) =>
    [`**${number(at)}${inMarkdown(first)}**`, ...rest.map((line) => `> ${inMarkdown(line)}`)].join('  \n'),
  );
  const answer = inMarkdown(end.at(-1)?.replace(/[：:]$/, '') ?? '');
  const target = link.replaceAll('(', '%28').replaceAll(')', '%29');
  const last = [...end.slice(0, -1).map(inMarkdown), `[${answer}](${target})`];
  return [`**${inMarkdown(head)}**`, ...blocks, last.join('  \n')].join('\n\n');
}

/**
 * A message in words, as a mail, as Markdown for a group robot and as a short message. Pure. Nothing that others have
 * entered can change its layout, and the link is the only one in it.
 */
export function wordingOf(content: MessageContent, { language, today, link }: WordingOptions): Wording {
  const said = (texts: readonly Text[]) => texts.map((text) => text[language]);
  const lines = content.items.slice(0, MOST_ITEMS).map((item) => said(linesOf(item, today)));
  const composed = (shown: number): Composed => ({
    head: heading(content, today)[language],
    items: lines.slice(0, shown),
    end: said(closing(content, shown)),
    link,
  });
  let fitting = lines.length;
  while (fitting > 1 && bytesOf(asMarkdown(composed(fitting))) > MOST_MARKDOWN_BYTES) fitting -= 1;
  return {
    subject: subjectOf(content)[language],
    text: asText(composed(lines.length)),
    markdown: asMarkdown(composed(fitting)),
    short: shortOf(content)[language],
  };
}
