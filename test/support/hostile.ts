import fc from 'fast-check';

/** Values that programs trip over, and any other JSON. */
const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -0,
    -1,
    0.5,
    1e308,
    2 ** 53,
    100_000_000,
    '',
    ' ',
    '0',
    '2021-02-29',
    '0000-01-01',
    '9999-12-31',
    '-000001-01-01',
    '__proto__',
    'constructor',
    '🀄',
    'x'.repeat(300),
    [],
    {},
    [[]],
    [null],
  ),
  fc.jsonValue({ maxDepth: 4 }),
);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Where in a value something can be put: a path of names and places, the value itself first. */
function pathsIn(value: unknown): string[][] {
  if (!isObject(value)) return [[]];
  return [[], ...Object.entries(value).flatMap(([name, one]) => pathsIn(one).map((path) => [name, ...path]))];
}

function put(value: unknown, [name, ...rest]: readonly string[], what: (was: unknown) => unknown): unknown {
  if (name === undefined || !isObject(value)) return what(value);
  const part = put(Reflect.get(value, name), rest, what);
  if (Array.isArray(value)) return value.map((one, at) => (String(at) === name ? part : one));
  return { ...value, [name]: part };
}

const change: fc.Arbitrary<(was: unknown) => unknown> = fc.oneof(
  hostile.map((value) => () => value),
  fc.constantFrom<(was: unknown) => unknown>(
    (was) => [was],
    (was) => (Array.isArray(was) ? [...was, ...was] : was),
    (was) => (Array.isArray(was) ? was.toReversed() : was),
    (was) => (typeof was === 'number' ? was + 1 : was),
    (was) => (typeof was === 'number' ? -was : was),
    (was) => (isObject(was) && !Array.isArray(was) ? { ...was, more: was } : was),
  ),
);

/** A value in which up to three places are changed: near enough to the truth to get past the first check. */
export const nearly = (value: unknown): fc.Arbitrary<unknown> =>
  fc.array(fc.tuple(fc.nat(), change), { minLength: 1, maxLength: 3 }).map((changes) =>
    changes.reduce<unknown>((now, [at, what]) => {
      const paths = pathsIn(now);
      return put(now, paths[at % paths.length] ?? [], what);
    }, value),
  );

export const anyJson = hostile;
