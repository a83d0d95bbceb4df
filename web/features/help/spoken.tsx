import type { Text } from '../../../machines/text.ts';
import { useLanguage } from '../../language/language.tsx';
import type { Entry } from './entry.ts';

function Spoken({ title, lines }: { readonly title: Text; readonly lines: readonly Text[] }) {
  const { say } = useLanguage();
  return (
    <>
      <h3 className="help-entry-title">{say(title)}</h3>
      {lines.map((line) => (
        <p key={line.en} className="help-words">
          {say(line)}
        </p>
      ))}
    </>
  );
}

/** An entry that is a title and some lines. */
export const spoken = (id: string, title: Text, lines: readonly Text[]): Entry => ({
  id,
  words: [title, ...lines],
  body: <Spoken title={title} lines={lines} />,
});
