import { useSyncExternalStore } from 'react';

/** Whether the last request that was sent has been answered, whatever the answer was. */
let answered = true;
const watchers = new Set<() => void>();

export function noteAnswered(next: boolean): void {
  if (answered === next) return;
  answered = next;
  for (const watcher of watchers) watcher();
}

function watch(changed: () => void) {
  watchers.add(changed);
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    watchers.delete(changed);
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}

type Reachable = 'yes' | 'no-network' | 'no-answer';

/** What the device and the last request tell of the way to the server. */
const reachable = (): Reachable => {
  if (!navigator.onLine) return 'no-network';
  return answered ? 'yes' : 'no-answer';
};

export const useReachable = (): Reachable => useSyncExternalStore(watch, reachable);
