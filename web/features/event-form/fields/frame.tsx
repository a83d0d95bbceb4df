import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import { labelOf } from '../field-words.ts';
import { useEventForm } from '../form-context.tsx';
import type { Field } from '../form-model.ts';
import { inputId, readAt } from '../paths.ts';

const words = {
  optional: { zh: '（选填）', en: ' (optional)' },
  takeOver: { zh: '采用', en: 'Use it' },
} as const;

export interface FieldProps<F extends Field = Field> {
  readonly field: F;
  /** Where this one stands: `posts[0].tallies[2].approve`. */
  readonly path: string;
}

/** What an input says to those who do not see it: what is wrong with it, and its hint. */
export function useDescribed(path: string, partOf: readonly string[] = []) {
  const { problems } = useEventForm();
  const id = inputId(path);
  const wrong = [path, ...partOf].find((one) => problems.has(one));
  return {
    id,
    'aria-invalid': wrong !== undefined || undefined,
    'aria-describedby': wrong === undefined ? `${id}-hint` : `${inputId(wrong)}-problem`,
  };
}

/** What is wrong with the fact at a path. */
export function ProblemAt({ path }: { readonly path: string }) {
  const { say } = useLanguage();
  const { problems } = useEventForm();
  const problem = problems.get(path);
  return (
    problem && (
      <p className="fact-problem" id={`${inputId(path)}-problem`}>
        <span aria-hidden="true">✕</span> {say(problem)}
      </p>
    )
  );
}

/** A figure that is on record already: taken over by a tap, never by itself. */
function Suggested({ path }: { readonly path: string }) {
  const { say } = useLanguage();
  const { suggestions, values, set } = useEventForm();
  const suggestion = suggestions[path];
  if (suggestion === undefined || readAt(values, path) !== undefined) return null;
  return (
    <p className="fact-suggestion">
      {say(suggestion.source)}
      {say({ zh: '：', en: ': ' })}
      {suggestion.value}{' '}
      <Button size="small" onClick={() => set(path, suggestion.value)}>
        {say(words.takeOver)}
      </Button>
    </p>
  );
}

interface FrameProps extends FieldProps {
  readonly children: ReactNode;
  /** Several inputs of one fact: its name stands over them as that of a group. */
  readonly isGroup?: boolean;
}

/** A fact with its name as on the paper form, its hint, and what is wrong with it. */
export function Frame({ field, path, children, isGroup = false }: FrameProps) {
  const { say } = useLanguage();
  const { type, problems } = useEventForm();
  const label = labelOf(type, path);
  const id = inputId(path);
  const isWrong = problems.has(path);
  const name = (
    <>
      {say(label)}
      {!field.required && <span className="fact-optional">{say(words.optional)}</span>}
    </>
  );
  const hint = label.hint && (
    <p className="fact-hint" id={`${id}-hint`}>
      {say(label.hint)}
    </p>
  );
  if (isGroup)
    return (
      <fieldset
        className={isWrong ? 'fact fact-wrong' : 'fact'}
        id={id}
        tabIndex={-1}
        aria-describedby={isWrong ? `${id}-problem` : undefined}
      >
        <legend className="fact-name">{name}</legend>
        {hint}
        {children}
        <ProblemAt path={path} />
      </fieldset>
    );
  return (
    <div className="fact">
      <label className="fact-name" htmlFor={id}>
        {name}
      </label>
      {children}
      {hint}
      <ProblemAt path={path} />
      <Suggested path={path} />
    </div>
  );
}
