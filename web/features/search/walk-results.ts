import type { KeyboardEvent } from 'react';

const STOPS = 'input, a.search-result';

/** Up and down between the field and what was found; from the field, enter goes to the first of them. */
export function walkResults(event: KeyboardEvent<HTMLElement>): void {
  const { key, currentTarget, target, nativeEvent } = event;
  // While a Chinese word is being put together the keys are those of the input method.
  if (nativeEvent.isComposing || !(target instanceof HTMLElement)) return;
  const stops = [...currentTarget.querySelectorAll<HTMLElement>(STOPS)];
  const at = stops.indexOf(target);
  if (at === -1) return;
  if (key === 'Enter' && at === 0) {
    stops[1]?.click();
    return;
  }
  const next = key === 'ArrowDown' ? stops[at + 1] : key === 'ArrowUp' ? stops[at - 1] : undefined;
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
