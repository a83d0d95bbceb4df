import { Button } from 'antd';
import { useLanguage } from '../../../language/language.tsx';
import { useEventForm } from '../form-context.tsx';
import type { FieldOf } from '../form-model.ts';
import { readAt } from '../paths.ts';
import { AnyField } from './any-field.tsx';
import { type FieldProps, Frame } from './frame.tsx';

const words = {
  nothing: { zh: '全部撤销，不留内容', en: 'Nothing is left of it' },
  something: { zh: '改为其他内容', en: 'It becomes something else' },
} as const;

/** The path of a part: of a pair by its place, else by its name. */
const partPath = (path: string, kind: string, name: string) =>
  kind === 'pair' ? `${path}[${name}]` : `${path}.${name}`;

/** Facts that belong together. */
export function GroupField({ field, path }: FieldProps<FieldOf<'group' | 'pair'>>) {
  return (
    <Frame field={field} path={path} isGroup>
      <div className="fact-grid">
        {field.fields.map((part) => (
          <AnyField key={part.name} field={part} path={partPath(path, field.kind, part.name)} />
        ))}
      </div>
    </Frame>
  );
}

/** Facts that may be left out as a whole, which is then said. */
export function OptionalField({ field, path }: FieldProps<FieldOf<'optional'>>) {
  const { say } = useLanguage();
  const { values, set } = useEventForm();
  const value = readAt(values, path);
  return (
    <Frame field={field} path={path} isGroup>
      <div className="fact-line">
        <Button aria-pressed={value === null} onClick={() => set(path, null)}>
          {value === null && '✓ '}
          {say(words.nothing)}
        </Button>
        <Button
          aria-pressed={value !== null && value !== undefined}
          onClick={() => (value === null || value === undefined) && set(path, {})}
        >
          {say(words.something)}
        </Button>
      </div>
      {value !== null && value !== undefined && (
        <div className="fact-grid">
          {field.fields.map((part) => (
            <AnyField key={part.name} field={part} path={`${path}.${part.name}`} />
          ))}
        </div>
      )}
    </Frame>
  );
}
