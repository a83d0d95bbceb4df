import { type RefObject, useEffect, useState } from 'react';

/** Columns are drawn so many at a time, so that a little scrolling sideways draws nothing. */
const STEP = 5;

/** From a column up to, but without, another one. */
export interface InSight {
  readonly from: number;
  readonly to: number;
}

/** The columns in sight, with some on both sides. */
export function useColumnsInSight(scroll: RefObject<HTMLElement | null>, cellPx: number): InSight {
  const [inSight, setInSight] = useState<InSight>({ from: 0, to: 0 });
  useEffect(() => {
    const element = scroll.current;
    if (element === null) return undefined;
    const look = () => {
      const from = Math.max(0, (Math.floor(element.scrollLeft / cellPx / STEP) - 1) * STEP);
      const to = (Math.ceil((element.scrollLeft + element.clientWidth) / cellPx / STEP) + 1) * STEP;
      setInSight((before) => (before.from === from && before.to === to ? before : { from, to }));
    };
    look();
    const resized = new ResizeObserver(look);
    resized.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroll, cellPx]);
  return inSight;
}
