import { useLanguage } from '../../../language/language.tsx';
import { wordsOf } from '../field-words.ts';
import { useEventForm } from '../form-context.tsx';
import type { Field, FieldOf } from '../form-model.ts';
import { inside, readAt } from '../paths.ts';
import { AnyField } from './any-field.tsx';
import { type FieldProps, Frame } from './frame.tsx';
import { RowsField } from './rows-field.tsx';

interface PostRow {
  readonly post?: string;
}

const isFigure = ({ kind }: Field) => kind === 'number';

/** The counts post by post; which posts are counted is known before anything is entered. */
export function PostsField({ field, path }: FieldProps<FieldOf<'posts'>>) {
  const { say } = useLanguage();
  const { type, values } = useEventForm();
  const value = readAt(values, path);
  const rows: readonly PostRow[] = Array.isArray(value) ? value : [];
  // Nothing known of the posts: they are entered like any other rows.
  if (rows.length === 0) return <RowsField field={{ ...field, kind: 'rows' }} path={path} />;
  const partsWith = (is: (one: Field) => boolean, at: number) =>
    field.fields
      .filter(is)
      .map((one) => <AnyField key={one.name} field={one} path={inside(`${path}[${at}]`, one.name)} />);
  const words = wordsOf(type, `${path}[0].post`);
  return (
    <Frame field={field} path={path} isGroup>
      {rows.map(({ post = '' }, at) => (
        <fieldset key={post || at} className="fact-part">
          <legend>{say(words[post] ?? { zh: post, en: post })}</legend>
          <div className="fact-grid">{partsWith(isFigure, at)}</div>
          {partsWith((one) => !isFigure(one) && one.name !== 'post', at)}
        </fieldset>
      ))}
    </Frame>
  );
}
