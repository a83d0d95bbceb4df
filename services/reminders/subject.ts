import type { Form } from '../../machines/plan/reminders.ts';
import { mostUrgent } from '../../machines/reminders/urgency.ts';
import type { Text } from '../../machines/text.ts';
import { leftInWords } from './days-in-words.ts';
import { aboutItem } from './item-lines.ts';
import type { MessageContent, MessageItem } from './message-content.ts';

const KINDS: Readonly<Record<Form, Text>> = {
  digest: { zh: '换届提醒', en: 'Renewal' },
  direct: { zh: '换届催办', en: 'Renewal: reminder' },
  blue: { zh: '换届督办·蓝', en: 'Renewal: blue notice' },
  yellow: { zh: '换届督办·黄', en: 'Renewal: yellow notice' },
  red: { zh: '换届督办·红', en: 'Renewal: red notice' },
};

/** A digest that brings one of these says so. */
const IN_DIGEST: Readonly<Partial<Record<Form, Text>>> = {
  yellow: { zh: '·含黄单', en: ', with a yellow notice' },
  red: { zh: '·含红单', en: ', with a red notice' },
};

/** What kind of message it is, in the brackets that such offices put in front: 【换届督办·红】. */
export function kindInWords({ kind, items }: MessageContent): Text {
  const form = mostUrgent(items.map((one) => one.form));
  if (kind !== 'digest') return bracketed(KINDS[form]);
  const { zh = '', en = '' } = IN_DIGEST[form] ?? {};
  return bracketed({ zh: `换届日报${zh}`, en: `Renewal today${en}` });
}

const bracketed = ({ zh, en }: Text): Text => ({ zh: `【${zh}】`, en: `[${en}] ` });

/** 3项待办，1项逾期 */
export function countsOf(items: readonly MessageItem[]): Text {
  const late = items.filter(({ daysLeft }) => daysLeft.calendar < 0).length;
  const today = items.filter(({ daysLeft }) => daysLeft.calendar === 0).length;
  return {
    zh: [
      `${items.length}项待办`,
      ...(late > 0 ? [`${late}项逾期`] : []),
      ...(today > 0 ? [`${today}项今日到期`] : []),
    ].join('，'),
    en: [
      `${items.length} to do`,
      ...(late > 0 ? [`${late} overdue`] : []),
      ...(today > 0 ? [`${today} due today`] : []),
    ].join(', '),
  };
}

/** What presses most about an item: that its start does, else how far the due day is. */
function pressing({ because, startBy, daysLeft }: MessageItem): Text {
  return because === 'latest-start' && startBy !== null
    ? { zh: '须尽快启动', en: 'must begin soon' }
    : leftInWords(daysLeft);
}

function firstOf([first]: readonly MessageItem[]): Text {
  if (first === undefined) return { zh: '', en: '' };
  const [about, left] = [aboutItem(first), pressing(first)];
  return { zh: `${about.zh}，${left.zh}`, en: `${about.en}, ${left.en}` };
}

/** One line: a digest counts, a message on its own names what presses most. */
export function subjectOf(content: MessageContent): Text {
  const [kind, counts, first] = [kindInWords(content), countsOf(content.items), firstOf(content.items)];
  if (content.kind === 'digest') return { zh: `${kind.zh}${counts.zh}`, en: `${kind.en}${counts.en}` };
  const more = content.items.length - 1;
  return {
    zh: `${kind.zh}${first.zh}${more > 0 ? `；另有${more}项` : ''}`,
    en: `${kind.en}${first.en}${more > 0 ? `; and ${more} more` : ''}`,
  };
}

/** Of what a short message can hold; the link comes besides. */
const LONGEST_SHORT = 70;

/** Not through the middle of a character. */
const cut = (text: string) =>
  text.length <= LONGEST_SHORT
    ? text
    : `${text.slice(0, LONGEST_SHORT - 1).replace(/[\ud800-\udbff]$/, '')}…`;

/** At most 70 characters: how many there are, and what presses most. */
export function shortOf(content: MessageContent): Text {
  const [kind, counts, first] = [kindInWords(content), countsOf(content.items), firstOf(content.items)];
  if (content.items.length === 1)
    return { zh: cut(`${kind.zh}${first.zh}`), en: cut(`${kind.en}${first.en}`) };
  return {
    zh: cut(`${kind.zh}${counts.zh}，最急：${first.zh}`),
    en: cut(`[Renewal] ${counts.en}. First: ${first.en}`),
  };
}
