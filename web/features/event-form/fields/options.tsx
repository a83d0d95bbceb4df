import { useLanguage } from '../../../language/language.tsx';
import { useEventForm } from '../form-context.tsx';
import { inputId, readAt } from '../paths.ts';
import { useDescribed } from './frame.tsx';

export interface Option<V extends string | number | boolean = string> {
  readonly value: V;
  readonly label: string;
  /** Beside it, in small: what tells two of one name apart. */
  readonly more?: string;
}

interface Props<V extends string | number | boolean> {
  readonly path: string;
  readonly options: readonly Option<V>[];
  readonly choose?: (value: V) => void;
}

/** Two of them stand beside another fact on a phone. */
const SHORT = 3;

/** Few enough to be seen at once: a button each, of which one is pressed. */
export function OneOfButtons<V extends string | number | boolean>({ path, options, choose }: Props<V>) {
  const { values, set } = useEventForm();
  const value = readAt(values, path);
  const name = `${inputId(path)}-choice`;
  const isLong = options.some(({ label, more }) => more !== undefined || label.length > SHORT);
  return (
    <div className={isLong ? 'fact-options fact-options-long' : 'fact-options'}>
      {options.map(({ value: one, label, more }) => (
        <label key={String(one)} className="fact-option">
          <input
            type="radio"
            name={name}
            checked={value === one}
            onChange={() => (choose ? choose(one) : set(path, one))}
          />
          <span>
            {label}
            {more && <small> {more}</small>}
          </span>
        </label>
      ))}
    </div>
  );
}

/** More than that: the device's own list. */
export function OneOfList<V extends string | number | boolean>({ path, options, choose }: Props<V>) {
  const { say } = useLanguage();
  const { values, set } = useEventForm();
  const value = readAt(values, path);
  const chosen = options.findIndex((one) => one.value === value);
  return (
    <select
      {...useDescribed(path)}
      className="fact-input"
      value={chosen === -1 ? '' : String(chosen)}
      onChange={({ target }) => {
        const option = target.value === '' ? undefined : options[Number(target.value)];
        if (option === undefined) set(path, undefined);
        else if (choose) choose(option.value);
        else set(path, option.value);
      }}
    >
      <option value="">{say({ zh: '请选择', en: 'Choose' })}</option>
      {options.map(({ value: one, label, more }, at) => (
        <option key={String(one)} value={at}>
          {more ? `${label} · ${more}` : label}
        </option>
      ))}
    </select>
  );
}
