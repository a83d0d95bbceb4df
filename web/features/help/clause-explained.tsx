import type { ReactNode } from 'react';
import type { Explanation } from '../../../machines/explanations/explanation.ts';
import type { Text } from '../../../machines/text.ts';
import { useLanguage } from '../../language/language.tsx';

interface Props {
  readonly title: Text;
  readonly clause: string;
  readonly explanation: Explanation | undefined;
  /** Beside the clause: how binding it is, who acts. */
  readonly marks: ReactNode;
  readonly children?: ReactNode;
}

/** A rule or a step: its name, its clause, what it asks and why, and what belongs to it. */
export function ClauseExplained({ title, clause, explanation, marks, children }: Props) {
  const { say } = useLanguage();
  return (
    <>
      <h4 className="help-entry-title">
        {say(title)} <span className="help-clause">{clause}</span>
      </h4>
      <p className="help-marks">{marks}</p>
      {explanation && (
        <p className="help-words">
          {say(explanation.asks)}
          <br />
          <span className="help-why">{say(explanation.why)}</span>
        </p>
      )}
      {children}
    </>
  );
}
