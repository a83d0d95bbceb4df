import { isObjectable, type Objectable } from '../../../machines/notices/public-notice.ts';
import { headings } from '../../../machines/notices/words.ts';
import type { Text } from '../../../machines/text.ts';
import type { ObjectionState } from '../../api/api.gen.ts';

interface StateWords {
  readonly sign: string;
  readonly tone: string;
  readonly title: Text;
}

/** Where an objection stands: a sign, a word, a colour. */
export const OBJECTION_STATES: Readonly<Record<ObjectionState, StateWords>> = {
  received: { sign: '●', tone: 'behind', title: { zh: '待受理', en: 'To be taken' } },
  'under-decision': { sign: '◷', tone: 'close', title: { zh: '办理中', en: 'Under decision' } },
  upheld: { sign: '✓', tone: 'on-track', title: { zh: '异议成立', en: 'Upheld' } },
  rejected: { sign: '○', tone: 'resting', title: { zh: '异议不成立', en: 'Rejected' } },
  lapsed: { sign: '–', tone: 'resting', title: { zh: '公示已撤换，不再办理', en: 'Lapsed' } },
  dismissed: { sign: '✕', tone: 'resting', title: { zh: '不属于异议', en: 'No objection' } },
};

export const STATE_ORDER = Object.keys(OBJECTION_STATES) as readonly ObjectionState[];

export const isOpen = (state: ObjectionState): boolean => state === 'received' || state === 'under-decision';

export const noticeTitle = (notice: string): Text =>
  isObjectable(notice) ? headings[notice].title : { zh: notice, en: notice };

/** Where the record of the renewal has events for it, the decision is one of them. */
export const DECIDED_BY: Readonly<
  Record<Objectable, readonly { readonly type: string; readonly title: Text }[]>
> = {
  'party-candidates': [
    { type: 'party.objection-upheld', title: { zh: '记录：异议成立', en: 'Record: upheld' } },
    { type: 'party.objection-rejected', title: { zh: '记录：异议不成立', en: 'Record: rejected' } },
  ],
  'voter-list': [
    {
      type: 'residents.voter-list-objection-decided',
      title: { zh: '记录处理决定', en: 'Record the decision' },
    },
  ],
  absence: [],
};
