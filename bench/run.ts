import { parseArgs } from 'node:util';
import { benchBoard } from './board/run.ts';
import { benchConsoleBoard } from './console-board.ts';
import { benchEvents } from './events.ts';
import { benchReminders } from './reminders/run.ts';

/**
 * `npm run bench`, some nine minutes; `-- --quick` for a first look in one; `-- --only=events` or `--only=reminders`
 * for one part of it. `-- --api-flag=--cpu-prof` and `--worker-flag=…` hand a flag of Node to the processes that are
 * measured. Starts all that it needs, but for the Redis that REDIS_URL may name, and leaves nothing behind.
 */
const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    'api-flag': { type: 'string', multiple: true, default: [] },
    'worker-flag': { type: 'string', multiple: true, default: [] },
  },
});

const say = (line: string) => process.stdout.write(`${line}\n`);
const { quick } = options;

type Part = (parts: AsyncDisposableStack) => Promise<boolean>;
const PARTS: Readonly<Record<string, Part>> = {
  events: (parts) => benchEvents(parts, { quick, say, apiFlags: options['api-flag'] }),
  board: (parts) => benchBoard(parts, { quick, say, apiFlags: options['api-flag'] }),
  console: (parts) => benchConsoleBoard(parts, { quick, say, apiFlags: options['api-flag'] }),
  reminders: (parts) => benchReminders(parts, { quick, say, execArgv: options['worker-flag'] }),
};

function chosen(): Part[] {
  if (options.only === undefined) return Object.values(PARTS);
  const part = PARTS[options.only];
  if (part === undefined)
    throw new Error(`--only is "${options.only}", but must be one of ${Object.keys(PARTS).join(', ')}`);
  return [part];
}

const interrupted = new Promise<'interrupted'>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve('interrupted'));
});

for (const part of chosen()) {
  // Each has a server of its own, which is gone before the next one begins.
  await using parts = new AsyncDisposableStack();
  const outcome = await Promise.race([part(parts), interrupted]);
  if (outcome === false) process.exitCode = 1;
  if (outcome === 'interrupted') {
    process.exitCode = 130;
    break;
  }
}
process.exit();
