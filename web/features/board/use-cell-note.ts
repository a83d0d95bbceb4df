import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { placeOfCell } from './cell-places.ts';
import type { Place } from './grid-keys.ts';

/** Where a note stands: at which cell, and where that is on the screen. */
export interface NoteAt extends Place {
  readonly box: DOMRect;
}

const SHOW_MS = 180;
const HIDE_MS = 120;

export const NOTE_ID = 'board-cell-note';

/** The one note of the chart: which cell it is about. It goes when the chart is scrolled away under it. */
export function useCellNote(scroll: RefObject<HTMLElement | null>) {
  const [place, setPlace] = useState<NoteAt | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const described = useRef<HTMLElement>(undefined);

  const hide = useCallback(() => {
    clearTimeout(timer.current);
    described.current?.removeAttribute('aria-describedby');
    setPlace(null);
  }, []);
  const hideSoon = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(hide, HIDE_MS);
  }, [hide]);
  const keep = useCallback(() => clearTimeout(timer.current), []);
  const later = useCallback(
    (target: HTMLElement, ms: number) => {
      const cell = target.closest<HTMLElement>('[data-column]');
      const place = cell && placeOfCell(cell);
      if (!cell || !place) return hideSoon();
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        described.current?.removeAttribute('aria-describedby');
        described.current = cell;
        cell.setAttribute('aria-describedby', NOTE_ID);
        setPlace({ ...place, box: cell.getBoundingClientRect() });
      }, ms);
    },
    [hideSoon],
  );

  useEffect(() => {
    const element = scroll.current;
    element?.addEventListener('scroll', hide, { passive: true });
    return () => {
      element?.removeEventListener('scroll', hide);
      clearTimeout(timer.current);
    };
  }, [scroll, hide]);

  return useMemo(
    () => ({
      place,
      hide,
      hideSoon,
      keep,
      showSoon: (target: HTMLElement) => later(target, SHOW_MS),
    }),
    [place, hide, hideSoon, keep, later],
  );
}

export type CellNoteState = ReturnType<typeof useCellNote>;
