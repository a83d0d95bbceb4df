import { Button, Checkbox } from 'antd';
import { STAGES } from '../../../machines/plan/words.ts';
import type { Text } from '../../../machines/text.ts';
import { dayInSentence } from '../../language/dates.ts';
import { useLanguage } from '../../language/language.tsx';
import type { Choice, StageOfPlan } from './choice.ts';
import { stageHeads } from './columns-shown.ts';
import type { Choose } from './use-choice.ts';

const words = {
  compact: { zh: '按阶段收起', en: 'Fold all stages' },
  full: { zh: '全部展开', en: 'Unfold all' },
  everyStep: { zh: '含按需步骤', en: 'With steps only when needed' },
  chart: { zh: '完整作战图', en: 'Full chart' },
  cards: { zh: '社区列表', en: 'List' },
  atRisk: { zh: '法定期限告急', en: 'statutory date at risk' },
} as const;

interface Props {
  /** How many communities match, and how many there are whatever stage and status were chosen. */
  readonly count: number;
  readonly all: number;
  readonly view: 'chart' | 'cards';
  readonly choice: Choice;
  readonly choose: Choose;
}

const some = (count: number, all: number): Text => ({
  zh: `${all} 个社区中的 ${count} 个`,
  en: `${count} of ${all} communities`,
});

/** `居委会未完成（3月10日到期）`, with its day where one was chosen. */
function notDoneInWords({ stage, on }: StageOfPlan): Text {
  const { zh, en } = stageHeads[stage];
  if (on === undefined) return { zh: `${zh}未完成`, en: `${en} not done` };
  return {
    zh: `${zh}未完成（${dayInSentence(on, 'zh')}到期）`,
    en: `${en} not done, due on ${dayInSentence(on, 'en')}`,
  };
}

/** How many communities there are, of which a figure has left these, and how they are shown. */
export function BoardBar({ count, all, view, choice, choose }: Props) {
  const { say } = useLanguage();
  const of = count === all ? { zh: `共 ${count} 个社区`, en: `${count} communities` } : some(count, all);
  const notDone = choice.notDone && notDoneInWords(choice.notDone);
  const only = [notDone, choice.atRisk && words.atRisk].filter((one) => one !== false && one !== undefined);
  const compact = choice.folded.length === STAGES.length;
  return (
    <div className="board-bar no-print">
      <p role="status">{[of, ...only].map(say).join(' · ')}</p>
      <div>
        {view === 'chart' && (
          <>
            <Checkbox
              checked={choice.everyStep}
              onChange={({ target }) => choose({ everyStep: target.checked })}
            >
              {say(words.everyStep)}
            </Checkbox>
            <Button aria-pressed={compact} onClick={() => choose({ folded: compact ? [] : STAGES })}>
              {say(compact ? words.full : words.compact)}
            </Button>
          </>
        )}
        <Button onClick={() => choose({ view: view === 'chart' ? 'cards' : 'chart' })}>
          {say(words[view === 'chart' ? 'cards' : 'chart'])}
        </Button>
      </div>
    </div>
  );
}
