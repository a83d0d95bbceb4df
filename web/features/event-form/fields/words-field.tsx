import { Button } from 'antd';
import { useLanguage } from '../../../language/language.tsx';
import { wordsOf } from '../field-words.ts';
import { useEventForm } from '../form-context.tsx';
import type { FieldOf } from '../form-model.ts';
import { readAt } from '../paths.ts';
import { type FieldProps, Frame } from './frame.tsx';

const words = {
  all: { zh: '全部', en: 'All of them' },
  allInOrder: { zh: '全部，按此顺序', en: 'All, in this order' },
  clear: { zh: '清空', en: 'Clear' },
} as const;

/** A checklist, none of it ticked beforehand. An agenda keeps the order in which its items are tapped. */
export function WordsField({ field, path }: FieldProps<FieldOf<'words' | 'agenda'>>) {
  const { say } = useLanguage();
  const { type, values, set } = useEventForm();
  const called = wordsOf(type, path);
  const value = readAt(values, path);
  const chosen: readonly string[] = Array.isArray(value) ? value : [];
  const isOrdered = field.kind === 'agenda';
  const toggled = (one: string) => {
    if (chosen.includes(one)) return chosen.filter((other) => other !== one);
    const more = [...chosen, one];
    return isOrdered ? more : field.choices.filter((choice) => more.includes(choice));
  };
  return (
    <Frame field={field} path={path} isGroup>
      <div className="fact-checks">
        {field.choices.map((one) => {
          const place = chosen.indexOf(one);
          return (
            <label key={one} className="fact-check">
              <input type="checkbox" checked={place !== -1} onChange={() => set(path, toggled(one))} />
              <span>{say(called[one] ?? { zh: one, en: one })}</span>
              {isOrdered && place !== -1 && <span className="fact-place">{place + 1}</span>}
            </label>
          );
        })}
      </div>
      <div className="fact-line">
        <Button onClick={() => set(path, [...field.choices])}>
          {say(isOrdered ? words.allInOrder : words.all)}
        </Button>
        {chosen.length > 0 && (
          <Button type="text" onClick={() => set(path, undefined)}>
            {say(words.clear)}
          </Button>
        )}
      </div>
    </Frame>
  );
}
