import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { TooLate, within } from '../../services/within.ts';

test('what is there in time is answered', async () => {
  expect(await within(1_000, sleep(5, 'there'))).toBe('there');
});

test('what fails in time fails as it did', async () => {
  await expect(within(1_000, Promise.reject(new Error('its own')))).rejects.toThrow('its own');
});

test('what comes too late is not waited for, and may fail later without harm', async () => {
  const late = sleep(40).then(() => {
    throw new Error('too late to matter');
  });
  await expect(within(5, late)).rejects.toThrow(TooLate);
  await sleep(60);
});
