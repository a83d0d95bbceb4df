import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Account, cleanEnvironment } from './run.ts';

/** Stops the server when this process is gone, however it went. */
export interface Watchdog {
  /** Names the server to stop; undefined while there is none. */
  guard(postmaster: number | undefined): void;
  dismiss(): Promise<void>;
}

/**
 * The pipe to its input is held by this process alone, so the system closes it when this process ends, kill -9
 * included. A shell does it, and not Node, because it needs 1 MB instead of 50 and any account can run it.
 * SIGINT is PostgreSQL's "fast" stop: roll back, disconnect all, leave the data clean.
 */
const script = `
trap '' HUP INT TERM
while read -r line; do server=$line; done
if [ -n "$server" ] && kill -INT "$server"; then
  waits=0
  while [ $# -gt 0 ] && [ $waits -lt 300 ] && kill -0 "$server"; do sleep 0.1; waits=$((waits + 1)); done
fi 2>/dev/null
if [ $# -gt 0 ]; then rm -rf -- "$@" || { sleep 1; rm -rf -- "$@"; }; fi
`;

/**
 * @param account whom to run as; it must be allowed to signal the server.
 * @param remove folders to delete once the server has stopped.
 */
export function startWatchdog(account: Account | undefined, remove: readonly string[] = []): Watchdog {
  // Windows has no such shell and no such signal; there, the next start stops a server that was left behind.
  if (process.platform === 'win32') return { guard: () => {}, dismiss: async () => {} };
  const shell = spawn('/bin/sh', ['-c', script, 'huanjie-watchdog', ...remove], {
    ...account,
    cwd: '/',
    env: cleanEnvironment(),
    detached: true, // out of reach of the terminal's Ctrl-C
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const ended = once(shell, 'exit').catch(() => {});
  shell.on('error', () => {});
  shell.stdin.on('error', () => {}); // somebody has killed it: the next start is the second safeguard
  shell.unref();
  return {
    guard: (postmaster) => void shell.stdin.write(`${postmaster ?? ''}\n`),
    dismiss: async () => {
      shell.ref();
      shell.kill('SIGKILL');
      if (shell.pid !== undefined) await ended;
    },
  };
}
