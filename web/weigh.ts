import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const DIST = join(import.meta.dirname, 'dist');

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}

/** What a browser loads before somebody can work, by the page that they begin with; the page itself brings the frame. */
const FIRST_LOADS: Readonly<Record<string, readonly string[]>> = {
  'sign-in page': ['features/sign-in/sign-in-page.tsx'],
  'community secretary: next step': ['features/card/card-page.tsx'],
  'community secretary: a form': ['features/card/card-page.tsx', 'features/event-form/event-page.tsx'],
  'leading group: wall chart': ['features/board/board-page.tsx'],
  'town party committee: to do': ['features/tasks/tasks-page.tsx'],
  'town party committee: a request': ['features/tasks/approval-page.tsx'],
  'inspection team: chart and record': ['features/record/record-page.tsx'],
};
const FRAME = ['index.html', 'app/console.tsx'];

const manifest = JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;
const sizes = new Map<string, number>();

function gzipped(file: string): number {
  const known = sizes.get(file) ?? gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length;
  sizes.set(file, known);
  return known;
}

/** The files of some modules and of everything that these import at once. */
function filesOf(names: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const files = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const chunk = manifest[name];
    if (chunk === undefined) throw new Error(`${name} is not in the build: run npm run build`);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    for (const one of chunk.imports ?? []) visit(one);
  };
  for (const name of names) visit(name);
  return files;
}

const total = (files: Set<string>) => [...files].reduce((sum, file) => sum + gzipped(file), 0);
const inKilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1).padStart(8)} kB`;

/** `npm run web:weigh`: the gzipped bytes of first load, by role. */
const frame = filesOf(FRAME);
process.stdout.write(`${inKilobytes(total(frame))}  of it the frame that all share\n`);
for (const [name, pages] of Object.entries(FIRST_LOADS))
  process.stdout.write(`${inKilobytes(total(filesOf([...FRAME, ...pages])))}  ${name}\n`);
