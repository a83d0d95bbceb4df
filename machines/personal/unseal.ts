/** A personal fact as it is kept beside the record. */
export interface KeptFact {
  /** Its place, `/facts/candidates/0/name` or `/verdicts/2/message`. */
  readonly path: string;
  readonly salt: string | null;
  /** The text of its JSON, which is hashed with the salt; null once it is erased. */
  readonly value: string | null;
}

/** What stands in the place of a personal fact whose retention has ended. */
export interface Erased {
  readonly erased: true;
}

export function isErased(value: unknown): value is Erased {
  return typeof value === 'object' && value !== null && Object.keys(value).join() === 'erased';
}

/** What was recorded of an attempt. */
export interface Attempt {
  readonly facts: unknown;
  readonly verdicts: unknown;
}

const hasOwn = (value: unknown, name: string): value is object =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name);

/** Puts a value into its place, where there is such a place. */
function put(root: object, path: string, value: unknown): void {
  const names = path.split('/').slice(1);
  const last = names.pop();
  let at: unknown = root;
  for (const name of names) at = hasOwn(at, name) ? Reflect.get(at, name) : undefined;
  if (last !== undefined && hasOwn(at, last)) Reflect.set(at, last, value);
}

/**
 * An attempt as it was before it was sealed; what is erased reads as {@link Erased}. The one given has just been read
 * from its text and belongs to nobody else: it is filled in where it is.
 */
export function unseal<T extends Attempt>(attempt: T, kept: readonly KeptFact[] | null): T {
  for (const { path, value } of kept ?? [])
    put(attempt, path, value === null ? ({ erased: true } satisfies Erased) : JSON.parse(value));
  return attempt;
}
