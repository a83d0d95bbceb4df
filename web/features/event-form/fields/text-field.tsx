import { useLanguage } from '../../../language/language.tsx';
import { useEventForm } from '../form-context.tsx';
import type { FieldOf } from '../form-model.ts';
import { readAt } from '../paths.ts';
import { poolAt } from '../pools.ts';
import { type FieldProps, Frame, useDescribed } from './frame.tsx';
import { OneOfList } from './options.tsx';

const EXAMPLE = { zh: '如：嘎党发〔2021〕7号', en: 'e.g. 嘎党发〔2021〕7号' };

/** The brackets of a document number are no others, however a keyboard offers them. */
const withItsBrackets = (number: string) => number.replace(/[[【(（［]\s*(\d{4})\s*[\]】)）］]/, '〔$1〕');

/** 文号, 单位, 姓名: a line of text. */
export function TextField({ field, path }: FieldProps<FieldOf<'text' | 'document-number'>>) {
  const { say } = useLanguage();
  const { values, set } = useEventForm();
  const value = readAt(values, path);
  const isNumber = field.kind === 'document-number';
  return (
    <Frame field={field} path={path}>
      <input
        {...useDescribed(path)}
        className="fact-input"
        type="text"
        autoComplete="off"
        maxLength={field.maxLength}
        placeholder={isNumber ? say(EXAMPLE) : undefined}
        value={typeof value === 'string' ? value : ''}
        onChange={({ target }) => set(path, target.value === '' ? undefined : target.value)}
        onBlur={({ target }) => {
          const tidied = isNumber ? withItsBrackets(target.value.trim()) : target.value.trim();
          if (tidied !== target.value) set(path, tidied === '' ? undefined : tidied);
        }}
      />
    </Frame>
  );
}

/** A reason, with how much room is left. */
export function ReasonField({ field, path }: FieldProps<FieldOf<'reason'>>) {
  const { values, set } = useEventForm();
  const value = readAt(values, path);
  const text = typeof value === 'string' ? value : '';
  return (
    <Frame field={field} path={path}>
      <textarea
        {...useDescribed(path)}
        className="fact-input fact-reason"
        rows={3}
        maxLength={field.maxLength}
        value={text}
        onChange={({ target }) => set(path, target.value === '' ? undefined : target.value)}
        onBlur={({ target }) => {
          const tidied = target.value.trim();
          if (tidied !== target.value) set(path, tidied === '' ? undefined : tidied);
        }}
      />
      <p className="fact-length" aria-hidden="true">
        {text.length} / {field.maxLength}
      </p>
    </Frame>
  );
}

/** The number of something that is open; where none is known, it is written. */
export function OpenNumberField({ field, path }: FieldProps<FieldOf<'open-number'>>) {
  const { choosing, values } = useEventForm();
  const open = poolAt(choosing, values, path)?.from ?? [];
  if (open.length === 0) return <TextField field={{ ...field, kind: 'text' }} path={path} />;
  return (
    <Frame field={field} path={path}>
      <OneOfList path={path} options={open.map((one) => ({ value: one, label: one }))} />
    </Frame>
  );
}
