import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { Page } from '../../components/page.tsx';
import { SearchPanel } from './search-panel.tsx';

const asText = (q: unknown): string => (typeof q === 'string' || typeof q === 'number' ? String(q) : '');

export function SearchPage() {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const keep = useCallback(
    (q: string) => void navigate({ to: '/search', search: q === '' ? {} : { q }, replace: true }),
    [navigate],
  );
  return (
    <Page title={{ zh: '搜索', en: 'Search' }}>
      <SearchPanel begin={asText(search.q)} onSettled={keep} />
    </Page>
  );
}
