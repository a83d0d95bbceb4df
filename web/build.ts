import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'vite';

const ROOT = join(import.meta.dirname, '..');
const DIST = join(import.meta.dirname, 'dist');
const STAMP = join(DIST, 'built-from');

/** What the console is made of. */
const SOURCES = ['web/**/*.{ts,tsx,css,html,svg}', 'machines/**/*.{ts,json}', 'package-lock.json'];
const COMPRESSIBLE = 'assets/**/*.{js,css,svg}';

function digestOfSources(): string {
  const digest = createHash('sha256');
  for (const path of globSync(SOURCES, { cwd: ROOT, exclude: ['web/dist/**'] }).sort())
    digest.update(`${path}\n`).update(readFileSync(join(ROOT, path)));
  return digest.digest('hex');
}

function builtFrom(): string | undefined {
  try {
    return readFileSync(STAMP, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** `npm run build`: makes the console, unless it is there already as its sources are now. `npm start` begins with it. */
const digest = digestOfSources();
if (builtFrom() !== digest) {
  process.stdout.write('正在构建控制台，仅首次需要…… building the console, only once …\n');
  // Whoever asks for it, a test too: what is served is what is measured and shipped.
  process.env.NODE_ENV = 'production';
  await build({ configFile: join(import.meta.dirname, 'vite.config.ts'), logLevel: 'warn' });
  for (const path of globSync(COMPRESSIBLE, { cwd: DIST })) {
    const bytes = readFileSync(join(DIST, path));
    writeFileSync(join(DIST, `${path}.gz`), gzipSync(bytes, { level: 9 }));
    writeFileSync(join(DIST, `${path}.br`), brotliCompressSync(bytes));
  }
  writeFileSync(STAMP, digest);
}
