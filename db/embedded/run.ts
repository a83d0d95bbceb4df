import { execFile } from 'node:child_process';
import { parse } from 'node:path';

/** A numeric account to run a program as; only root may name one that is not its own. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

export interface Outcome {
  readonly succeeded: boolean;
  /** What the program wrote to both its outputs, or why it could not be started. */
  readonly output: string;
}

/**
 * The environment of every program started here. Nothing of the caller's own is passed on: PGDATA, PGOPTIONS or
 * LD_LIBRARY_PATH would change what the server does, and messages are only recognized in English.
 */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const { PATH = '', SystemRoot } = process.env;
  if (process.platform === 'win32') return { PATH, ...(SystemRoot === undefined ? {} : { SystemRoot }) };
  return { PATH: `/usr/sbin:/usr/bin:/sbin:/bin:${PATH}`, LC_ALL: 'C', TZ: 'UTC' };
}

/** Runs a program to its end, as `account` if one is given. Never throws: a failure is an outcome. */
export function run(program: string, args: readonly string[], account?: Account): Promise<Outcome> {
  return new Promise((resolve) => {
    // The root folder: the caller's working folder may be one that the account cannot enter.
    const options = {
      ...account,
      cwd: parse(process.cwd()).root,
      env: cleanEnvironment(),
      windowsHide: true,
    };
    try {
      execFile(program, args, options, (error, stdout, stderr) => {
        const output = `${stdout}${stderr}`.trim();
        resolve({ succeeded: error === null, output: output || (error?.message ?? '') });
      });
    } catch (error) {
      resolve({ succeeded: false, output: String(error) });
    }
  });
}

/** The end of a program's output on one line, for a sentence that says why it failed. */
export function lastLines(output: string): string {
  const lines = output.split(/\r?\n/).map((line) => line.trim());
  return lines.filter(Boolean).slice(-4).join(' / ') || 'it gave no reason.';
}
