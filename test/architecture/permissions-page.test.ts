import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { permissionsPage } from '../../docs/permissions/page.ts';
import { eventTypes } from '../../machines/events/catalog.ts';

const committed = readFileSync(new URL('../../docs/permissions.md', import.meta.url), 'utf8');

test('docs/permissions.md says who may do what as it is: otherwise, npm run docs:permissions', () => {
  expect(committed === permissionsPage()).toBe(true);
});

test('every event has its row', () => {
  expect(eventTypes.filter((type) => !committed.includes(`| \`${type}\` |`))).toEqual([]);
});
