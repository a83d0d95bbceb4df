import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { fitted, kept, moved, overview, type Size, type View, zoomed } from './view.ts';
import type { Rect, Whole } from './whole.ts';

const PAN = 60;
const ZOOM = 1.25;
/** Less than that was meant as a tap. */
const STILL = 6;

type Point = { readonly x: number; readonly y: number };

const middleOf = ([a, b]: readonly [Point, Point]): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
const distance = ([a, b]: readonly [Point, Point]) => Math.hypot(a.x - b.x, a.y - b.y);

/** Which part of the chart is shown, moved and zoomed by wheel, fingers, mouse and keys. */
export function useView(
  frame: RefObject<HTMLElement | null>,
  size: Size,
  whole: Whole,
  choose: (key: string | null) => void,
) {
  const [view, setView] = useState<View>({ scale: 0.2, x: 0, y: 0 });
  const fingers = useRef(new Map<number, Point>());
  const tap = useRef<{ readonly key: string | null; way: number } | null>(null);
  const sized = useRef(size);
  sized.current = size;

  const change = useCallback(
    (next: (view: View) => View) => setView((now) => kept(next(now), sized.current, whole)),
    [whole],
  );

  useEffect(() => {
    const box = frame.current;
    if (box === null) return;
    // By the wheel alone only once somebody works in the chart; else the page could not be scrolled past it.
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey && !box.contains(document.activeElement)) return;
      event.preventDefault();
      const { left, top } = box.getBoundingClientRect();
      const at = { x: event.clientX - left, y: event.clientY - top };
      change((now) => zoomed(now, Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.002)), at));
    };
    box.addEventListener('wheel', turn, { passive: false });
    return () => box.removeEventListener('wheel', turn);
  }, [frame, change]);

  const pointOf = (event: React.PointerEvent): Point => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };

  const onPointerDown = (event: React.PointerEvent) => {
    if (event.button !== 0) return;
    fingers.current.set(event.pointerId, pointOf(event));
    event.currentTarget.setPointerCapture(event.pointerId);
    const on = event.target instanceof Element ? event.target.closest('[data-key]') : null;
    tap.current = fingers.current.size === 1 ? { key: on?.getAttribute('data-key') ?? null, way: 0 } : null;
  };
  const onPointerMove = (event: React.PointerEvent) => {
    const before = fingers.current.get(event.pointerId);
    if (before === undefined) return;
    const now = pointOf(event);
    const others = [...fingers.current].flatMap(([id, at]) => (id === event.pointerId ? [] : [at]));
    fingers.current.set(event.pointerId, now);
    const other = others[0];
    const by = { x: now.x - before.x, y: now.y - before.y };
    if (tap.current !== null) tap.current.way += Math.hypot(by.x, by.y);
    if (other === undefined) change((one) => moved(one, by));
    else {
      const [from, to] = [middleOf([before, other]), middleOf([now, other])];
      const share = distance([now, other]) / Math.max(1, distance([before, other]));
      change((one) => moved(zoomed(one, share, from), { x: to.x - from.x, y: to.y - from.y }));
    }
  };
  const onPointerUp = (event: React.PointerEvent) => {
    if (!fingers.current.delete(event.pointerId)) return;
    if (tap.current !== null && tap.current.way < STILL) choose(tap.current.key);
    tap.current = null;
  };
  const onPointerCancel = (event: React.PointerEvent) => {
    fingers.current.delete(event.pointerId);
    tap.current = null;
  };

  const zoom = (by: number) =>
    change((now) => zoomed(now, by, { x: sized.current.width / 2, y: sized.current.height / 2 }));
  const show = useCallback(
    (rect: Rect, atMost?: number) => change(() => fitted(rect, sized.current, atMost)),
    [change],
  );
  const showWhole = useCallback(() => change(() => overview(whole, sized.current)), [change, whole]);

  const keys: Readonly<Record<string, () => void>> = {
    '+': () => zoom(ZOOM),
    '=': () => zoom(ZOOM),
    '-': () => zoom(1 / ZOOM),
    '0': showWhole,
    ArrowLeft: () => change((now) => moved(now, { x: PAN, y: 0 })),
    ArrowRight: () => change((now) => moved(now, { x: -PAN, y: 0 })),
    ArrowUp: () => change((now) => moved(now, { x: 0, y: PAN })),
    ArrowDown: () => change((now) => moved(now, { x: 0, y: -PAN })),
    Escape: () => choose(null),
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };

  return {
    view,
    show,
    showWhole,
    nearer: () => zoom(ZOOM),
    farther: () => zoom(1 / ZOOM),
    handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel, onKeyDown },
  };
}
