import { useEventForm } from '../form-context.tsx';
import { readAt } from '../paths.ts';
import { useDescribed } from './frame.tsx';

const MOST_DIGITS = 9;

interface Props {
  readonly path: string;
  /** Where no label stands beside it. */
  readonly name?: string;
}

/** A count. The phone shows its digits; what is no digit is not taken. */
export function NumberInput({ path, name }: Props) {
  const { values, set } = useEventForm();
  const value = readAt(values, path);
  return (
    <input
      {...useDescribed(path)}
      className="fact-input fact-number"
      type="text"
      inputMode="numeric"
      autoComplete="off"
      aria-label={name}
      value={typeof value === 'number' ? String(value) : ''}
      onChange={({ target }) => {
        const digits = target.value.normalize('NFKC').replaceAll(/\D/g, '').slice(0, MOST_DIGITS);
        set(path, digits === '' ? undefined : Number(digits));
      }}
    />
  );
}
