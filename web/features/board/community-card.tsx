import { Link } from '@tanstack/react-router';
import { memo, useMemo } from 'react';
import type { IsoDate } from '../../../machines/calendar.ts';
import { placeOf } from '../../../machines/notices/words.ts';
import { STAGES } from '../../../machines/plan/words.ts';
import { stageLabels } from '../../../machines/rules/labels.ts';
import { daysOf } from '../../../machines/wall-chart/cell-text.ts';
import { COLUMNS, columnOfStep } from '../../../machines/wall-chart/columns.ts';
import { actBy, lightOf } from '../../../machines/wall-chart/status.ts';
import { roleNames } from '../../components/role-names.ts';
import { StatusMark } from '../../components/status-mark.tsx';
import { daysInWords } from '../../language/dates.ts';
import { useLanguage } from '../../language/language.tsx';
import { columnsShown } from './columns-shown.ts';
import { cellInWords, shownCells, TONES } from './shown-cell.ts';
import type { Community } from './use-board.ts';

const STAGE_COLUMNS = columnsShown({ folded: STAGES, everyStep: false }, []);

const words = {
  stages: { zh: '五个阶段', en: 'The five stages' },
  waiting: { zh: '等', en: 'waits for' },
} as const;

interface Props {
  readonly community: Community;
  readonly today: IsoDate;
}

/** A community on a phone: its name and status, its stages as a strip, the step that presses most, on whom it waits. */
export const CommunityCard = memo(function CommunityCard({ community, today }: Props) {
  const { say, language } = useLanguage();
  const { name, status, open, renewal } = community;
  const cells = useMemo(() => shownCells(community, STAGE_COLUMNS, today), [community, today]);
  const [pressing] = open
    .filter(({ step }) => columnOfStep(step) !== undefined)
    .toSorted((a, b) => (actBy(a) < actBy(b) ? -1 : 1));
  const step = pressing && COLUMNS.find(({ id }) => id === columnOfStep(pressing.step));
  const light = pressing && TONES[lightOf(pressing, today)];
  const title = placeOf({ name });
  return (
    <article className="community-card">
      <div className="community-card-head">
        {renewal === null ? (
          <strong>{title}</strong>
        ) : (
          <Link to="/renewals/$id" params={{ id: renewal }}>
            {title}
          </Link>
        )}
        <StatusMark standing={status} />
      </div>
      <ol className="stage-strip" aria-label={say(words.stages)}>
        {STAGE_COLUMNS.map((column, at) => {
          const cell = cells[at];
          if (cell === undefined) return null;
          return (
            <li key={column.id} className={`is-${cell.tone}${cell.atRisk ? ' cell-at-risk' : ''}`}>
              <span className="visually-hidden">
                {say(cellInWords(cell, { ...column, title: stageLabels[column.stage] }))}
              </span>
              <span aria-hidden="true">{cell.text}</span>
              <small aria-hidden="true">{say(column.title)}</small>
            </li>
          );
        })}
      </ol>
      {pressing && step && light && (
        <p>
          <strong>{say(step.title)}</strong>
          {' · '}
          {light.sign} {say(light.title)} {daysInWords(daysOf(pressing, today), language)}
          {' · '}
          {say(words.waiting)} {say(roleNames(pressing.waitingOn))}
        </p>
      )}
    </article>
  );
});
