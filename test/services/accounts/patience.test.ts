import { describe, expect, test } from 'vitest';
import { type Counter, PATIENCE, takeTries } from '../../../services/accounts/patience.ts';
import { DomainError } from '../../../services/errors.ts';
import { ownDatabase } from '../../support/database.ts';

const { connection, open } = await ownDatabase('migrated');

let made = 0;
const somebody = () => ({ of: 'name', about: [`somebody ${++made}`, '203.0.113.7'] }) as const;

const START = Temporal.Instant.from('2026-12-01T00:00:00Z');
const secondsLater = (seconds: number) => START.add({ milliseconds: Math.round(seconds * 1000) });

/** Seconds to wait, or 0 where a try was taken. */
async function wait(counter: Counter, now: Temporal.Instant): Promise<number> {
  try {
    await takeTries({ connection }, [counter], now);
    return 0;
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'too-many') throw error;
    return Number(error.details.retryAfterSeconds);
  }
}

describe('failures of one name from one network', () => {
  test('five are free; then the waits double up to fifteen minutes and stay there', async () => {
    const counter = somebody();
    let at = 0;
    for (let failure = 1; failure <= 5; failure++) expect(await wait(counter, secondsLater(at))).toBe(0);
    for (const seconds of [30, 60, 120, 240, 480, 900, 900, 900]) {
      expect(await wait(counter, secondsLater(at))).toBe(seconds);
      expect(await wait(counter, secondsLater(at + seconds - 0.001))).toBe(1);
      at += seconds;
      expect(await wait(counter, secondsLater(at))).toBe(0);
    }
  });

  test('whoever keeps trying while they wait does not make it longer', async () => {
    const counter = somebody();
    for (let failure = 1; failure <= 5; failure++) await wait(counter, START);
    for (let second = 1; second < 30; second++)
      expect(await wait(counter, secondsLater(second))).toBe(30 - second);
    expect(await wait(counter, secondsLater(30))).toBe(0);
  });

  test.each([
    { seconds: 86_399, forgotten: false },
    { seconds: 86_400, forgotten: true },
    { seconds: 86_401, forgotten: true },
  ])('$seconds s after the last one they are forgotten: $forgotten', async ({ seconds, forgotten }) => {
    const counter = somebody();
    for (let failure = 1; failure <= 5; failure++) await wait(counter, START);
    expect(await wait(counter, secondsLater(seconds))).toBe(0);
    expect(await wait(counter, secondsLater(seconds))).toBe(forgotten ? 0 : 60);
  });

  test('a success in between forgives them all', async () => {
    const counter = somebody();
    for (let round = 0; round < 3; round++) {
      for (let failure = 1; failure <= 4; failure++) expect(await wait(counter, START)).toBe(0);
      await (await takeTries({ connection }, [counter], START)).succeeded();
    }
  });

  test('of a hundred at once, in several processes, five are taken', async () => {
    const counter = somebody();
    const processes = [connection, open()];
    const answers = await Promise.allSettled(
      Array.from({ length: 100 }, (_, at) =>
        takeTries({ connection: processes[at % 2] ?? connection }, [counter], START),
      ),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  });
});

describe('failures of whatever name from one network', () => {
  const network = () => ({ of: 'network', about: [`network ${++made}`] }) as const;

  test('thirty are free; a success gives back its own try and no other', async () => {
    const shared = network();
    for (let failure = 1; failure <= 29; failure++) await takeTries({ connection }, [shared], START);
    for (let success = 1; success <= 50; success++)
      await (await takeTries({ connection }, [shared], START)).succeeded();
    await takeTries({ connection }, [shared], START);
    await expect(takeTries({ connection }, [shared], START)).rejects.toThrow('try again in 60 s');
  });

  test('a try that another counter refuses is not counted by the first', async () => {
    const [shared, counter] = [network(), somebody()];
    for (let failure = 1; failure <= 5; failure++) await takeTries({ connection }, [shared, counter], START);
    for (let retry = 1; retry <= 50; retry++)
      await expect(takeTries({ connection }, [shared, counter], START)).rejects.toThrow('in 30 s');
    for (let failure = 6; failure <= 30; failure++)
      await takeTries({ connection }, [shared, somebody()], START);
    await expect(takeTries({ connection }, [shared, somebody()], START)).rejects.toThrow('in 60 s');
  });
});

test('nobody ever waits longer than a quarter of an hour, and nothing is forgotten sooner than that', () => {
  for (const { longestSeconds, forgetSeconds } of Object.values(PATIENCE)) {
    expect(longestSeconds).toBe(900);
    expect(forgetSeconds).toBeGreaterThan(longestSeconds);
  }
});

test('what is counted is kept as a digest: it may be a name, or a password in its place', async () => {
  await wait({ of: 'name', about: ['not-to-be-read', '203.0.113.7'] }, START);
  const { rows } = await connection.pool.query('select key from throttle');
  for (const { key } of rows) expect(key).toMatch(/^[a-z]+:[0-9a-f]{64}$/);
});
