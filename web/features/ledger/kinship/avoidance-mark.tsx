import { useLanguage } from '../../../language/language.tsx';
import type { Avoidance } from './conflicts.ts';

const MARKS = {
  none: { sign: '○', zh: '不属须回避的近亲属', en: 'No near relatives', tone: 'resting' },
  'would-conflict': { sign: '△', zh: '不得同时任职', en: 'May not sit together', tone: 'behind' },
  conflict: {
    sign: '✕',
    zh: '现同为人选，须回避',
    en: 'Stand together now: one has to withdraw',
    tone: 'overdue',
  },
} as const satisfies Record<Avoidance, object>;

/** What a kinship means for who may sit where: a sign, a word, a colour. */
export function AvoidanceMark({ avoidance }: { readonly avoidance: Avoidance }) {
  const { say } = useLanguage();
  const { sign, tone, ...title } = MARKS[avoidance];
  return (
    <span className={`status-mark tone-${tone}`}>
      <span aria-hidden="true">{sign}</span>
      {say(title)}
    </span>
  );
}
