import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Ends a process with the one that started it, however that ended: the channel between them closes then. What it has
 * compiled it writes down when it is told to, since one that is killed could not.
 */
const PRELOADED = `data:text/javascript,
  import { flushCompileCache } from 'node:module';
  process.once('message', () => flushCompileCache());
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));`.replaceAll(/\s+/g, ' ');

/** Some processes are started twenty times, and compiling is a third of it. */
const COMPILED = mkdtempSync(join(tmpdir(), 'huanjie-compiled-'));

const KEPT_LINES = 400;

/** `npm run workers`, as it is. */
export interface WorkerProcess {
  readonly pid: number;
  readonly running: boolean;
  /** The latest lines that it wrote. */
  readonly log: readonly string[];
  /** kill -9; answers when it is gone. */
  kill(): Promise<void>;
  /** Has it finish what it has in hand; answers with its exit code. */
  stop(): Promise<number | null>;
}

const running = new Set<WorkerProcess>();

/** For the end of a test, whatever became of it. */
export async function killWorkerProcesses(): Promise<void> {
  await Promise.all([...running].map((one) => one.kill()));
  await rm(COMPILED, { recursive: true, force: true });
}

function keepLines(child: ChildProcess, onLine: (line: string) => void): readonly string[] {
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    if (stream !== null)
      createInterface(stream).on('line', (line) => {
        lines.push(line);
        if (lines.length > KEPT_LINES) lines.shift();
        onLine(line);
      });
  return lines;
}

/** Starts a worker process and waits until it works. Throws with what it wrote where it ends before that. */
export async function startWorkerProcess(env: Readonly<Record<string, string>>): Promise<WorkerProcess> {
  const child = spawn(process.execPath, ['--import', PRELOADED, 'workers/start.ts'], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: COMPILED, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const ended = once(child, 'exit');
  const { promise: started, resolve } = Promise.withResolvers<void>();
  const log = keepLines(child, (line) => {
    if (line.includes('"workers-started"')) resolve();
  });
  const worker: WorkerProcess = {
    pid: child.pid ?? 0,
    get running() {
      return child.exitCode === null && child.signalCode === null;
    },
    log,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
      return child.exitCode;
    },
  };
  running.add(worker);
  void ended.then(() => running.delete(worker));
  await Promise.race([
    started,
    ended.then(() => {
      throw new Error(`The worker process has ended at its start:\n${log.join('\n')}`);
    }),
  ]);
  child.send('write down what you have compiled');
  return worker;
}
