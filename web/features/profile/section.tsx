import { Card } from 'antd';
import type { ReactNode } from 'react';
import type { Text } from '../../../machines/text.ts';
import { useLanguage } from '../../language/language.tsx';

interface Props {
  readonly title: Text;
  readonly note?: Text;
  readonly extra?: ReactNode;
  readonly children: ReactNode;
}

/** One matter of the settings under its heading. */
export function Section({ title, note, extra, children }: Props) {
  const { say } = useLanguage();
  return (
    <Card title={<h2 className="profile-heading">{say(title)}</h2>} extra={extra}>
      {note && <p className="profile-note">{say(note)}</p>}
      {children}
    </Card>
  );
}
