import { SearchOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useLanguage } from '../../language/language.tsx';

const words = { search: { zh: '搜索', en: 'Search' } } as const;
const DESK = '(min-width: 768px)';

const QuickSearch = lazy(async () => ({
  default: (await import('../../features/search/quick-search.tsx')).QuickSearch,
}));

const isWritten = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** `/` where nothing is being written, and Ctrl+K anywhere but in another dialog. */
function asksForSearch({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (document.querySelector('.ant-modal-container, .ant-drawer-open') !== null) return false;
  if ((ctrlKey || metaKey) && !altKey) return key.toLowerCase() === 'k';
  return key === '/' && !altKey && !isWritten(target);
}

/** To the page of the search on a phone; on a desk it opens where one is. */
export function SearchButton() {
  const { say } = useLanguage();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  // Kept once it was there, so that it can close as dialogs do and give the focus back.
  const [wanted, want] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!matchMedia(DESK).matches || !asksForSearch(event)) return;
      event.preventDefault();
      want(true);
      setOpen(true);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <Button
        type="text"
        icon={<SearchOutlined aria-hidden="true" />}
        aria-label={say(words.search)}
        aria-keyshortcuts="/ Control+K"
        onClick={() => navigate({ to: '/search' })}
      />
      {wanted && (
        <Suspense fallback={null}>
          <QuickSearch open={open} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
