/** Remembers the most recently used values, at most `limit` of them; a Map keeps its keys in order of insertion. */
export interface Remembered<T> {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
  forget(key: string): void;
  clear(): void;
}

export function remember<T>(limit: number): Remembered<T> {
  const values = new Map<string, T>();
  return {
    get(key) {
      const value = values.get(key);
      if (value === undefined) return undefined;
      values.delete(key);
      values.set(key, value);
      return value;
    },
    set(key, value) {
      values.delete(key);
      values.set(key, value);
      if (values.size <= limit) return;
      const [oldest] = values.keys();
      if (oldest !== undefined) values.delete(oldest);
    },
    forget: (key) => values.delete(key),
    clear: () => values.clear(),
  };
}
