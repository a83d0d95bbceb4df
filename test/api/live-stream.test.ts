import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { SECURITY_HEADERS } from '../../api/security-headers.ts';
import { listenLive } from '../support/event-stream.ts';
import { TOWN } from '../support/front-desk.ts';
import { changes, openLiveTown, quietly, STREAMS } from '../support/live-town.ts';
import { FIRST } from '../support/town.ts';
import { until } from '../support/until.ts';

const { connection, other, somebody, hearing } = await openLiveTown();

const sockets = new Set<Socket>();
other.app.server.on('connection', (socket) => {
  sockets.add(socket);
  socket.once('close', () => sockets.delete(socket));
});

describe('the stream itself', () => {
  test('is kept by no cache and held back by no proxy, and guarded as every answer', async () => {
    const { stream } = await hearing('work-group', TOWN);
    const { headers } = stream.response;
    expect(headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(headers.get('x-accel-buffering')).toBe('no');
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(headers.get(name)).toBe(value);
    expect(headers.get('cache-control')).toBe('no-store');
    await quietly();
    expect(stream.lines[0]).toBe('retry: 3000');
    expect(stream.lines).toContain(': still there');
  });

  test('is for those who are signed in, ask for one, and are on our own page', async () => {
    expect((await listenLive(other.address)).response.status).toBe(401);
    const { headers } = await somebody('work-group', TOWN);
    const plain = await listenLive(other.address, { ...headers, accept: 'application/json' });
    expect(plain.response.status).toBe(400);
    expect(await plain.response.json()).toMatchObject({ errors: [{ field: 'accept' }] });
    const foreign = await listenLive(other.address, { ...headers, origin: 'https://elsewhere.example' });
    expect(foreign.response.status).toBe(403);
    const head = await fetch(new URL('/api/live', other.address), { method: 'HEAD', headers });
    expect(head.status).toBe(404);
  });

  test('is open so often for one person, and again once one was closed', async () => {
    const { headers } = await somebody('work-group', TOWN);
    const streams = [];
    for (let at = 0; at < STREAMS.perPerson; at++) streams.push(await listenLive(other.address, headers));
    expect(streams.map(({ response }) => response.status)).toEqual([200, 200, 200]);
    const more = await listenLive(other.address, headers);
    expect(more.response.status).toBe(429);
    expect(more.response.headers.get('retry-after')).toBe('30');
    expect(await more.response.json()).toMatchObject({
      type: 'urn:huanjie:problem:too-many',
      detail: '3 streams of yours are open; close one, or wait',
      mostStreams: 3,
    });
    streams[0]?.hangUp();
    await quietly();
    expect((await listenLive(other.address, headers)).response.status).toBe(200);
  });

  test('of somebody who does not read is cut off, while others hear all of it', async () => {
    const { headers } = await somebody('work-group', TOWN);
    const { stream: reads } = await hearing('work-group', TOWN);
    const { port } = new URL(other.address);
    const socket = connect(Number(port), '127.0.0.1');
    onTestFinished(() => void socket.destroy());
    socket.on('error', () => undefined); // whoever is cut off may learn of it so
    socket.write(
      `GET /api/live HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\nCookie: ${headers.cookie}\r\n\r\n`,
    );
    await once(socket, 'readable');
    const server = () => [...sockets].find(({ remotePort }) => remotePort === socket.localPort);
    expect(server()).toBeDefined();
    const about = { kind: 'renewal', renewal: 'x'.repeat(7_000), community: FIRST };
    let revision = 0;
    // A few at a time: more at once than may wait for somebody would cut off the quickest reader too.
    while (revision < 3_000 && server() !== undefined) {
      for (const most = revision + 10; revision < most; revision++)
        await connection.pool.query(`select pg_notify('huanjie_live', $1)`, [
          JSON.stringify({ ...about, revision }),
        ]);
      await until(
        () => changes(reads).length,
        (heard) => heard === revision,
      );
    }
    expect(server()).toBeUndefined();
    expect(reads.state()).toBe('open');
  });

  test('a thousand changes at once are told as one', async () => {
    const { stream } = await hearing('work-group', TOWN);
    await connection.pool.query(
      `select pg_notify('huanjie_live', json_build_object('kind', 'renewal', 'renewal', n::text,
         'community', $1::text, 'revision', n)::text) from generate_series(1, 1000) n`,
      [FIRST],
    );
    await stream.next('missed');
    await quietly();
    expect(changes(stream).length).toBeLessThan(200);
  });

  test('tells nothing of what is no news, or was never ours', async () => {
    const { stream } = await hearing('work-group', TOWN);
    const again = { kind: 'renewal', renewal: 'again', community: FIRST, revision: 7 };
    for (const payload of [
      'no JSON',
      '{"kind": "renewal"}',
      '{"kind": "of-a-newer-release"}',
      JSON.stringify(again),
      JSON.stringify({ ...again, also: 'told twice' }),
      JSON.stringify({ ...again, revision: 6 }),
    ])
      await connection.pool.query(`select pg_notify('huanjie_live', $1)`, [payload]);
    await stream.next('renewal');
    await quietly();
    expect(changes(stream)).toHaveLength(1);
  });
});
