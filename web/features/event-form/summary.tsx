import { Alert, Button } from 'antd';
import { useEffect, useRef } from 'react';
import { FactList } from '../../components/facts/fact-list.tsx';
import { useLanguage } from '../../language/language.tsx';
import { AllElected } from './fields/elected.tsx';
import { useEventForm } from './form-context.tsx';
import { namesOf } from './known-persons.ts';
import type { Standing } from './standing.ts';
import { VerdictPanel } from './verdict-panel.tsx';

const words = {
  title: { zh: '请核对，确认后登记', en: 'Please check, then record it' },
  lasting: {
    zh: '登记后不能删改，只能更正；时间、登记人和依据一并留存。',
    en: 'What is recorded stays: it can be corrected, not erased. Who, when and on what grounds is kept with it.',
  },
  refused: {
    zh: '按现有数据，规则不允许登记。仍然提交将被退回，退回记录会留存。',
    en: 'By these figures the rules do not allow it. Sent all the same it is refused, and the attempt is kept.',
  },
  elected: { zh: '当选情况', en: 'Who is elected' },
  rules: { zh: '规则核对', en: 'What the rules say' },
  send: { zh: '确认登记', en: 'Record it' },
  sendAnyway: { zh: '仍然提交', en: 'Send it all the same' },
  back: { zh: '返回修改', en: 'Back to the form' },
  offline: {
    zh: '连接中断，已保存在本机；恢复后请再点发送。',
    en: 'The connection is gone. It is kept on this device; press again once it is back.',
  },
} as const;

interface Props {
  readonly standing: Standing;
  readonly online: boolean;
  readonly sending: boolean;
  readonly onSend: () => void;
  readonly onBack: (path?: string) => void;
}

/** Everything that will be recorded, as it stands on paper, to be looked at once more. */
export function Summary({ standing, online, sending, onSend, onBack }: Props) {
  const { say } = useLanguage();
  const { type, persons, outcomes } = useEventForm();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const isRefused = standing.state === 'refused';
  return (
    <section className="event-summary">
      <h2 ref={heading} tabIndex={-1}>
        {say(words.title)}
      </h2>
      <p className="fact-hint">{say(words.lasting)}</p>
      <FactList type={type} facts={standing.facts} names={namesOf(persons)} />
      {outcomes.size > 0 && (
        <>
          <h2>{say(words.elected)}</h2>
          <AllElected />
        </>
      )}
      <h2>{say(words.rules)}</h2>
      <VerdictPanel standing={standing} goTo={onBack} />
      <div className="summary-actions">
        <div role="status" className="summary-status">
          {!online && <Alert type="warning" showIcon title={say(words.offline)} />}
          {isRefused && <Alert type="error" showIcon title={say(words.refused)} />}
        </div>
        <Button size="large" onClick={() => onBack()}>
          {say(words.back)}
        </Button>
        <Button
          size="large"
          type={isRefused ? 'default' : 'primary'}
          danger={isRefused}
          disabled={!online}
          loading={sending}
          onClick={onSend}
        >
          {say(isRefused ? words.sendAnyway : words.send)}
        </Button>
      </div>
    </section>
  );
}
