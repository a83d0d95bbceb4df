import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type FileHandle, open } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartupError } from '../database-url.ts';
import type { Release } from './binaries.ts';
import { findFreePort } from './free-port.ts';
import { readPostmasterFile } from './leftover.ts';
import { type Account, cleanEnvironment, lastLines, run } from './run.ts';
import type { Watchdog } from './watchdog.ts';

/** A running server process, started by this one. */
export interface Postmaster {
  readonly port: number;
  /** Rolls back what is open, disconnects everybody, and waits until the process is gone. */
  stop(): Promise<void>;
}

export interface Launch {
  readonly data: string;
  readonly release: Release;
  readonly account: Account | undefined;
  readonly watchdog: Watchdog;
  readonly log: (line: string) => void;
  /** Where the server writes its messages. Begun anew when it has grown beyond `logLimitInBytes`. */
  readonly logFile: string;
  /** `name=value`, over those in postgresql.conf. */
  readonly settings: readonly string[];
}

const logLimitInBytes = 8 * 2 ** 20;
const pollInMilliseconds = 10;
const retryInMilliseconds = 250;
const attempts = 40;
/** After this long without a word, a person wonders; replaying the log after a power cut can take minutes. */
const newsInMilliseconds = 5_000;
const fastStopInMilliseconds = 60_000;

/** Troubles that pass: somebody took the port; the last server's children have not all noticed its death. */
const passing = /could not bind|Address already in use|is still in use|lock file .* already exists/;

/**
 * Starts the server on a free port of 127.0.0.1 and waits until it accepts connections.
 *
 * @throws StartupError with the end of the server's own messages when it does not come up.
 */
export async function launchPostmaster(launch: Launch): Promise<Postmaster> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await findFreePort();
    const result = await tryLaunch(launch, port);
    if (typeof result !== 'string') return supervise(result, port, launch);
    if (attempt === attempts || !passing.test(result)) {
      throw new StartupError(
        `PostgreSQL did not start on ${launch.data}: ${lastLines(result)} (all of it in ${launch.logFile})`,
      );
    }
    await sleep(retryInMilliseconds);
  }
}

/** The server, ready; or what it wrote before it gave up. */
async function tryLaunch(launch: Launch, port: number): Promise<ChildProcess | string> {
  const { data, release, account, watchdog, log, logFile, settings } = launch;
  const output = await open(logFile, 'a+', 0o600);
  try {
    if ((await output.stat()).size > logLimitInBytes) await output.truncate();
    const { size: begin } = await output.stat();
    const own = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories='];
    const flags = [...own, ...settings].flatMap((setting) => ['-c', setting]);
    const server = spawn(release.postgres, ['-D', data, ...flags], {
      ...account,
      cwd: data,
      env: cleanEnvironment(),
      detached: true, // its own process group: the terminal's Ctrl-C is for the app, which stops the server last
      windowsHide: true,
      stdio: ['ignore', output.fd, output.fd],
    });
    server.unref();
    let failure: string | undefined;
    server.once('error', (error) => {
      failure = error.message;
    });
    watchdog.guard(server.pid);
    const started = Date.now();
    let news = newsInMilliseconds;
    while (failure === undefined && !hasEnded(server)) {
      const file = await readPostmasterFile(data);
      if (file?.isReady && file.pid === server.pid) return server;
      if (Date.now() - started > news) {
        log('The database is still starting; after a crash it first restores its last state.');
        news *= 2;
      }
      await sleep(pollInMilliseconds);
    }
    watchdog.guard(undefined);
    return failure ?? (await readFrom(output, begin));
  } finally {
    await output.close();
  }
}

function supervise(server: ChildProcess, port: number, launch: Launch): Postmaster {
  const report = () => {
    launch.watchdog.guard(undefined); // its process id may soon be another's
    launch.log(`The database server has stopped by itself: see ${launch.logFile}.`);
  };
  server.once('exit', report);
  const stop = async () => {
    server.off('exit', report);
    if (!hasEnded(server)) await stopFast(server, launch);
    launch.watchdog.guard(undefined);
  };
  return { port, stop };
}

async function stopFast(server: ChildProcess, { data, release }: Launch): Promise<void> {
  server.ref();
  const ended = once(server, 'exit');
  if (process.platform === 'win32') {
    await run(release.pgCtl, ['stop', `--pgdata=${data}`, '--mode=fast', '--wait', '--silent']);
  } else {
    server.kill('SIGINT');
  }
  const impatience = setTimeout(() => server.kill('SIGQUIT'), fastStopInMilliseconds);
  await ended.finally(() => clearTimeout(impatience));
}

function hasEnded(server: ChildProcess): boolean {
  return server.exitCode !== null || server.signalCode !== null;
}

async function readFrom(file: FileHandle, position: number): Promise<string> {
  const { size } = await file.stat();
  const { buffer, bytesRead } = await file.read(Buffer.alloc(size - position), 0, size - position, position);
  return buffer.toString('utf8', 0, bytesRead);
}
