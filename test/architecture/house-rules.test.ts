import { expect, test } from 'vitest';
import { sources } from './sources.ts';

const LONGEST = 300;
/** In two pieces, so that this file does not find itself. */
const UNFINISHED = new RegExp(['TO', 'DO|FIX', 'ME'].join(''));
const UNTYPED = /(?:[:<|&(,]|\bas)\s*any\b(?=\s*[;,)>\]|&=]|\[\]|$)/m;

/** What a program has written is read by programs. */
const isGenerated = (path: string) => path.endsWith('.gen.ts');

const QUOTED = /'[^'\n]*'|"[^"\n]*"|`[^`]*`/g;

const all = sources();
const paths = (found: typeof all) => found.map(({ path }) => path);

test('no file is longer than 300 lines: past that, a concept is missing', () => {
  const written = all.filter(({ path }) => !isGenerated(path));
  expect(paths(written.filter(({ text }) => text.split('\n').length - 1 > LONGEST))).toEqual([]);
});

test('nothing is left for later', () => {
  expect(paths(all.filter(({ text }) => UNFINISHED.test(text)))).toEqual([]);
});

test('nothing is untyped', () => {
  expect(paths(all.filter(({ text }) => UNTYPED.test(text.replaceAll(QUOTED, "''"))))).toEqual([]);
  for (const planted of ['x: any', 'Map<string, any>', 'f(x as any)', 'any[]', 'x: any = 1'])
    expect(UNTYPED.test(`(${planted})`)).toBe(true);
  for (const innocent of ["'any-date'", 'expect.any(String)', 'any of them'])
    expect(UNTYPED.test(innocent)).toBe(false);
});

test('no file collects what has no place: utils', () => {
  expect(paths(all.filter(({ path }) => /(^|\/)(utils?|helpers?|common|misc)\.tsx?$/.test(path)))).toEqual(
    [],
  );
});
