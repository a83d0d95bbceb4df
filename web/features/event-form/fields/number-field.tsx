import { useLanguage } from '../../../language/language.tsx';
import { labelOf } from '../field-words.ts';
import { useEventForm } from '../form-context.tsx';
import type { FieldOf } from '../form-model.ts';
import { type FieldProps, Frame } from './frame.tsx';
import { MoreThan } from './more-than.tsx';
import { NumberInput } from './number-input.tsx';

/** A count with its unit. */
export function NumberField({ field, path }: FieldProps<FieldOf<'number'>>) {
  const { say } = useLanguage();
  const { type } = useEventForm();
  const { unit } = labelOf(type, path);
  return (
    <Frame field={field} path={path}>
      <div className="fact-line">
        <NumberInput path={path} />
        {unit && <span className="fact-unit">{say(unit)}</span>}
      </div>
      <MoreThan path={path} name={field.name} />
    </Frame>
  );
}
