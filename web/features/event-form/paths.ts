/** `posts[0].tallies[2].approve` as its parts: names, and places in lists. */
export function partsOf(path: string): (string | number)[] {
  return [...path.matchAll(/[^.[\]]+/g)].map(([part]) => (/^\d+$/.test(part) ? Number(part) : part));
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** What stands at a path; undefined where nothing does. */
export function readAt(value: unknown, path: string): unknown {
  return partsOf(path).reduce<unknown>(
    (at, part) => (isObject(at) ? Reflect.get(at, part) : undefined),
    value,
  );
}

function written(value: unknown, parts: readonly (string | number)[], next: unknown): unknown {
  const [part, ...rest] = parts;
  if (part === undefined) return next;
  const before = isObject(value) ? value : undefined;
  const inside = written(before && Reflect.get(before, part), rest, next);
  if (typeof part === 'number') {
    const list = Array.isArray(before) ? [...before] : [];
    list[part] = inside;
    return list;
  }
  const { [part]: _, ...others } = (before ?? {}) as Record<string, unknown>;
  // Empty is not there at all: that is how drafts are kept, and how what is missing is told.
  return inside === undefined ? others : { ...before, [part]: inside };
}

/** The same with something else at a path; objects and lists on the way are made where there are none. */
export const writtenAt = (value: unknown, path: string, next: unknown): unknown =>
  written(value, partsOf(path), next);

/** `tallies[2]` inside `posts[0]`. */
export const inside = (path: string, name: string | number): string => {
  if (typeof name === 'number') return `${path}[${name}]`;
  return path === '' ? name : `${path}.${name}`;
};

/** The path of what holds it: `posts[0].tallies` of `posts[0].tallies[2]`; '' of what stands by itself. */
export const around = (path: string): string => path.replace(/(^|\.)[^.[\]]+$|\[\d+\]$/, '');

/** The id of the input at a path, to be focused and referred to. */
export const inputId = (path: string): string => `fact-${path.replaceAll(/[[\].]+/g, '-')}`;
