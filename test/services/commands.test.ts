import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { createWebSocketReceiver, type StatelyInspectionEvent } from '@statelyai/inspect';
import { afterEach, describe, expect, test } from 'vitest';
import { ownDatabase } from '../support/database.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const RENEWAL = '150626100002-2021';

const town = await ownDatabase('town');
const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
});

function start(command: readonly string[], databaseUrl: string) {
  const env = { PATH: process.env.PATH, DATABASE_URL: databaseUrl, LOG_LEVEL: 'warn' };
  const child = spawn(process.execPath, command, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  return child;
}

/** Runs one of the commands at the root of the project to its end. */
async function ran(command: readonly string[], databaseUrl = town.url) {
  const child = start(command, databaseUrl);
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { lines: out.trimEnd().split('\n'), err, code };
}

describe('npm run replay', () => {
  test('says of every renewal whether it holds, and ends with 0 when all do', async () => {
    const { lines, err, code } = await ran(['replay.ts']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(lines).toHaveLength(9);
    expect(lines[0]).toMatch(/^150626100002-2021 +0 .* holds$/);
    expect(lines.at(-1)).toMatch(/^8 .* renewals, 0 .* faulty/);
  });

  test('ends with 2 for a renewal that is not there, and looks at the others all the same', async () => {
    const { lines, code } = await ran(['replay.ts', 'nowhere-2021', RENEWAL]);
    expect(code).toBe(2);
    expect(lines[0]).toMatch(/^nowhere-2021 .*there is no such renewal$/);
    expect(lines[1]).toMatch(/holds$/);
  });

  test('ends with 1 and names every fault of a record that was changed', async () => {
    await town.connection.pool.query(`update renewal set head = 'changed' where id = '150626100010-2021'`);
    const { lines, code } = await ran(['replay.ts']);
    expect(code).toBe(1);
    const at = lines.findIndex((line) => line.startsWith('150626100010-2021'));
    expect(lines[at]).toMatch(/1 .* faults$/);
    expect(lines[at + 1]).toMatch(
      /^ {2}0 {2}chain {2}the log ends in [0-9a-f]{64}, the renewal says changed$/,
    );
    expect(lines.at(-1)).toMatch(/^8 .* renewals, 1 .* faulty/);
  });

  test('ends with 1 and one sentence where the database cannot be reached', async () => {
    const { err, code } = await ran(['replay.ts'], 'postgresql://huanjie@127.0.0.1:1/huanjie');
    expect(code).toBe(1);
    expect(err).toMatch(/^Nothing answers at 127\.0\.0\.1:1: .*\.\n$/);
  });
});

describe('npm run inspect', () => {
  test('serves the first renewal to whoever connects, until it is told to stop', async () => {
    const child = start(['inspect.ts', '--port', '0'], town.url);
    let said = '';
    for await (const chunk of child.stdout) {
      said += chunk;
      if (said.includes('Ctrl-C')) break;
    }
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0] ?? '';
    expect(said).toContain(RENEWAL);
    const { promise, resolve } = Promise.withResolvers<StatelyInspectionEvent>();
    createWebSocketReceiver({ server: address.replace('http', 'ws') }).subscribe(resolve);
    expect(await promise).toMatchObject({ type: '@xstate.actor', sessionId: RENEWAL });
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  test.each([
    { command: ['inspect.ts', 'nowhere-2021'], sentence: 'There is no renewal nowhere-2021.' },
    { command: ['inspect.ts', '--port', '70000'], sentence: '--port is "70000"' },
    { command: ['inspect.ts', '--port', 'abc'], sentence: '--port is "abc"' },
  ])('$sentence: a sentence and 1', async ({ command, sentence }) => {
    const { err, code } = await ran(command);
    expect(code).toBe(1);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).toContain(sentence);
  });
});
