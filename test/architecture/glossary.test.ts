import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { conditions } from '../../machines/conditions/catalog.ts';
import { roleLabels, stageLabels } from '../../machines/rules/labels.ts';
import { allNodes } from '../../machines/step-title.ts';

const glossary = readFileSync(new URL('../../docs/glossary.md', import.meta.url), 'utf8');

const rows = new Map(
  [...glossary.matchAll(/^\| (?<zh>[^|]+) \| `(?<id>[^`]+)` \|/gm)].map(({ groups = {} }) => [
    `${groups.zh} ${groups.id}`,
    groups.id,
  ]),
);

test.each([
  ...Object.entries(roleLabels).map(([id, { zh }]) => ({ zh, id })),
  ...Object.entries(stageLabels).map(([id, { zh }]) => ({ zh, id })),
  ...conditions.map(({ id, title: { zh } }) => ({ zh, id })),
  ...allNodes().flatMap(({ path, meta }) =>
    meta === undefined
      ? []
      : [{ zh: meta.title.zh, id: path.slice(path[0] === 'running' ? 2 : 0).join('.') }],
  ),
])('the glossary has $zh, $id', ({ zh, id }) => {
  expect(rows.has(`${zh} ${id}`)).toBe(true);
});
