import { isPlanDate } from '../../../../machines/plan/dates.ts';
import { useLanguage } from '../../../language/language.tsx';
import { wordsOf } from '../field-words.ts';
import { useEventForm } from '../form-context.tsx';
import type { FieldOf } from '../form-model.ts';
import { poolAt } from '../pools.ts';
import { type FieldProps, Frame } from './frame.tsx';
import { OneOfButtons, OneOfList, type Option } from './options.tsx';

const SEEN_AT_ONCE = 4;

/** Is it so, or not: nothing is assumed. */
export function YesNoField({ field, path }: FieldProps<FieldOf<'yes-no'>>) {
  const { say } = useLanguage();
  const options: Option<boolean>[] = [
    { value: true, label: say({ zh: '是', en: 'Yes' }) },
    { value: false, label: say({ zh: '否', en: 'No' }) },
  ];
  return (
    <Frame field={field} path={path} isGroup>
      <OneOfButtons path={path} options={options} />
    </Frame>
  );
}

/** One of several words; of a post or a deadline only what can be meant here. */
export function ChoiceField({ field, path }: FieldProps<FieldOf<'choice' | 'code'>>) {
  const { say } = useLanguage();
  const { type, choosing, values } = useEventForm();
  const words = wordsOf(type, path);
  const pool = field.kind === 'choice' ? poolAt(choosing, values, path)?.from : undefined;
  const possible = field.choices.filter((one) => {
    if (field.name === 'deadline') return isPlanDate(String(one));
    return pool === undefined || pool.length === 0 || pool.includes(String(one));
  });
  const options = possible.map((one): Option<string | number> => {
    const word = words[one] ?? { zh: `第${one}项`, en: `Condition ${one}` };
    return { value: one, label: say(word) };
  });
  const isShort = options.length <= SEEN_AT_ONCE;
  return (
    <Frame field={field} path={path} isGroup={isShort}>
      {isShort ? <OneOfButtons path={path} options={options} /> : <OneOfList path={path} options={options} />}
    </Frame>
  );
}
