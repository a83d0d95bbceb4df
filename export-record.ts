import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { StartupError } from './db/database-url.ts';
import { type OpenDatabase, openDatabase } from './db/open.ts';
import type { Selection } from './db/record-lines.ts';
import { findRenewal } from './db/renewals.ts';
import { systemClock } from './services/clock.ts';
import { readConfiguration } from './services/configuration.ts';
import { depsOf } from './services/deps.ts';
import { headsAsText } from './services/record/heads-as-text.ts';
import { readHeads, readSigningKeys } from './services/record/read-heads.ts';
import { recordLines } from './services/record/record-lines.ts';

const USAGE =
  'npm run export-record -- [--renewal ID | --region PREFIX] --out FILE, or npm run export-record -- --print [--out FILE]';
const BEFORE_ALL = '0001-01-01';
const MOST_HEADS = 100_000;

const options = {
  renewal: { type: 'string' },
  region: { type: 'string' },
  out: { type: 'string' },
  print: { type: 'boolean' },
} as const;

type Given = ReturnType<typeof readArguments>;

function readArguments() {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    throw new StartupError(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

function selectionIn({ renewal, region = '' }: Given): Selection {
  if (renewal !== undefined) return { renewal };
  if (/^\d{0,12}$/.test(region)) return { prefix: region };
  throw new StartupError(
    `--region is "${region}", but must be the digits that a community's code begins with.`,
  );
}

async function* withEnds(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}

/** Of a whole town, a region or one renewal; and on paper, the heads alone. */
async function exportRecord({ connection }: OpenDatabase, given: Given): Promise<void> {
  const deps = depsOf(connection, systemClock);
  const now = (await deps.memory.world()).clock.now();
  const to = (file: string | undefined) =>
    file === undefined ? process.stdout : createWriteStream(file, { flags: 'wx' });
  if (given.print) {
    const heads = await readHeads(deps, { after: BEFORE_ALL, limit: MOST_HEADS });
    const text = headsAsText(heads, await readSigningKeys(deps), now.toString({ fractionalSecondDigits: 0 }));
    await pipeline([text], to(given.out), { end: given.out !== undefined });
    return;
  }
  if (given.out === undefined) throw new StartupError(`--out is missing.\n${USAGE}`);
  const selection = selectionIn(given);
  if ('renewal' in selection && (await findRenewal(connection.db, selection.renewal)) === undefined)
    throw new StartupError(`There is no renewal ${selection.renewal}.`);
  const lines = recordLines(connection.db, now, { selection, audit: 'digests' });
  await pipeline(withEnds(lines), to(given.out));
}

/** `npm run export-record`: a copy of the record in a file, for `npm run verify-record -- --export FILE`. */
try {
  const given = readArguments();
  const log = (line: string) => process.stderr.write(`${line}\n`);
  const database = await openDatabase({ ...readConfiguration(process.env), join: true, log });
  await exportRecord(database, given).finally(database.close);
} catch (error) {
  const isAFile = error instanceof Error && 'syscall' in error;
  if (!(error instanceof StartupError) && !isAFile) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
