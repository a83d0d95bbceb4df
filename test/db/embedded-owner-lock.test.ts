import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { StartupError } from '../../db/database-url.ts';
import { takeOwnerLock } from '../../db/embedded/owner-lock.ts';
import { findProcess } from '../../db/embedded/process-identity.ts';
import { temporaryFolder } from './embedded-helpers.ts';

describe('the owner lock', () => {
  test('is refused while its owner lives, and free once released', async () => {
    const folder = await temporaryFolder();
    const lock = await takeOwnerLock(folder);
    await expect(takeOwnerLock(folder)).rejects.toBeInstanceOf(StartupError);
    await lock.release();
    expect(await readdir(folder)).toEqual([]);
    await (await takeOwnerLock(folder)).release();
  });

  test.each([
    { left: 'by a process that has ended', text: JSON.stringify({ pid: 2 ** 30, bornAt: 'then' }) },
    {
      left: 'under a process id used again since',
      text: JSON.stringify({ pid: process.pid, bornAt: 'then' }),
    },
    { left: 'half written', text: '{"pid":' },
    { left: 'empty', text: '' },
  ])('left $left is taken over', async ({ text }) => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'owner.json'), text);
    await takeOwnerLock(folder);
    await expect(takeOwnerLock(folder)).rejects.toThrow(`process ${process.pid}`);
    expect(await readdir(folder)).toEqual(['owner.json']);
  });

  test('goes to one of many that find the same stale file', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'owner.json'), JSON.stringify({ pid: 2 ** 30, bornAt: 'then' }));
    const takers = await Promise.allSettled(Array.from({ length: 30 }, () => takeOwnerLock(folder)));
    expect(takers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('a live process', () => {
  test('has the same mark each time, and another one has another', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    onTestFinished(() => void child.kill('SIGKILL'));
    await once(child, 'spawn');
    const [first, again] = await Promise.all([findProcess(process.pid), findProcess(process.pid)]);
    expect(first?.bornAt).toBe(again?.bornAt);
    expect((await findProcess(Number(child.pid)))?.bornAt).not.toBe(first?.bornAt);
  });

  test.each([0, -1, Number.NaN, 2 ** 30])('is not found under the number %d', async (pid) => {
    expect(await findProcess(pid)).toBeUndefined();
  });
});
