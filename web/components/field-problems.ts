import type { FormInstance } from 'antd';
import type { Text } from '../../machines/text.ts';
import type { Problem } from '../api/problem.ts';

/** By field, what its problem is called for people; given what the server says of it. */
export type FieldSentences = Readonly<Record<string, Text | ((detail: string) => Text)>>;

/** Whether all that the server says is wrong is said at fields. */
export const isAtFields = (problem: Problem | null, sentences: FieldSentences): boolean =>
  problem !== null && problem.errors.length > 0 && problem.errors.every(({ field }) => field in sentences);

/** Puts what the server says of fields at those fields, and goes to the first of them. Answers whether all found one. */
export function showAtFields(
  form: FormInstance,
  { errors }: Problem,
  sentences: FieldSentences,
  say: (text: Text) => string,
): boolean {
  const shown = errors.flatMap(({ field, detail }) => {
    const sentence = sentences[field];
    if (sentence === undefined) return [];
    return [{ name: field, errors: [say(typeof sentence === 'function' ? sentence(detail) : sentence)] }];
  });
  form.setFields(shown);
  const [first] = shown;
  if (first !== undefined) form.focusField(first.name);
  return errors.length > 0 && shown.length === errors.length;
}
