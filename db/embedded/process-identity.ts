import { readFile } from 'node:fs/promises';
import { run } from './run.ts';

/** A process that is alive now. Process ids are used again; the pair of id and `bornAt` is not. */
export interface LiveProcess {
  /** An opaque mark of when the process began, equal each time it is asked for. */
  readonly bornAt: string;
  readonly command: string;
}

/** The live process with this id, or undefined. One that has ended and waits to be reaped is not alive. */
export async function findProcess(pid: number): Promise<LiveProcess | undefined> {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  if (process.platform === 'linux') return fromProc(pid);
  return process.platform === 'win32' ? fromPowerShell(pid) : fromPs(pid);
}

async function fromProc(pid: number): Promise<LiveProcess | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in parentheses and may itself contain spaces and parentheses.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state] = fields;
    const ticksSinceBoot = fields[19];
    if (state === 'Z' || state === 'X' || ticksSinceBoot === undefined) return undefined;
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8');
    return { bornAt: `${boot.trim()}/${ticksSinceBoot}`, command: command.replaceAll('\0', ' ').trim() };
  } catch {
    return undefined;
  }
}

async function fromPs(pid: number): Promise<LiveProcess | undefined> {
  const columns = ['lstart', 'stat', 'command'].flatMap((column) => ['-o', `${column}=`]);
  const { succeeded, output } = await run('ps', ['-ww', ...columns, '-p', String(pid)]);
  // lstart reads "Sat Nov 22 14:13:00 2025": five words.
  const words = output.split(/\s+/);
  const state = words[5];
  if (!succeeded || state === undefined || state.startsWith('Z')) return undefined;
  return { bornAt: words.slice(0, 5).join(' '), command: words.slice(6).join(' ') };
}

async function fromPowerShell(pid: number): Promise<LiveProcess | undefined> {
  const query = `Get-CimInstance Win32_Process -Filter 'ProcessId=${pid}' | ForEach-Object { $_.CreationDate.ToFileTimeUtc(); $_.CommandLine }`;
  const { succeeded, output } = await run('powershell.exe', [
    '-NoProfile',
    '-NonInteractive',
    '-Command',
    query,
  ]);
  const [bornAt, ...command] = output.split(/\r?\n/);
  if (!succeeded || !bornAt) return undefined;
  return { bornAt, command: command.join(' ').trim() };
}
