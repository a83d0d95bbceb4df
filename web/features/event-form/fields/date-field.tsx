import { dayInWords } from '../../../language/dates.ts';
import { useLanguage } from '../../../language/language.tsx';
import { useEventForm } from '../form-context.tsx';
import type { FieldOf } from '../form-model.ts';
import { readAt } from '../paths.ts';
import { type FieldProps, Frame, useDescribed } from './frame.tsx';

const FULL = /^\d{4}-\d{2}-\d{2}$/;

/** Acts lie in the past; what is put off, and what somebody is elected on, lies ahead. */
const isPast = (name: string) =>
  name === 'on' || name.endsWith('On') || /^(birthDate|partySince)$/.test(name);

/** The device's own way to enter a day, which every phone has a good one of; in words below it. */
export function DateField({ field, path }: FieldProps<FieldOf<'date'>>) {
  const { language } = useLanguage();
  const { values, set, today } = useEventForm();
  const value = readAt(values, path);
  const day = typeof value === 'string' ? value : '';
  return (
    <Frame field={field} path={path}>
      <div className="fact-line">
        <input
          {...useDescribed(path)}
          className="fact-input fact-date"
          type="date"
          value={day}
          max={isPast(field.name) ? today : undefined}
          onChange={({ target }) => set(path, target.value === '' ? undefined : target.value)}
        />
        {FULL.test(day) && <span className="fact-unit">{dayInWords(day, language, true)}</span>}
      </div>
    </Frame>
  );
}
