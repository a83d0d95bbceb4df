import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/** What somebody does with the board, and the tasks that kept the page meanwhile, in milliseconds. */
export interface Phase {
  readonly name: string;
  readonly tasks: readonly number[];
  readonly seconds: number;
}

/** Longer than a request and what is drawn after it. */
const SETTLED_MS = 1_500;
/** Some ten thousand pixels a second: faster than anybody reads, as fast as a hand turns a wheel. */
const WHEEL_PX = 400;
const WHEEL_MS = 40;

/** Runs in the page, before anything of it does. */
const LISTEN = `
  globalThis.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.longTasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });`;

const ROW = '.chart-row:not(.chart-waiting)';

async function seen(page: Page): Promise<void> {
  await page.locator(ROW).first().waitFor();
  await wait(SETTLED_MS);
}

async function wheels(page: Page, count: number, x: number, y: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    await page.mouse.wheel(x, y);
    await wait(WHEEL_MS);
  }
  await seen(page);
}

/** Opens the board, from nothing and from another page, filters it and scrolls it, and listens for long tasks. */
export async function lookAtBoard(page: Page, address: string, many: { wheels: number }): Promise<Phase[]> {
  const phases: Phase[] = [];
  await page.addInitScript({ content: LISTEN });
  const phase = async (name: string, act: () => Promise<unknown>) => {
    const started = performance.now();
    await act();
    const seconds = (performance.now() - started) / 1_000;
    const tasks = await page.evaluate(() => {
      const { longTasks } = globalThis as unknown as { longTasks: number[] };
      return longTasks.splice(0);
    });
    phases.push({ name, tasks, seconds });
  };
  const press = async (sign: string) => {
    await page.locator('.figures-statuses button', { hasText: sign }).click();
    await seen(page);
  };

  await phase('first load of the console', async () => {
    await page.goto(new URL('/help', address).href);
    await page.locator('h1').waitFor();
    await wait(SETTLED_MS);
  });
  await phase('open', async () => {
    await page.locator('.side-menu a[href="/board"]').click();
    await seen(page);
  });
  await phase('filter by status', async () => {
    await press('⊘');
    await press('✕');
  });
  await phase('filter by name', async () => {
    await page.locator('.board-filters input').first().pressSequentially('77', { delay: 120 });
    await seen(page);
  });
  await phase('everything again', async () => {
    await page.locator('.board-filters input').first().fill('');
    await seen(page);
    await press('⊘');
    await press('✕');
  });
  await page.locator(ROW).nth(3).hover();
  await phase('scroll by wheel', () => wheels(page, many.wheels, 0, WHEEL_PX));
  await phase('scroll sideways', async () => {
    await wheels(page, 10, 300, 0);
    await wheels(page, 10, -300, 0);
  });
  await phase('jump', async () => {
    for (const share of [0.5, 0.99, 0.1, 0]) {
      await page.evaluate(
        `document.querySelector('.chart').scrollTop = document.querySelector('.chart').scrollHeight * ${share}`,
      );
      await seen(page);
    }
  });
  await phase('by keyboard', async () => {
    await page.locator('[data-row="0"] [data-column="0"]').focus();
    for (const key of ['PageDown', 'PageDown', 'ArrowRight', 'Control+End', 'Home', 'Control+Home'])
      for (let n = 0; n < 3; n++) await page.keyboard.press(key);
    await seen(page);
  });
  await phase('fold and unfold', async () => {
    for (let n = 0; n < 2; n++) {
      await page.locator('.board-bar button').first().click();
      await seen(page);
    }
  });
  return phases;
}
