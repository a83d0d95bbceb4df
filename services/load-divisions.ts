import { readFile } from 'node:fs/promises';
import { StartupError } from '../db/database-url.ts';
import { saveDivisions } from '../db/divisions.ts';
import type { Deps } from './deps.ts';
import { parseDivisions } from './divisions.ts';

/** A county has hundreds of divisions; what one statement takes is limited. */
const AT_ONCE = 5_000;

/**
 * Keeps the divisions of a file, `code,name` a line below a heading, so that renewals can be opened for the communities
 * among them; names that have changed are changed. Throws StartupError that names the variable and the line.
 */
export async function loadDivisions(
  { connection: { db } }: Pick<Deps, 'connection'>,
  file: string | undefined,
): Promise<void> {
  if (file === undefined) return;
  try {
    const divisions = parseDivisions(await readFile(file, 'utf8'));
    for (let at = 0; at < divisions.length; at += AT_ONCE)
      await saveDivisions(db, divisions.slice(at, at + AT_ONCE));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new StartupError(`HUANJIE_DIVISIONS is "${file}", which cannot be read as divisions: ${why}.`);
  }
}
