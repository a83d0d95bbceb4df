import { SearchOutlined } from '@ant-design/icons';
import { Link, useLocation } from '@tanstack/react-router';
import { Input } from 'antd';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { IsoDate } from '../../../machines/calendar.ts';
import type { Plan } from '../../../machines/plan/plan.ts';
import { Nothing } from '../../components/page-states.tsx';
import { useLanguage } from '../../language/language.tsx';
import { DaysCalculator } from './calculators/days-calculator.tsx';
import { ShareCalculator } from './calculators/share-calculator.tsx';
import { countingSection } from './counting-section.tsx';
import { countOf, matching, type Section } from './entry.ts';
import { glossarySection } from './glossary-section.tsx';
import { SectionView } from './group-view.tsx';
import { keysSection } from './keys-section.ts';
import { proofSection } from './proof-section.tsx';
import { rolesSection } from './role-section.tsx';
import { rulesSection } from './rule-sections.tsx';
import { stepsSection } from './step-sections.tsx';

const words = {
  search: { zh: '在帮助中查找：规则、环节、名词……', en: 'Search the help: rules, steps, words …' },
  contents: { zh: '目录', en: 'Contents' },
  found: {
    zh: (n: number) => `找到${n}条`,
    en: (n: number) => (n === 1 ? '1 entry' : `${n} entries`),
  },
  nothing: { zh: '没有找到，请换个词试试。', en: 'Nothing found. Try another word.' },
} as const;

/** Goes to what the address names, once, and not before it is there. */
function useGoTo(hash: string, there: boolean) {
  const last = useRef('');
  useEffect(() => {
    if (!there || hash === last.current) return;
    last.current = hash;
    // After the router, which scrolls a new page to its top.
    const timer = setTimeout(() => {
      const target = document.getElementById(hash);
      target?.scrollIntoView({ block: 'start' });
      target?.focus({ preventScroll: true });
    });
    return () => clearTimeout(timer);
  }, [hash, there]);
}

function Contents({ sections }: { readonly sections: readonly Section[] }) {
  const { say } = useLanguage();
  return (
    <nav className="help-contents no-print" aria-label={say(words.contents)}>
      <ul>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <Link to="/help" hash={id}>
              {say(title)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Everything that is explained, under one plan, and a field to find it by. */
export function HelpContents({ plan, today }: { readonly plan: Plan; readonly today: IsoDate }) {
  const { say, language } = useLanguage();
  const hash = useLocation({ select: (location) => location.hash });
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(hash);
  // Whoever follows a link inside of what was found wants to see where it leads.
  if (at !== hash) {
    setAt(hash);
    setQuery('');
  }
  const asked = useDeferredValue(query);
  const all = useMemo(
    () => [
      countingSection(plan),
      rulesSection(plan),
      stepsSection(plan),
      rolesSection,
      glossarySection,
      keysSection,
      proofSection,
    ],
    [plan],
  );
  const sections = useMemo(() => matching(all, asked), [all, asked]);
  const searching = asked.trim() !== '';
  const count = countOf(sections);
  useGoTo(hash, !searching);
  return (
    <div className="help">
      <Input
        size="large"
        allowClear
        type="search"
        className="help-search no-print"
        prefix={<SearchOutlined aria-hidden="true" />}
        aria-label={say(words.search)}
        placeholder={say(words.search)}
        value={query}
        onChange={({ target }) => setQuery(target.value)}
      />
      {!searching && <Contents sections={all} />}
      <p role="status" className={searching && count > 0 ? 'help-found' : 'visually-hidden'}>
        {searching ? words.found[language](count) : ''}
      </p>
      {searching && count === 0 && <Nothing>{say(words.nothing)}</Nothing>}
      {sections.map((section) => (
        <div key={section.id}>
          <SectionView section={section} searching={searching} hash={hash} />
          {section.id === 'counting' && !searching && (
            <div className="calculators no-print">
              <DaysCalculator plan={plan} today={today} />
              <ShareCalculator plan={plan} />
            </div>
          )}
        </div>
      ))}
    </div>
  );
}
