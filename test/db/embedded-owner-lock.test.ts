import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { StartupError } from '../../db/database-url.ts';
import { takeOwnerLock } from '../../db/embedded/owner-lock.ts';
import { findProcess } from '../../db/embedded/process-identity.ts';
import { temporaryFolder } from './embedded-helpers.ts';

const lockModule = new URL('../../db/embedded/owner-lock.ts', import.meta.url).href;

describe('the owner lock', () => {
  test('is refused while its owner lives, and free once released', async () => {
    const folder = await temporaryFolder();
    const lock = await takeOwnerLock(folder);
    const refused = takeOwnerLock(folder);
    await expect(refused).rejects.toBeInstanceOf(StartupError);
    await expect(refused).rejects.toThrow(`(process ${process.pid})`);
    await lock.release();
    await expect(readFile(join(folder, 'owner.json'))).rejects.toThrow('ENOENT');
    await (await takeOwnerLock(folder)).release();
  });

  test.each([
    { left: 'by a process that has ended', text: JSON.stringify({ pid: 2 ** 30 }) },
    { left: 'under a process id used again since', text: JSON.stringify({ pid: process.pid }) },
    { left: 'half written', text: '{"pid":' },
    { left: 'empty', text: '' },
  ])('left $left is taken over', async ({ text }) => {
    const folder = await temporaryFolder();
    for (const file of ['owner.json', 'owner.lock']) await writeFile(join(folder, file), '');
    await writeFile(join(folder, 'owner.json'), text);
    await takeOwnerLock(folder);
    await expect(takeOwnerLock(folder)).rejects.toThrow(`process ${process.pid}`);
  });

  test('ends with a process that is killed', async () => {
    const folder = await temporaryFolder();
    const script = `const { takeOwnerLock } = await import(${JSON.stringify(lockModule)});
      await takeOwnerLock(${JSON.stringify(folder)});
      console.log('taken');
      setInterval(() => {}, 1_000);`;
    const owner = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void owner.kill('SIGKILL'));
    await once(owner.stdout, 'data');
    await expect(takeOwnerLock(folder)).rejects.toThrow(`(process ${owner.pid})`);
    owner.kill('SIGKILL');
    await (await takeOwnerLock(folder)).release();
  });

  test('is refused, saying why, where its file cannot be opened', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'owner.lock'));
    await expect(takeOwnerLock(folder)).rejects.toThrow('unable to open database file');
  });

  test('goes to one of many that find the same stale file', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'owner.json'), JSON.stringify({ pid: 2 ** 30 }));
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
