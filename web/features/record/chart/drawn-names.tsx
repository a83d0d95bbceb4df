import { memo, useMemo } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import { STANDING_WORDS } from './legend.tsx';
import { isWithin, rectAt } from './place-names.ts';
import type { Reading } from './reading.ts';
import { placedAt, type StepName, scaled, sizeOf, stepNames } from './step-names.ts';
import { levelOf, scaleStep } from './view.ts';
import type { Whole } from './whole.ts';
import './drawn-names.css';

interface NameProps {
  readonly name: StepName;
  readonly wording: number;
  readonly letters: number;
  readonly chosen: boolean;
  /** Its box is large enough to be the frame of its name. */
  readonly within: boolean;
}

/** A name in its frame, at the origin. */
const Name = memo(function Name({ name, wording, letters, chosen, within }: NameProps) {
  const { say } = useLanguage();
  const { width, height } = sizeOf(name, wording, letters);
  const text = name.wordings[wording] ?? '';
  const said = [name.title, ...(name.standing === null ? [] : [STANDING_WORDS[name.standing]])];
  const classes = ['name', name.tone, chosen && 'chosen', within && 'within'];
  return (
    <g data-key={name.key} className={classes.filter(Boolean).join(' ')}>
      <title>{said.map(say).join(' · ')}</title>
      <rect width={width} height={height} rx={3} />
      <text x={width / 2} y={height / 2 + letters * 0.37} fontSize={letters} textAnchor="middle">
        {text}
        {name.notes.map((note) => (
          <tspan key={note.tone} className={note.tone}>{` ${note.text}`}</tspan>
        ))}
      </text>
    </g>
  );
});

interface Props {
  readonly whole: Whole;
  readonly reading: Reading;
  readonly moments: ReadonlyMap<string, string>;
  readonly chosen: string | null;
  readonly scale: number;
  /** For which scale they get their places: not anew at every turn of a wheel. */
  readonly step?: number;
  /** The size of the letters, at every zoom, in pixels. */
  readonly letters?: number;
}

/** The names of the steps, as large at every zoom, while the letters in their boxes are too small to be read. */
export const DrawnNames = memo(function DrawnNames(props: Props) {
  const { whole, reading, moments, chosen, scale, step = scaleStep(scale), letters = 11 } = props;
  const { language } = useLanguage();
  const far = levelOf(scale) === 'far';
  const names = useMemo(
    () => (far ? stepNames(whole, reading, moments, language) : []),
    [far, whole, reading, moments, language],
  );
  const places = useMemo(() => placedAt(whole, names, step, letters), [whole, names, step, letters]);
  return names.map((name) => {
    const place = places.get(name.key);
    if (place === undefined) return null;
    const { spot, wording } = place;
    const box = scaled(name.box, scale);
    const rect = rectAt(spot, box, sizeOf(name, wording, letters));
    return (
      <g key={name.key} transform={`translate(${rect.x} ${rect.y})`}>
        <Name
          name={name}
          wording={wording}
          letters={letters}
          chosen={chosen === name.key}
          within={isWithin(rect, box)}
        />
      </g>
    );
  });
});
