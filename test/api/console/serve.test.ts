import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify from 'fastify';
import { beforeAll, expect, test } from 'vitest';
import { consoleFiles, consoleOrNothing } from '../../../api/console/serve.ts';

const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

let folder: string;

async function serve(from: string) {
  const app = Fastify();
  app.decorate('answerHeaders', {});
  app.setNotFoundHandler(await consoleOrNothing(from));
  await app.register(consoleFiles(from));
  return app;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huanjie-console-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<script nonce="%CSP_NONCE%" src="/assets/a.js"></script>');
  await writeFile(join(folder, 'assets/a-1.js'), 'let a = 1;');
});

test('a browser gets the console at any address of its own, with a nonce that is never the same', async () => {
  const app = await serve(folder);
  const pages = await Promise.all(
    ['/board', '/renewals/150626100002-2021/chart'].map((url) => app.inject({ url, headers: BROWSER })),
  );
  const nonces = pages.map(({ statusCode, headers, body }) => {
    expect(statusCode).toBe(200);
    const nonce = /'nonce-(?<nonce>[^']+)'/.exec(String(headers['content-security-policy']))?.groups?.nonce;
    expect(body).toContain(`nonce="${nonce}"`);
    return nonce;
  });
  expect(new Set(nonces).size).toBe(2);
  await app.close();
});

test('its policy lets nothing in from elsewhere and no script that stands in the page', async () => {
  const app = await serve(folder);
  const { headers } = await app.inject({ url: '/', headers: BROWSER });
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
  await app.close();
});

test.each([
  ['/api/nothing', BROWSER],
  ['/assets/nothing.js', BROWSER],
  ['/calendar/nothing', BROWSER],
  ['/board', { accept: 'application/json' }],
])('%s is nothing for %o', async (url, headers) => {
  const app = await serve(folder);
  const answer = await app.inject({ url, headers });
  expect(answer.statusCode).toBe(404);
  await app.close();
});

test('a file may be kept for good, since another content has another name', async () => {
  const app = await serve(folder);
  const { statusCode, headers } = await app.inject({ url: '/assets/a-1.js' });
  expect(statusCode).toBe(200);
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  await app.close();
});

test('without a build it says what to do', async () => {
  const app = await serve(join(folder, 'not-there'));
  const answer = await app.inject({ url: '/', headers: BROWSER });
  expect(answer.statusCode).toBe(503);
  expect(answer.json().detail).toContain('npm run build');
  await app.close();
});
