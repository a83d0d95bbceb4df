import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');

const decisions = readdirSync(new URL('docs/decisions/', ROOT)).map((name) => `docs/decisions/${name}`);
const documents = [
  'README.md',
  'README.zh-CN.md',
  'CONTRIBUTING.md',
  'docs/architecture.md',
  'docs/glossary.md',
  'docs/permissions.md',
  'docs/security.md',
  ...decisions,
];
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

test.each(documents)('every link in %s leads somewhere', (path) => {
  const links = [...read(path).matchAll(/\]\((?<to>[^)#]+)[^)]*\)/g)].map(({ groups }) => groups?.to ?? '');
  const broken = links.filter((to) => !/^https?:/.test(to) && !existsSync(new URL(to, new URL(path, ROOT))));
  expect(broken).toEqual([]);
});

test.each(documents)('every npm script that %s names is there', (path) => {
  const named = [...read(path).matchAll(/npm (?:run )?(?<script>start|test|[a-z]+(?:[:-][a-z]+)*)\b/g)]
    .filter(([whole, script]) => whole.startsWith('npm run') || ['start', 'test'].includes(script ?? ''))
    .map(({ groups }) => groups?.script ?? '');
  expect(named.filter((script) => !(script in scripts))).toEqual([]);
});

test.each(decisions)('%s has a number, a title, a date and a decision', (path) => {
  const [title = '', , date = ''] = read(path).split('\n');
  expect(title).toMatch(new RegExp(`^# ${/\d{4}/.exec(path)?.[0]} \\S`));
  expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(read(path)).toContain('\n## Decision\n');
});

test('decisions are numbered without a gap', () => {
  const numbers = decisions.map((path) => Number(/\d{4}/.exec(path)?.[0]));
  expect(numbers).toEqual(numbers.map((_, at) => at + 1));
});

describe.each(['README.md', 'README.zh-CN.md'])('%s', (path) => {
  test('lists every variable of the configuration, and no other', () => {
    const known = [...read('services/configuration.ts').matchAll(/set\('(?<name>[A-Z_]+)'\)/g)];
    const listed = read(path)
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`(?<name>[A-Z_]{4,})`/g)]);
    const names = (found: typeof known) => [...new Set(found.map(({ groups }) => groups?.name))].sort();
    expect(names(listed)).toEqual(names(known));
  });

  test('walks through the same commands as the other one', () => {
    const commands = (text: string) =>
      [...text.matchAll(/```sh\n([^`]*)```/g)].map(([, code = '']) =>
        code.replaceAll(/"reason": "[^"]*"/g, ''),
      );
    expect(commands(read(path))).toEqual(commands(read('README.md')));
  });
});
