import { Button } from 'antd';
import { useState } from 'react';
import { orderBySurnameStrokes, UnknownCharacterError } from '../../../../machines/rules/surname/order.ts';
import { useLanguage } from '../../../language/language.tsx';
import { labelOf } from '../field-words.ts';
import { useEventForm } from '../form-context.tsx';
import type { FieldOf } from '../form-model.ts';
import { inputId, readAt } from '../paths.ts';
import { poolAt } from '../pools.ts';
import { type FieldProps, Frame } from './frame.tsx';
import { NoneButton } from './none-button.tsx';
import { OrderedList } from './ordered-list.tsx';

const words = {
  fill: { zh: '按姓氏笔画填入全部', en: 'Fill in all, by strokes' },
  add: { zh: '加入', en: 'Add' },
  name: { zh: '姓名', en: 'Name' },
} as const;

/** A name whose strokes nobody knows: then the order is for people to find. */
function byStrokes(names: readonly string[]): string[] {
  try {
    return orderBySurnameStrokes(names);
  } catch (error) {
    if (error instanceof UnknownCharacterError) return [...names];
    throw error;
  }
}

/** Names in the order in which they are printed; by strokes at a tap. */
export function NamesField({ field, path }: FieldProps<FieldOf<'names'>>) {
  const { say } = useLanguage();
  const { type, values, set, choosing } = useEventForm();
  const [typed, setTyped] = useState('');
  const value = readAt(values, path);
  const names: readonly string[] = Array.isArray(value) ? value : [];
  const post = path.startsWith('order.') ? path.slice('order.'.length) : undefined;
  const standing = choosing.context.residents.candidates.filter((one) => one.post === post);
  const known = post === undefined ? poolAt(choosing, values, path)?.from : standing.map(({ name }) => name);
  const pool = known?.filter((one) => typeof one === 'string') ?? [];
  return (
    <Frame field={field} path={path} isGroup>
      <OrderedList items={names} nameOf={(one) => one} change={(next) => set(path, next)} />
      {pool.length === 0 && (
        <div className="fact-line">
          <input
            id={`${inputId(path)}-new`}
            className="fact-input"
            aria-label={`${say(labelOf(type, path))} · ${say(words.name)}`}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
          <Button
            disabled={typed.trim() === ''}
            onClick={() => {
              set(path, [...names, typed.trim()]);
              setTyped('');
            }}
          >
            {say(words.add)}
          </Button>
        </div>
      )}
      <div className="fact-line">
        {pool.length > 0 && <Button onClick={() => set(path, byStrokes(pool))}>{say(words.fill)}</Button>}
        {pool.length === 0 && <NoneButton path={path} />}
      </div>
    </Frame>
  );
}
