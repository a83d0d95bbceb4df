import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDERS = ['machines', 'db', 'services', 'api', 'workers', 'web', 'bench', 'docs', 'test'];

/** A file of ours, its path from the root of the project with forward slashes. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

const isTypeScript = (name: string) => /\.tsx?$/.test(name);

function namesIn(folder: string): string[] {
  try {
    return readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: 'utf8' }).filter(isTypeScript);
  } catch {
    return [];
  }
}

/** Every TypeScript file of the project, those at its root included. */
export function sources(): Source[] {
  const atRoot = readdirSync(ROOT).filter(isTypeScript);
  const below = FOLDERS.flatMap((folder) =>
    namesIn(folder)
      .filter((name) => !name.includes('node_modules'))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  );
  return [...atRoot, ...below].sort().map((path) => ({ path, text: readFileSync(`${ROOT}${path}`, 'utf8') }));
}
