import { type QueryClient, type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';

type Connection = 'connecting' | 'open' | 'lost';

let connection: Connection = 'connecting';
const watchers = new Set<() => void>();

function nowIs(next: Connection): void {
  if (connection === next) return;
  connection = next;
  for (const watcher of watchers) watcher();
}

/** What the server tells of, and the families of answers that are old then. An empty list: all of them. */
const OLD_AFTER: Readonly<Record<string, readonly string[]>> = {
  renewal: [
    '/api/renewals',
    '/api/board',
    '/api/regions',
    '/api/tasks',
    '/api/decisions',
    '/api/search',
    // A notice closes, or may be closed, once its step is done.
    '/api/supervision-notices',
  ],
  refusal: ['/api/renewals'],
  message: ['/api/messages', '/api/tasks'],
  supervision: ['/api/supervision-notices', '/api/tasks'],
  objection: ['/api/objections', '/api/tasks'],
  ledger: ['/api/communities', '/api/search'],
  world: [],
  missed: [],
};

/** Changes that come together are asked for together. */
const GATHER_MS = 150;
/** The browser gives up for good where it is refused, e.g. for too many streams; then the page tries anew. */
const AGAIN_MS = 10_000;
/** Shorter interruptions, such as another person signing in, are nobody's worry. */
const WORRY_MS = 4_000;

/** What is old: the answers of an address, of one renewal alone where it is named. */
interface Old {
  readonly path: string;
  readonly renewal: string | undefined;
}

const isOld = ([operation, given]: QueryKey, { path, renewal }: Old): boolean => {
  if (!String(operation).startsWith(`GET ${path}`)) return false;
  const { params } = (given ?? {}) as { params?: { id?: string } };
  return renewal === undefined || path !== '/api/renewals' || params?.id === renewal;
};

/** Asks again for what has changed, once for many changes that come together. */
function refresher(kept: QueryClient) {
  let old: Old[] = [];
  let all = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (paths: readonly string[], renewal?: string) => {
    if (paths.length === 0) all = true;
    old.push(...paths.map((path) => ({ path, renewal })));
    if (timer !== undefined) return;
    timer = setTimeout(() => {
      const [everything, some] = [all, old];
      timer = undefined;
      all = false;
      old = [];
      void kept.invalidateQueries({
        predicate: ({ queryKey }) => everything || some.some((one) => isOld(queryKey, one)),
      });
    }, GATHER_MS);
  };
}

function renewalIn(data: unknown): string | undefined {
  const { renewal }: { renewal?: unknown } = JSON.parse(String(data));
  return typeof renewal === 'string' ? renewal : undefined;
}

/** Hears of changes for as long as somebody is signed in; the browser itself connects again when it was cut off. */
export function useLiveUpdates(): void {
  const kept = useQueryClient();
  useEffect(() => {
    const refresh = refresher(kept);
    let stream: EventSource | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    let worry: ReturnType<typeof setTimeout> | undefined;
    let lost = false;
    function open() {
      const opened = new EventSource('/api/live');
      stream = opened;
      opened.onopen = () => {
        clearTimeout(worry);
        worry = undefined;
        nowIs('open');
        if (lost) refresh([]);
        lost = false;
      };
      opened.onerror = () => {
        lost = true;
        worry ??= setTimeout(() => nowIs('lost'), WORRY_MS);
        // Whoever is signed out by now is led to the door.
        refresh(['/api/me']);
        if (opened.readyState === EventSource.CLOSED) again = setTimeout(open, AGAIN_MS);
      };
      for (const [name, paths] of Object.entries(OLD_AFTER))
        opened.addEventListener(name, ({ data }) => refresh(paths, renewalIn(data)));
    }
    open();
    return () => {
      clearTimeout(again);
      clearTimeout(worry);
      stream?.close();
      nowIs('connecting');
    };
  }, [kept]);
}

/** Whether changes reach this page at the moment. */
export function useConnection(): Connection {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => connection,
  );
}
