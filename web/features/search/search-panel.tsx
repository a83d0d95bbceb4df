import { SearchOutlined } from '@ant-design/icons';
import { keepPreviousData } from '@tanstack/react-query';
import { Input } from 'antd';
import { useDeferredValue, useEffect, useState } from 'react';
import { useAnswer } from '../../api/queries.ts';
import { Failed, Loading, Nothing } from '../../components/page-states.tsx';
import { useLanguage } from '../../language/language.tsx';
import { holds, useMe } from '../../session/me.ts';
import { isLongEnough } from './long-enough.ts';
import { ResultList } from './result-list.tsx';
import { groupsOf } from './results.ts';
import { walkResults } from './walk-results.ts';
import './search.css';

const words = {
  field: { zh: '搜索社区、人员、文号', en: 'Search communities, persons, document numbers' },
  hint: {
    zh: '输入社区名称或代码、姓名、文件编号。按↑↓选择，回车打开。',
    en: 'A community by name or code, a person, a document number. ↑ ↓ to choose, Enter to open.',
  },
  short: {
    zh: '请至少输入一个汉字，或两个字母、数字。',
    en: 'One Chinese character, or two letters or digits.',
  },
  nothing: {
    zh: (q: string) => `没有找到“${q}”。请换一种写法，或者它不在您的职责范围内。`,
    en: (q: string) =>
      `Nothing found for “${q}”. Try another spelling; or it is not within your responsibility.`,
  },
  found: {
    zh: (n: number) => `找到${n}条`,
    en: (n: number) => (n === 1 ? '1 result' : `${n} results`),
  },
} as const;

const PAUSE_MS = 250;

/** What somebody has written, once they pause. */
function useSettled(value: string): string {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(settle, PAUSE_MS, value);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

interface Props {
  readonly begin: string;
  /** Told what is looked for, when it has changed. */
  readonly onSettled?: (q: string) => void;
  /** Told when somebody goes to what was found. */
  readonly onGo?: () => void;
}

function Results({ q, onGo }: { readonly q: string; readonly onGo?: () => void }) {
  const { say, language } = useLanguage();
  const { data: me } = useMe();
  const asked = q.trim();
  const { data, error, refetch, isPlaceholderData } = useAnswer(
    'GET /api/search',
    { query: { q: asked } },
    { enabled: isLongEnough(asked), placeholderData: keepPreviousData },
  );
  if (asked === '') return <p className="search-hint">{say(words.hint)}</p>;
  if (!isLongEnough(asked)) return <p className="search-hint">{say(words.short)}</p>;
  if (error) return <Failed problem={error} again={() => refetch()} />;
  if (data === undefined) return <Loading rows={4} />;
  const groups = groupsOf(data, holds(me, ['community-secretary', 'work-group']));
  const count = groups.reduce((sum, { results }) => sum + results.length, 0);
  return (
    <>
      <p className="visually-hidden" role="status">
        {count === 0 ? '' : words.found[language](count)}
      </p>
      {count === 0 ? (
        <Nothing>{words.nothing[language](asked)}</Nothing>
      ) : (
        <div className={isPlaceholderData ? 'search-old' : undefined}>
          {groups.map((group) => (
            <ResultList key={group.title.en} group={group} onGo={onGo} />
          ))}
        </div>
      )}
    </>
  );
}

/** One field, and what it finds while one writes. */
export function SearchPanel({ begin, onSettled, onGo }: Props) {
  const { say } = useLanguage();
  const [q, setQ] = useState(begin);
  const settled = useDeferredValue(useSettled(q));
  useEffect(() => {
    if (settled !== begin) onSettled?.(settled);
  }, [settled, begin, onSettled]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the field and the links inside
    <div className="search-panel" onKeyDown={walkResults}>
      <Input
        size="large"
        autoFocus
        allowClear
        type="search"
        enterKeyHint="search"
        autoComplete="off"
        prefix={<SearchOutlined aria-hidden="true" />}
        aria-label={say(words.field)}
        placeholder={say(words.field)}
        maxLength={80}
        value={q}
        onChange={({ target }) => setQ(target.value)}
      />
      <Results q={settled} onGo={onGo} />
    </div>
  );
}
