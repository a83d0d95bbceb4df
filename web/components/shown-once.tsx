import { Button } from 'antd';
import { useRef, useState } from 'react';
import type { Text } from '../../machines/text.ts';
import { useLanguage } from '../language/language.tsx';
import { type Copied, copyText, copyWords } from './copying.ts';
import './shown-once.css';

/** Something that is told once, such as a link: shown whole, to be copied with one click or by hand. */
export function ShownOnce({ label, value }: { readonly label: Text; readonly value: string }) {
  const { say } = useLanguage();
  const text = useRef<HTMLElement>(null);
  const [came, setCame] = useState<Copied | null>(null);

  async function copy() {
    if (text.current) getSelection()?.selectAllChildren(text.current);
    setCame(await copyText(value));
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a text and its button are no fieldset
    <div className="shown-once" role="group" aria-label={say(label)}>
      <code ref={text}>{value}</code>
      <Button onClick={copy}>{say(copyWords.copy)}</Button>
      <span role="status">{came && say(copyWords[came])}</span>
    </div>
  );
}
