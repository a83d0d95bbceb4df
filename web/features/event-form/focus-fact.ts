import { around, inputId } from './paths.ts';

const FOCUSABLE = 'input, select, textarea, button';

/** Goes to the input of a fact, or to the nearest part of the form that it stands in. */
export function focusFact(path: string): void {
  for (let at = path; at !== ''; at = around(at)) {
    const found = document.getElementById(inputId(at));
    if (found === null) continue;
    const folded = found.closest('details');
    if (folded !== null) folded.open = true;
    const input = found.matches(FOCUSABLE) ? found : found.querySelector<HTMLElement>(FOCUSABLE);
    found.scrollIntoView({ block: 'center' });
    (input ?? found).focus({ preventScroll: true });
    return;
  }
}
