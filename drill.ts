import { StartupError } from './db/database-url.ts';
import { openDatabase } from './db/open.ts';
import { readTheBoard } from './services/board.ts';
import { systemClock } from './services/clock.ts';
import { readConfiguration } from './services/configuration.ts';
import { depsOf } from './services/deps.ts';
import { prepareDrill } from './services/drill/prepare.ts';
import { boardAsText } from './services/terminal-board.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** `npm run drill`: sets up and plays the drill in a database, for API and workers that run apart, and ends. */
async function drill(): Promise<void> {
  const configuration = readConfiguration(process.env);
  const database = await openDatabase({ ...configuration, join: true, log: say });
  try {
    const deps = depsOf(database.connection, systemClock);
    await prepareDrill(deps, say);
    say(`\n${boardAsText(await readTheBoard(deps, { sort: 'code' }))}`);
  } finally {
    await database.close();
  }
}

try {
  await drill();
} catch (error) {
  if (!(error instanceof StartupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
