import { definitionOf, isEventType } from '../../../../machines/events/catalog.ts';
import type { Text } from '../../../../machines/text.ts';

/** What an entry of the record is about, for whoever looks only for some of it. An entry can be several. */
export const IMPORTANCES = [
  'statutory',
  'approval',
  'correction',
  'exception',
  'inspection',
  'refused',
  'message',
] as const;
export type Importance = (typeof IMPORTANCES)[number];

export const importanceWords: Readonly<Record<Importance, Text>> = {
  statutory: { zh: '法定', en: 'By law' },
  approval: { zh: '审批', en: 'Approvals' },
  correction: { zh: '更正退回', en: 'Corrections' },
  exception: { zh: '例外延期', en: 'Exceptions' },
  inspection: { zh: '督查', en: 'Inspection' },
  refused: { zh: '被拒绝', en: 'Refused' },
  message: { zh: '提醒消息', en: 'Messages' },
};

const EXCEPTIONS = ['renewal.rule-waived', 'renewal.deadline-extended'];
const INSPECTION = [
  'renewal.suspended',
  'renewal.resumed',
  'renewal.sent-back',
  'renewal.violation-reported',
  'renewal.violation-closed',
];
/** Whatever undoes or does again what was done. */
const CORRECTION = /(returned|sent-back|corrected|repeated|replaced|struck|failed|annulled|moved|refused)$/;

interface Judged {
  readonly type: string;
  readonly verdicts: readonly { readonly rule: string; readonly level: string }[];
}

/** A rule of the rulebook that no waiver lets pass; conditions of the chart are none. */
const isMandatoryRule = ({ rule, level }: Judged['verdicts'][number]) =>
  level === 'mandatory' && !rule.startsWith('step.');

/** What an event is about, by what was judged for it and what its definition says. */
export function importancesOf({ type, verdicts }: Judged): ReadonlySet<Importance> {
  const found = new Set<Importance>();
  if (verdicts.some(isMandatoryRule)) found.add('statutory');
  if (isEventType(type) && definitionOf(type).approves !== undefined) found.add('approval');
  if (CORRECTION.test(type)) found.add('correction');
  if (EXCEPTIONS.includes(type)) found.add('exception');
  if (INSPECTION.includes(type)) found.add('inspection');
  return found;
}
