import type { Text } from '../../../machines/text.ts';
import type { Answer } from '../../api/client.ts';

/** How far a notice has come; `to-close`: replied to and done, waiting for its closing. */
export const STATES = ['open', 'replied', 'to-close', 'closed'] as const;
export type State = (typeof STATES)[number];

export type Notice = Answer<'GET /api/supervision-notices'>['notices'][number];

/** Of all notices of a state: a red one that is open waits for its reply, another for its step. */
export const stateTitles: Readonly<Record<State, Text>> = {
  open: { zh: '待回复或办结', en: 'Open' },
  replied: { zh: '已回复', en: 'Replied' },
  'to-close': { zh: '待销号', en: 'To be closed' },
  closed: { zh: '已销号', en: 'Closed' },
};

const toReply: Text = { zh: '待回复', en: 'Reply owed' };
const toFinish: Text = { zh: '待办结', en: 'To be done' };

/** Of one notice. Nobody replies to a blue or yellow one. */
export const stateOf = ({ state, colour }: Pick<Notice, 'state' | 'colour'>): Text => {
  if (state !== 'open') return stateTitles[state];
  return colour === 'red' ? toReply : toFinish;
};

export const colourTitles = {
  blue: { title: { zh: '蓝单 · 临近时限', en: 'Blue · close' }, tone: 'close' },
  yellow: { title: { zh: '黄单 · 未达进度', en: 'Yellow · behind' }, tone: 'behind' },
  red: { title: { zh: '红单 · 逾期', en: 'Red · late' }, tone: 'overdue' },
} as const;
