import { Alert } from 'antd';
import type { ReasonedAct } from '../api/api.gen.ts';
import { useLanguage } from '../language/language.tsx';
import { actInWords, reasonInWords } from './act-in-words.ts';

const words = {
  again: { zh: '退回重办', en: 'To be done again' },
  earlier: { zh: '此前退回过', en: 'Returned before' },
  suspended: { zh: '已暂停', en: 'Suspended' },
} as const;

interface Props {
  readonly act: ReasonedAct;
  /** Why it is shown: what it opens is to be done again, it was submitted anew since, or all rests. */
  readonly as: 'again' | 'earlier' | 'suspended';
}

/** By whom, when and why something was returned or suspended, where whoever has to act again cannot miss it. */
export function ReasonedActNote({ act, as }: Props) {
  const { say } = useLanguage();
  const reason = reasonInWords(act);
  return (
    <Alert
      showIcon
      type={as === 'again' ? 'error' : 'warning'}
      title={
        <strong>
          {say(words[as])} · {say(actInWords(act))}
        </strong>
      }
      description={reason && <span className="reasoned-act-why">{say(reason)}</span>}
    />
  );
}
