import { type BoardStatus, STATUS_SIGNS, statusLabels } from '../../machines/wall-chart/status.ts';
import { useLanguage } from '../language/language.tsx';
import './status-mark.css';

export type Standing = BoardStatus;

const TONES: Readonly<Record<Standing, string>> = {
  'not-started': 'resting',
  'on-track': 'on-track',
  close: 'close',
  behind: 'behind',
  overdue: 'overdue',
  'out-of-reach': 'overdue',
  suspended: 'resting',
  concluded: 'on-track',
};

/** How something lies in time: a colour, a sign and a word, so that none of them is needed alone. */
export const standingMark = (standing: Standing) => ({
  sign: STATUS_SIGNS[standing],
  title: statusLabels[standing],
  tone: TONES[standing],
});

/** A standing as colour, sign and word. */
export function StatusMark({ standing, note }: { readonly standing: Standing; readonly note?: string }) {
  const { say } = useLanguage();
  const { sign, title, tone } = standingMark(standing);
  return (
    <span className={`status-mark tone-${tone}`}>
      <span aria-hidden="true">{sign}</span>
      {say(title)}
      {note && <span className="status-note">{note}</span>}
    </span>
  );
}
