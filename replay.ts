import type { Connection } from './db/connect.ts';
import { StartupError } from './db/database-url.ts';
import { openDatabase } from './db/open.ts';
import { listRenewalIds } from './db/renewals.ts';
import { MACHINE_VERSION } from './machines/community-renewal.ts';
import { readConfiguration } from './services/configuration.ts';
import { DomainError } from './services/errors.ts';
import { replayRenewal } from './services/replay.ts';

const ONE_PAGE = 500;
const FAULTY = 1;
const UNKNOWN_RENEWAL = 2;

const say = (line: string) => process.stdout.write(`${line}\n`);

async function* everyRenewal({ db }: Connection): AsyncGenerator<string> {
  let page = await listRenewalIds(db, '', ONE_PAGE);
  while (page.length > 0) {
    yield* page;
    page = await listRenewalIds(db, page.at(-1) ?? '', ONE_PAGE);
  }
}

/** Replays one renewal, says what was found, and answers the exit code that it calls for. */
async function check(connection: Connection, renewal: string): Promise<number> {
  try {
    const { events, faults, erased } = await replayRenewal(connection, renewal);
    const found = faults.length === 0 ? '一致 holds' : `${faults.length} 处不符 faults`;
    const gone = erased === undefined ? '' : `，${erased} 个已删除人员信息 erased`;
    say(`${renewal}  ${String(events).padStart(4)} 个事件 events  ${found}${gone}`);
    for (const { revision, kind, detail } of faults) say(`  ${revision}  ${kind}  ${detail}`);
    return faults.length === 0 ? 0 : FAULTY;
  } catch (error) {
    if (!(error instanceof DomainError && error.code === 'not-found')) throw error;
    say(`${renewal}  没有此换届 there is no such renewal`);
    return UNKNOWN_RENEWAL;
  }
}

/** `npm run replay [-- RENEWAL …]`: whether the stored logs lead, on this machine version, to the stored states. */
async function replayAll(named: readonly string[]): Promise<number> {
  const configuration = readConfiguration(process.env);
  const log = (line: string) => process.stderr.write(`${line}\n`);
  const database = await openDatabase({ ...configuration, join: true, log });
  try {
    const codes = [];
    for await (const renewal of named.length > 0 ? named : everyRenewal(database.connection))
      codes.push(await check(database.connection, renewal));
    const faulty = codes.filter((code) => code !== 0).length;
    say(`${codes.length} 个换届 renewals, ${faulty} 个不符 faulty, chart ${MACHINE_VERSION}`);
    return Math.max(0, ...codes);
  } finally {
    await database.close();
  }
}

try {
  process.exitCode = await replayAll(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof StartupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = FAULTY;
}
