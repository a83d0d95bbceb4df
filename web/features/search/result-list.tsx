import { Link } from '@tanstack/react-router';
import { type ReactNode, useId } from 'react';
import { useLanguage } from '../../language/language.tsx';
import type { Goal, Group, Result } from './results.ts';

const words = {
  record: { zh: '看记录', en: 'In the record' },
} as const;

interface Props {
  readonly group: Group;
  readonly onGo?: () => void;
}

interface WayProps {
  readonly goal: Goal;
  readonly className: string;
  readonly onGo?: () => void;
  readonly children: ReactNode;
}

function Way({ goal: { to, params, search }, className, onGo, children }: WayProps) {
  return (
    <Link to={to} params={params} search={search} className={className} onClick={onGo}>
      {children}
    </Link>
  );
}

function Found({ result, onGo }: { readonly result: Result; readonly onGo?: () => void }) {
  const { say } = useLanguage();
  const { name, about, goal, record } = result;
  const said = about.map((one) => (typeof one === 'string' ? one : say(one))).join(' · ');
  const lines = (
    <>
      <span className="search-result-name">{name}</span>
      <span className="search-result-about">{said}</span>
    </>
  );
  return (
    <li className="search-row">
      {goal === null ? (
        <div className="search-result-still">{lines}</div>
      ) : (
        <Way goal={goal} className="search-result" onGo={onGo}>
          {lines}
        </Way>
      )}
      {record && (
        <Way goal={record} className="search-record" onGo={onGo}>
          {say(words.record)}
          <span className="visually-hidden"> {name}</span>
        </Way>
      )}
    </li>
  );
}

/** One kind of what was found. */
export function ResultList({ group: { title, results }, onGo }: Props) {
  const { say } = useLanguage();
  const id = useId();
  return (
    <section aria-labelledby={id} className="search-group">
      <h2 id={id}>
        {say(title)} <span className="search-count">{results.length}</span>
      </h2>
      <ul>
        {results.map((result) => (
          <Found key={result.key} result={result} onGo={onGo} />
        ))}
      </ul>
    </section>
  );
}
