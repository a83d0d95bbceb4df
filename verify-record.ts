import { parseArgs } from 'node:util';
import { StartupError } from './db/database-url.ts';
import { openDatabase } from './db/open.ts';
import { systemClock } from './services/clock.ts';
import { readConfiguration } from './services/configuration.ts';
import { depsOf } from './services/deps.ts';
import { recordLines } from './services/record/record-lines.ts';
import { verifiedAsText } from './services/record/verified-as-text.ts';
import { keysIn, linesIn, type Verified, verifyRecord } from './services/record/verifier.ts';

const USAGE = 'npm run verify-record [-- [--export FILE] [--key FILE] [--expect CODE …]]';
const FAULTY = 1;
const UNREADABLE = 2;

const options = {
  export: { type: 'string' },
  key: { type: 'string' },
  expect: { type: 'string', multiple: true },
} as const;

function readArguments() {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    throw new StartupError(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

/** The database, read as a copy of it would be, with the whole audit. */
async function verifyDatabase(known: Parameters<typeof verifyRecord>[1]): Promise<Verified> {
  const log = (line: string) => process.stderr.write(`${line}\n`);
  const { connection, close } = await openDatabase({ ...readConfiguration(process.env), join: true, log });
  try {
    const { clock } = await depsOf(connection, systemClock).memory.world();
    const copy = { selection: { prefix: '' }, audit: 'entries' } as const;
    return await verifyRecord(recordLines(connection.db, clock.now(), copy), known);
  } finally {
    await close();
  }
}

/** `npm run verify-record`: whether the chains hold and are those that the daily heads were signed over. */
try {
  const { export: file, key, expect: codes = [] } = readArguments();
  const known = { keys: key === undefined ? undefined : keysIn(key), codes };
  const verified =
    file === undefined ? await verifyDatabase(known) : await verifyRecord(linesIn(file), known);
  process.stdout.write(`${verifiedAsText(verified)}\n`);
  process.exitCode = verified.faults.length === 0 ? 0 : FAULTY;
} catch (error) {
  const isAFile = error instanceof Error && 'syscall' in error;
  if (!(error instanceof StartupError) && !isAFile) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = UNREADABLE;
}
