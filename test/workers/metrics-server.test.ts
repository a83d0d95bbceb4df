import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { afterAll, describe, expect, test } from 'vitest';
import { connect } from '../../db/connect.ts';
import { StartupError } from '../../db/database-url.ts';
import { systemClock } from '../../services/clock.ts';
import { type Deps, depsOf } from '../../services/deps.ts';
import { startMetricsServer } from '../../workers/metrics-server.ts';
import { putDelivery } from '../services/operation/deliveries.ts';
import { ownDatabase } from '../support/database.ts';
import { readExposition, sampleOf } from '../support/exposition.ts';

const { connection, url } = await ownDatabase('town');
const { pool } = connection;
const log = pino({ level: 'silent' });
const anywhere = { host: '127.0.0.1', port: 0 };

async function serve(deps: Deps) {
  const server = await startMetricsServer(deps, anywhere, log);
  afterAll(server.close);
  return server.address;
}

const address = await serve(depsOf(connection, systemClock));
const get = (path: string, init?: RequestInit) => fetch(`${address}${path}`, init);

describe('workers that run without the API', () => {
  test('tell the same numbers as the API does', async () => {
    await putDelivery(connection, { person: 'town-committee', kind: 'sms' });
    const answer = await get('/metrics');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    const families = readExposition(await answer.text());
    expect(sampleOf(families, 'huanjie_open_deliveries', { channel: 'sms', status: 'waiting' })).toBe(1);
    const { rows } = await pool.query(`select count(*)::integer as count from deadline where kind = 'plan'`);
    const told =
      families.get('huanjie_open_deadlines')?.samples.filter(({ labels }) => labels.kind === 'plan') ?? [];
    expect(told.reduce((sum, { value }) => sum + value, 0)).toBe(rows[0].count);
    expect(families.has('huanjie_sweep_seconds')).toBe(true);
  });

  test('say that they are well, and whether sweeps run', async () => {
    const answer = await get('/health');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({
      status: 'ok',
      sweep: { ageSeconds: null, overdue: true },
      held: false,
    });
  });

  test.each([
    { path: '/', status: 404 },
    { path: '/metrics/', status: 404 },
    { path: '/metrics?x=1', status: 200 },
    { path: '/../../package.json', status: 404 },
  ])('$path: $status', async ({ path, status }) => {
    expect((await get(path)).status).toBe(status);
  });

  test('answer HEAD without a body, and nothing but GET and HEAD', async () => {
    const head = await get('/health', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    const post = await get('/metrics', { method: 'POST', body: 'x'.repeat(100_000) });
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  test('are not well without their database, and still tell of themselves', async () => {
    const gone = connect(url.replace(/\/[^/]*$/, '/huanjie_nowhere'));
    afterAll(gone.close);
    const there = await serve(depsOf(gone, systemClock));
    expect((await fetch(`${there}/health`)).status).toBe(503);
    const metrics = await fetch(`${there}/metrics`);
    expect(metrics.status).toBe(200);
    expect(sampleOf(readExposition(await metrics.text()), 'huanjie_database_up')).toBe(0);
  });

  test('are well again when their database is back', async () => {
    await pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    );
    expect((await get('/health')).status).toBe(200);
  });
});

test('a port that somebody has is told by its name', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const { port } = taken.address() as AddressInfo;
  const starting = startMetricsServer(depsOf(connection, systemClock), { ...anywhere, port }, log);
  await expect(starting).rejects.toThrow(StartupError);
  await expect(starting).rejects.toThrow(`METRICS_PORT ${port} on 127.0.0.1 cannot be opened (EADDRINUSE)`);
  taken.close();
});

test('closed, it hangs up on whoever is still connected', async () => {
  const server = await startMetricsServer(depsOf(connection, systemClock), anywhere, log);
  await fetch(`${server.address}/health`);
  await server.close();
  await expect(fetch(`${server.address}/health`)).rejects.toThrow();
});
