import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { IsoDate } from '../../../machines/calendar.ts';
import { useLanguage } from '../../language/language.tsx';
import { CommunityCard } from './community-card.tsx';
import { type Community, WINDOW } from './use-board.ts';
import './cards.css';
import './tones.css';

/** Of a card with its gap; measured once it is there. */
const CARD_PX = 168;
const SETTLED_MS = 100;

interface Props {
  readonly count: number;
  readonly at: (place: number) => Community | undefined;
  readonly today: IsoDate;
  readonly marked: boolean;
  readonly onWindows: (windows: readonly number[]) => void;
}

/** The communities one below the other, for a narrow screen; only those in sight are there. */
export function Cards({ count, at, today, marked, onWindows }: Props) {
  const { say } = useLanguage();
  const list = useRef<HTMLUListElement>(null);
  const [scrollMargin, setScrollMargin] = useState(0);
  useLayoutEffect(() => {
    if (list.current !== null) setScrollMargin(list.current.getBoundingClientRect().top + window.scrollY);
  }, []);
  const cards = useWindowVirtualizer({
    count,
    estimateSize: () => CARD_PX,
    overscan: 4,
    scrollMargin,
    useFlushSync: false,
  });
  const first = Math.floor((cards.range?.startIndex ?? 0) / WINDOW);
  const last = Math.floor((cards.range?.endIndex ?? 0) / WINDOW);
  useEffect(() => {
    const timer = setTimeout(() => onWindows(first === last ? [first] : [first, last]), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [first, last, onWindows]);
  return (
    <ul
      ref={list}
      className={marked ? 'cards cards-marked' : 'cards'}
      style={{ height: cards.getTotalSize() }}
      aria-label={say({ zh: '社区', en: 'Communities' })}
    >
      {cards.getVirtualItems().map(({ index, start }) => {
        const community = at(index);
        return (
          <li
            key={community?.code ?? index}
            ref={cards.measureElement}
            data-index={index}
            aria-setsize={count}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start - scrollMargin}px)` }}
          >
            {community === undefined ? (
              <div className="community-card community-card-waiting" />
            ) : (
              <CommunityCard community={community} today={today} />
            )}
          </li>
        );
      })}
    </ul>
  );
}
