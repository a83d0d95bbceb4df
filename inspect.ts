import { parseArgs } from 'node:util';
import { StartupError } from './db/database-url.ts';
import { openDatabase } from './db/open.ts';
import { listRenewalIds } from './db/renewals.ts';
import { readDrillState } from './db/world.ts';
import { readConfiguration } from './services/configuration.ts';
import { DomainError } from './services/errors.ts';
import { inspectReplay, readCommands } from './services/inspect-replay.ts';
import { INSPECTOR_PAGE, startInspectorServer } from './services/inspector-server.ts';
import { createLog } from './services/log.ts';
import { run } from './services/run.ts';

const DEFAULT_PORT = '8080';
const HIGHEST_PORT = 65_535;

const say = (line: string) => process.stdout.write(`${line}\n`);

function readArguments() {
  try {
    const options = { port: { type: 'string', default: DEFAULT_PORT } } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    return { port: values.port, named: positionals[0] };
  } catch (error) {
    throw new StartupError(error instanceof Error ? error.message : String(error));
  }
}

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= HIGHEST_PORT) return port;
  throw new StartupError(`--port is "${text}", but must be a number from 0 to ${HIGHEST_PORT}.`);
}

/** `npm run inspect [-- RENEWAL] [--port PORT]`: one stored renewal, replayed into the Stately inspector. */
await run(async (stopLater) => {
  const { port, named } = readArguments();
  const configuration = readConfiguration(process.env);
  const log = createLog(configuration.logLevel);
  const database = await openDatabase({ ...configuration, join: true, log: (line) => log.info(line) });
  stopLater(database.close);
  const { db } = database.connection;
  const renewal = named ?? (await listRenewalIds(db, '', 1))[0];
  if (renewal === undefined) throw new StartupError('There is no renewal yet: npm start sets up a drill.');
  const stored = await readCommands(database.connection, renewal).catch((error: unknown) => {
    throw error instanceof DomainError ? new StartupError(`${error.message}.`) : error;
  });
  const isDrill = (await readDrillState(db)) !== 'none';
  const server = await startInspectorServer(portOf(port));
  stopLater(server.close);
  try {
    inspectReplay(renewal, stored, server.send, isDrill);
  } catch (error) {
    throw new StartupError(
      `${renewal} cannot be replayed: ${error instanceof Error ? error.message : error}`,
    );
  }
  say(`${renewal}: ${stored.commands.length} 个事件 events`);
  if (stored.erased > 0)
    say(
      `  另有 ${stored.erased} 个已按保存期限删除 · after them, ${stored.erased} erased at the end of their retention`,
    );
  say(`  打开 open    ${server.address}  (${INSPECTOR_PAGE}, 需要互联网 needs the internet)`);
  if (!isDrill) say('  只有事件类型和状态，不含事实 · types and states only, no facts: this town is real');
  say('  停止 stop    Ctrl-C');
  return log;
});
