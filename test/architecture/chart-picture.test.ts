import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pictures } from '../../docs/chart/pictures.ts';
import { allNodes } from '../../machines/step-title.ts';

const FOLDER = new URL('../../docs/chart/', import.meta.url);
const drawn = await pictures();

test('there is a picture of the whole and one of each stage, in two languages, and no other', () => {
  const committed = readdirSync(FOLDER).filter((name) => name.endsWith('.svg'));
  expect(committed.sort()).toEqual([...drawn.keys()].sort());
  expect(committed).toHaveLength(12);
});

test.each([...drawn.keys()])('%s shows the chart as it is: otherwise, npm run docs:chart', (name) => {
  const committed = readFileSync(new URL(name, FOLDER), 'utf8');
  expect(committed === drawn.get(name)).toBe(true);
});

test('every step is drawn, with its Chinese title in the picture of its stage', () => {
  const letters = (svg: string) =>
    [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text).join('');
  const all = [...drawn].map(([name, svg]) => (name.includes('zh-CN') ? letters(svg) : '')).join('\n');
  const titles = allNodes().flatMap((node) => node.meta?.title.zh ?? []);
  expect(titles.filter((title) => !all.includes(title))).toEqual([]);
});

test('nothing in a picture is loaded from elsewhere', () => {
  for (const svg of drawn.values())
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
      /https?:|url\((?!#)|@import|<image|<script/,
    );
});
