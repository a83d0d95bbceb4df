import type { Text } from '../../../../machines/text.ts';
import { useLanguage } from '../../../language/language.tsx';

const MOST_DIGITS = 6;

interface Props {
  readonly label: Text;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

/** A whole number; the phone shows its digits. */
export function CountField({ label, value, onChange }: Props) {
  const { say } = useLanguage();
  return (
    <label>
      <span>{say(label)}</span>
      <input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        value={value ?? ''}
        onChange={({ target }) => {
          const digits = target.value.normalize('NFKC').replaceAll(/\D/g, '').slice(0, MOST_DIGITS);
          onChange(digits === '' ? null : Number(digits));
        }}
      />
    </label>
  );
}
