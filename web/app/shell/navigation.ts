import type { Role } from '../../../machines/plan/words.ts';
import type { Text } from '../../../machines/text.ts';
import { holds, type Me } from '../../session/me.ts';

export interface Place {
  readonly to: string;
  readonly title: Text;
  /** One sign, drawn by its name in `place-icons.tsx`. */
  readonly icon:
    | 'card'
    | 'board'
    | 'tasks'
    | 'messages'
    | 'people'
    | 'notices'
    | 'decisions'
    | 'objections'
    | 'reports'
    | 'help';
  /** Who has use for it; everybody where it is left out. */
  readonly roles?: readonly Role[];
}

const OFFICES: readonly Role[] = [
  'work-group',
  'town-party-committee',
  'leading-group',
  'party-building-office',
  'civil-affairs-office',
  'county-organization-department',
  'county-civil-affairs-bureau',
  'inspection-team',
];

/** In the order of use; a phone shows the first four and gathers the rest under "more". */
const PLACES: readonly Place[] = [
  { to: '/card', title: { zh: '下一步', en: 'Next step' }, icon: 'card', roles: ['community-secretary'] },
  { to: '/board', title: { zh: '作战图', en: 'Wall chart' }, icon: 'board', roles: OFFICES },
  { to: '/tasks', title: { zh: '待办', en: 'To do' }, icon: 'tasks' },
  { to: '/messages', title: { zh: '消息', en: 'Messages' }, icon: 'messages' },
  {
    to: '/ledger',
    title: { zh: '台账', en: 'Ledger' },
    icon: 'people',
    roles: ['community-secretary', 'work-group'],
  },
  { to: '/supervision', title: { zh: '督办单', en: 'Supervision' }, icon: 'notices' },
  { to: '/decisions', title: { zh: '例外与延期', en: 'Decisions' }, icon: 'decisions', roles: OFFICES },
  {
    to: '/objections',
    title: { zh: '异议', en: 'Objections' },
    icon: 'objections',
    roles: ['community-secretary', 'leading-group', 'town-party-committee', 'inspection-team'],
  },
  { to: '/violations', title: { zh: '举报', en: 'Reports' }, icon: 'reports', roles: ['inspection-team'] },
  { to: '/accounts', title: { zh: '账号', en: 'Accounts' }, icon: 'people', roles: ['administrator'] },
  {
    to: '/outgoing',
    title: { zh: '消息发送', en: 'Outgoing' },
    icon: 'messages',
    roles: ['administrator', 'leading-group'],
  },
  { to: '/help', title: { zh: '帮助', en: 'Help' }, icon: 'help' },
];

/** The places that somebody has use for, in their order. */
export const placesFor = (me: Me): readonly Place[] =>
  PLACES.filter(({ roles }) => roles === undefined || holds(me, roles));
