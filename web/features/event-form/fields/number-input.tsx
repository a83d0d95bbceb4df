import { useEventForm } from '../form-context.tsx';
import { readAt } from '../paths.ts';
import { countTyped } from '../whole-number.ts';
import { useDescribed } from './frame.tsx';

interface Props {
  readonly path: string;
  /** Where no label stands beside it. */
  readonly name?: string;
  /** Parts of the form that it is the figure of: what is wrong with them is wrong with it. */
  readonly partOf?: readonly string[];
}

/** A count. The phone shows its digits; what is typed stands as it was typed, also where it is no number. */
export function NumberInput({ path, name, partOf }: Props) {
  const { values, set } = useEventForm();
  const value = readAt(values, path);
  return (
    <input
      {...useDescribed(path, partOf)}
      className="fact-input fact-number"
      type="text"
      inputMode="numeric"
      autoComplete="off"
      aria-label={name}
      value={typeof value === 'number' || typeof value === 'string' ? String(value) : ''}
      onChange={({ target }) => set(path, countTyped(target.value))}
    />
  );
}
