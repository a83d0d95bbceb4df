/** What was sent without an answer coming back: sent again as it was, so that it is recorded once. */
export interface Attempt {
  readonly key: string;
  readonly revision: number;
  readonly facts: unknown;
}

/** A form that somebody is filling in, as it is kept on their device. */
export interface Draft {
  readonly values: Readonly<Record<string, unknown>>;
  /** The revision that its writer has seen. */
  readonly revision: number;
  /** An instant. */
  readonly savedAt: string;
  readonly attempt: Attempt | null;
}

/** A draft is of one person about one event of one renewal; nobody else on the same device is shown it. */
export interface DraftOf {
  readonly person: string;
  readonly renewal: string;
  readonly type: string;
}

/** Changes with the shape of what is kept: what an earlier console has left is not guessed at. */
const SHAPE = 1;
const STEM = `huanjie.draft.${SHAPE}.`;
const ALL = 'huanjie.draft.';
const KEPT_DAYS = 60;

const nameOf = ({ person, renewal, type }: DraftOf) =>
  STEM + [person, renewal, type].map(encodeURIComponent).join('/');

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' &&
  value !== null &&
  'values' in value &&
  typeof value.values === 'object' &&
  'revision' in value &&
  typeof value.revision === 'number' &&
  'savedAt' in value &&
  typeof value.savedAt === 'string' &&
  'attempt' in value;

function parsed(text: string | null): Draft | undefined {
  if (text === null) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isDraft(value) ? value : undefined;
  } catch {
    // Cut off while it was written, by a full disk or a dead battery: there is nothing to be had from it.
    return undefined;
  }
}

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** What somebody had filled in when they left; undefined where there is nothing of theirs. */
export const readDraft = (shelf: Shelf, of: DraftOf): Draft | undefined => parsed(shelf.getItem(nameOf(of)));

/** False where the device has no room: then the form says that it is not kept. */
export function keepDraft(shelf: Shelf, of: DraftOf, draft: Draft): boolean {
  try {
    shelf.setItem(nameOf(of), JSON.stringify(draft));
    return true;
  } catch {
    // A full or closed storage; whoever is typing is told.
    return false;
  }
}

export const dropDraft = (shelf: Shelf, of: DraftOf): void => shelf.removeItem(nameOf(of));

/** Clears away what was left long ago, of whomever, and what an earlier console has kept. */
export function clearOldDrafts(shelf: Shelf, now: string): void {
  const oldest = Temporal.Instant.from(now).subtract({ hours: 24 * KEPT_DAYS });
  const names = Array.from({ length: shelf.length }, (_, at) => shelf.key(at) ?? '');
  for (const name of names.filter((one) => one.startsWith(ALL))) {
    const draft = name.startsWith(STEM) ? parsed(shelf.getItem(name)) : undefined;
    const isOld = draft === undefined || Temporal.Instant.compare(draft.savedAt, oldest) < 0;
    if (isOld) shelf.removeItem(name);
  }
}
