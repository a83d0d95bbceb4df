import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Text } from '../../../machines/text.ts';
import { useLanguage } from '../../language/language.tsx';
import type { Standing } from './standing.ts';
import { standingInWords, VerdictPanel } from './verdict-panel.tsx';

const words = {
  title: { zh: '规则核对', en: 'What the rules say' },
  open: { zh: '展开核对结果', en: 'Show what the rules say' },
  ready: { zh: '核对并登记', en: 'Check and record' },
  missing: { zh: (n: number) => `还缺 ${n} 项，去填写`, en: (n: number) => `${n} to fill in` },
  wrong: { zh: (n: number) => `${n} 处有误，去修改`, en: (n: number) => `${n} to mend` },
  refused: { zh: '不能登记，看原因', en: 'Not possible: see why' },
  anyway: {
    zh: '仍要核对提交（会被退回并留存）',
    en: 'Check and send all the same (it is refused, and kept)',
  },
} as const;

interface Props {
  readonly standing: Standing;
  /** Why nobody can send it from here, if so. */
  readonly barred: Text | undefined;
  readonly goTo: (path: string) => void;
  readonly onReady: () => void;
  /** What can be done where a rule is not met. */
  readonly children: ReactNode;
}

/** Beside the form, and at the foot of a phone: what the rules say, and the one button, which is live or says why not. */
export function Side({ standing, barred, goTo, onReady, children }: Props) {
  const { say, language } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const { state, missing, problems, generalProblems } = standing;
  const counts = say(standingInWords(standing));
  const go = (path: string) => {
    setOpen(false);
    goTo(path);
  };
  const wrong = [...problems.keys()];
  const label = {
    ready: say(words.ready),
    missing: words.missing[language](missing.length),
    wrong: words.wrong[language](wrong.length + generalProblems.length),
    refused: say(words.refused),
  }[state];
  const press = () => {
    const first = state === 'wrong' ? wrong[0] : state === 'missing' ? missing[0] : undefined;
    if (state === 'ready') onReady();
    else if (first !== undefined) go(first);
    else setOpen(true);
  };
  return (
    <aside className="event-side no-print" aria-label={say(words.title)}>
      <section
        className={`side-panel${isOpen ? ' side-open' : ''}`}
        id="side-panel"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by itself is reached by keyboard
        tabIndex={0}
        aria-label={say(words.title)}
      >
        <h2>{say(words.title)}</h2>
        <VerdictPanel standing={standing} goTo={go}>
          {children}
          {state === 'refused' && barred === undefined && (
            <Button className="side-anyway" type="link" danger onClick={onReady}>
              {say(words.anyway)}
            </Button>
          )}
        </VerdictPanel>
      </section>
      <div className="side-bar">
        <button
          type="button"
          className="side-counts"
          aria-expanded={isOpen}
          aria-controls="side-panel"
          aria-label={`${counts}，${say(words.open)}`}
          onClick={() => setOpen(!isOpen)}
        >
          {counts} <span aria-hidden="true">{isOpen ? '▼' : '▲'}</span>
        </button>
        <span className="visually-hidden" role="status">
          {counts}
        </span>
        <Button
          className="side-button"
          size="large"
          type={state === 'ready' ? 'primary' : 'default'}
          disabled={barred !== undefined}
          onClick={press}
        >
          {barred === undefined ? label : say(barred)}
        </Button>
      </div>
    </aside>
  );
}
