import type { CSSProperties } from 'react';
import { daysFrom, type IsoDate } from '../../../machines/calendar.ts';
import { stageLabels } from '../../../machines/rules/labels.ts';
import { COLUMNS, columnOfStep } from '../../../machines/wall-chart/columns.ts';
import { useAnswer } from '../../api/queries.ts';
import { Due } from '../../components/due.tsx';
import { roleNames } from '../../components/role-names.ts';
import { StatusMark } from '../../components/status-mark.tsx';
import { dayInWords } from '../../language/dates.ts';
import { useLanguage } from '../../language/language.tsx';
import type { ShownColumn } from './columns-shown.ts';
import { missingAt } from './missing.ts';
import { type OpenStep, shownCells, TONES } from './shown-cell.ts';
import type { Community } from './use-board.ts';
import './cell-note.css';
import { type CellNoteState, NOTE_ID } from './use-cell-note.ts';

const words = {
  due: { zh: '期限', en: 'Due' },
  startBy: { zh: '最迟开始', en: 'Start by' },
  waiting: { zh: '等谁办', en: 'Waiting for' },
  next: { zh: '下一步', en: 'Next' },
  missing: { zh: '还差', en: 'Missing' },
  asking: { zh: '正在读取……', en: 'Loading …' },
  nothing: { zh: '前置条件均已具备', en: 'Nothing: all is there' },
  unknown: { zh: '暂时读不到', en: 'Cannot be read now' },
  open: { zh: '点击打开该社区', en: 'Click to open this community' },
  notStarted: { zh: '尚未启动换届', en: 'Its renewal has not begun' },
} as const;

const WIDTH_PX = 320;
const EDGE_PX = 12;
/** About as high as a note gets: where there is less room below, it stands above. */
const ROOM_PX = 290;

function placeBeside(box: DOMRect): CSSProperties {
  const left = Math.min(Math.max(EDGE_PX, box.left - 40), window.innerWidth - WIDTH_PX - EDGE_PX);
  return box.bottom + ROOM_PX < window.innerHeight
    ? { left, top: box.bottom + 6 }
    : { left, bottom: window.innerHeight - box.top + 6 };
}

interface StepProps {
  readonly renewal: string;
  readonly open: OpenStep;
  readonly today: IsoDate;
}

function StepNote({ renewal, open, today }: StepProps) {
  const { say, language } = useLanguage();
  const { data, error } = useAnswer('GET /api/renewals/{id}', { params: { id: renewal }, query: {} });
  const found = data && missingAt(data, open);
  const full = data?.openSteps.find(({ id }) => id === open.step)?.title;
  const column = COLUMNS.find(({ id }) => id === columnOfStep(open.step));
  const title = full ?? column?.title;
  return (
    <>
      {title && <strong>{say(title)}</strong>}
      <dl>
        <dt>{say(words.due)}</dt>
        <dd>
          <Due on={open.dueOn} daysLeft={daysFrom(today, open.dueOn)} kind={open.kind} />
        </dd>
        {open.startBy !== null && (
          <>
            <dt>{say(words.startBy)}</dt>
            <dd>{dayInWords(open.startBy, language)}</dd>
          </>
        )}
        <dt>{say(words.waiting)}</dt>
        <dd>{say(roleNames(open.waitingOn))}</dd>
        {found && found.events.length > 0 && (
          <>
            <dt>{say(words.next)}</dt>
            <dd>{found.events.map(say).join(language === 'zh' ? '；' : '; ')}</dd>
          </>
        )}
        <dt>{say(words.missing)}</dt>
        <dd>
          {found === undefined && say(error ? words.unknown : words.asking)}
          {found?.inTheWay.length === 0 && say(words.nothing)}
          {found !== undefined && found.inTheWay.length > 0 && (
            <ul>
              {found.inTheWay.map((sentence) => (
                <li key={sentence.en}>{say(sentence)}</li>
              ))}
            </ul>
          )}
        </dd>
      </dl>
    </>
  );
}

interface Props {
  readonly note: CellNoteState;
  readonly at: (place: number) => Community | undefined;
  readonly columns: readonly ShownColumn[];
  readonly today: IsoDate;
}

/** What a cell has no room for: step, days, on whom it waits, what is missing. One for the whole chart. */
export function CellNote({ note, at, columns, today }: Props) {
  const { say } = useLanguage();
  const { place } = note;
  const community = place === null ? undefined : at(place.row);
  if (place === null || community === undefined) return null;
  const { name, status, renewal } = community;
  const column = columns[place.column - 1];
  const cell = column && shownCells(community, columns, today)[place.column - 1];
  const open = cell === undefined ? community.open.filter(({ step }) => step !== 'suspended') : cell.open;
  return (
    <div
      id={NOTE_ID}
      role="tooltip"
      className="cell-note"
      style={placeBeside(place.box)}
      onPointerEnter={note.keep}
      onPointerLeave={note.hideSoon}
    >
      <div className="cell-note-head">
        <span>{name}</span>
        <StatusMark standing={status} />
      </div>
      {column && cell && open.length === 0 && (
        <div>
          {say(stageLabels[column.stage])} · {say(column.title)}
          {'：'}
          {say(TONES[cell.tone].title)} {cell.part}
        </div>
      )}
      {renewal !== null &&
        open.map((one) => <StepNote key={one.step} renewal={renewal} open={one} today={today} />)}
      <div className="cell-note-hint">{say(renewal === null ? words.notStarted : words.open)}</div>
    </div>
  );
}
