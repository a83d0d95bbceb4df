// biome-ignore-all lint/a11y/useSemanticElements: rows that come and go by themselves are no table
// biome-ignore-all lint/a11y/useFocusableInteractive: one cell of a grid can be focused at a time, its heads and counts never
import { memo } from 'react';
import type { Stage } from '../../../machines/plan/words.ts';
import { stageLabels } from '../../../machines/rules/labels.ts';
import { useLanguage } from '../../language/language.tsx';
import { type ShownColumn, stageHeads, stagesShown } from './columns-shown.ts';
import { doneIn } from './done-in.ts';
import type { Totals } from './use-board.ts';

const words = {
  community: { zh: '社区', en: 'Community' },
  fold: { zh: '收起', en: 'Fold' },
  unfold: { zh: '展开', en: 'Unfold' },
  done: { zh: '完成数量', en: 'Done' },
  share: { zh: '占比', en: 'Share' },
} as const;

interface HeadProps {
  readonly columns: readonly ShownColumn[];
  readonly onFold: (stage: Stage) => void;
}

/** The two head rows: the stages, which fold, and under them the steps. */
export const ChartHead = memo(function ChartHead({ columns, onFold }: HeadProps) {
  const { say } = useLanguage();
  const starts = new Map<Stage, number>();
  columns.forEach(({ stage, first }, at) => {
    if (first) starts.set(stage, at + 2);
  });
  return (
    <div role="rowgroup" className="chart-head">
      <div role="row" aria-rowindex={1} className="chart-line">
        <div role="columnheader" aria-colindex={1} aria-rowspan={2} className="chart-corner">
          {say(words.community)}
        </div>
        {stagesShown(columns).map(({ stage, span, folded }) => (
          <div
            key={stage}
            role="columnheader"
            aria-colindex={starts.get(stage)}
            aria-colspan={span}
            className="chart-stage"
            style={{ gridColumn: `span ${span}` }}
          >
            <button
              type="button"
              aria-expanded={!folded}
              aria-label={`${say(folded ? words.unfold : words.fold)}：${say(stageLabels[stage])}`}
              title={say(stageLabels[stage])}
              onClick={() => onFold(stage)}
            >
              <span aria-hidden="true">{folded ? '▸' : '▾'}</span>
              {!folded && <span>{say(span > 3 ? stageLabels[stage] : stageHeads[stage])}</span>}
            </button>
          </div>
        ))}
      </div>
      <div role="row" aria-rowindex={2} className="chart-line chart-steps">
        <div aria-hidden="true" className="chart-corner" />
        {columns.map(({ id, title, stage, first }, at) => (
          <div
            key={id}
            role="columnheader"
            aria-colindex={at + 2}
            className={first ? 'chart-step cell-first' : 'chart-step'}
            title={`${say(stageLabels[stage])} · ${say(title)}`}
          >
            <span>{say(title)}</span>
          </div>
        ))}
      </div>
    </div>
  );
});

interface FootProps {
  readonly columns: readonly ShownColumn[];
  readonly totals: Totals | null;
  readonly rows: number;
}

/** Below, as on the paper chart: how many communities are done with each step, and which share of all. */
export const ChartFoot = memo(function ChartFoot({ columns, totals, rows }: FootProps) {
  const { say } = useLanguage();
  const all = totals?.communities ?? 0;
  const counts = columns.map((column) => (totals === null ? null : doneIn(column, totals)));
  const line = (title: keyof typeof words, index: number, of: (done: number) => string) => (
    <div role="row" aria-rowindex={rows + 2 + index} className="chart-line chart-count">
      <div role="rowheader" aria-colindex={1} className="chart-name">
        {say(words[title])}
      </div>
      {columns.map(({ id, first }, at) => {
        const done = counts[at];
        return (
          <div
            key={id}
            role="gridcell"
            aria-colindex={at + 2}
            className={first ? 'chart-sum cell-first' : 'chart-sum'}
          >
            {done === null || done === undefined ? '' : of(done)}
          </div>
        );
      })}
    </div>
  );
  return (
    <div role="rowgroup" className="chart-foot">
      {line('done', 1, (done) => done.toLocaleString('en'))}
      {line('share', 2, (done) => (all === 0 ? '' : `${Math.floor((done / all) * 100)}%`))}
    </div>
  );
});
