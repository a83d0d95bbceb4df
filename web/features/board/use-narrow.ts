import { useSyncExternalStore } from 'react';

const narrow = window.matchMedia('(max-width: 767px)');

const watch = (told: () => void) => {
  narrow.addEventListener('change', told);
  return () => narrow.removeEventListener('change', told);
};

/** Whether the screen is as narrow as a phone. */
export const useNarrow = (): boolean => useSyncExternalStore(watch, () => narrow.matches);
