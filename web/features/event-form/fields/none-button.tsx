import { Button } from 'antd';
import { useLanguage } from '../../../language/language.tsx';
import { useEventForm } from '../form-context.tsx';
import { readAt } from '../paths.ts';

const words = {
  none: { zh: '没有', en: 'There are none' },
  said: { zh: '✓ 没有', en: '✓ None' },
} as const;

/** That there is nobody and nothing to name is something to say as well: an empty list is not an untouched one. */
export function NoneButton({ path }: { readonly path: string }) {
  const { say } = useLanguage();
  const { values, set } = useEventForm();
  const value = readAt(values, path);
  if (Array.isArray(value) && value.length > 0) return null;
  const isSaid = Array.isArray(value);
  return (
    <Button aria-pressed={isSaid} onClick={() => set(path, isSaid ? undefined : [])}>
      {say(isSaid ? words.said : words.none)}
    </Button>
  );
}
