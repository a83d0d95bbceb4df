import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const machines = fileURLToPath(new URL('../../machines/', import.meta.url));

/** Whatever comes along with a module when it is loaded: what is imported for its types alone does not. */
function loadedWith(file: string, seen = new Map<string, string[]>()): Map<string, string[]> {
  if (seen.has(file)) return seen;
  const source = file.endsWith('.ts') ? readFileSync(file, 'utf8') : '';
  const imports = [...source.matchAll(/^(?:import|export) (?!type )[^;]*?from '([^']+)'/gm)].flatMap(
    ([, from = '']) => from,
  );
  seen.set(file, imports);
  for (const from of imports) if (from.startsWith('.')) loadedWith(resolve(dirname(file), from), seen);
  return seen;
}

test.each(['live-judgement.ts', 'events/field-labels.ts', 'stored-snapshot.ts', 'open-steps.ts'])(
  '%s can be loaded by a browser',
  (entry) => {
    const loaded = loadedWith(resolve(machines, entry));
    const packages = new Set([...loaded.values()].flat().filter((from) => !from.startsWith('.')));
    for (const from of packages) expect(from).toMatch(/^(xstate|typebox(\/.+)?)$/);
    for (const file of loaded.keys()) expect(file.startsWith(machines)).toBe(true);
  },
);

test('the walk over imports finds what it is to find', () => {
  const loaded = loadedWith(resolve(machines, 'live-judgement.ts'));
  expect(loaded.size).toBeGreaterThan(100);
  expect([...loadedWith(resolve(machines, 'rules/surname/sources.ts')).values()].flat()).toContain(
    'node:module',
  );
});
