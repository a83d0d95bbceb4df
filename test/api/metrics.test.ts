import { beforeAll, describe, expect, test } from 'vitest';
import { composedMessages, deliveries, latenessSeconds, sweepSeconds } from '../../services/metrics.ts';
import { putDelivery } from '../services/operation/deliveries.ts';
import { ownDatabase } from '../support/database.ts';
import { openDesk } from '../support/desk.ts';
import { type Family, readExposition, sampleOf } from '../support/exposition.ts';
import { setDay } from '../support/town.ts';

const { connection, url } = await ownDatabase('town');
const { pool } = connection;
const desk = await openDesk(connection);

const scrape = async () => {
  const answer = await desk.get('/metrics');
  return { answer, families: readExposition(answer.body) };
};
const countIn = async (text: string) => Number((await pool.query(text)).rows[0].count);

beforeAll(async () => {
  await setDay(desk.deps, '2020-12-18');
});

describe('/metrics', () => {
  test('is the text format of Prometheus, also with histograms and labels in it', async () => {
    sweepSeconds.observe(0.2);
    latenessSeconds.observe({ channel: 'email' }, 12);
    composedMessages.inc({ kind: 'digest' });
    deliveries.inc({ channel: 'email', outcome: 'sent' });
    const { answer, families } = await scrape();
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(families.get('huanjie_sweep_seconds')?.type).toBe('histogram');
    expect(
      sampleOf(families, 'huanjie_deliveries_total', { channel: 'email', outcome: 'sent' }),
    ).toBeGreaterThan(0);
    expect(sampleOf(families, 'huanjie_process_resident_memory_bytes')).toBeGreaterThan(1e6);
  });

  test('names its own as Prometheus asks: a prefix, base units, _total for what only grows', async () => {
    const ours = [...(await scrape()).families.values()].filter(
      ({ name }) => !/^huanjie_(process|nodejs)_/.test(name),
    );
    expect(ours.length).toBeGreaterThan(10);
    for (const { name, type, help } of ours) {
      expect(name).toMatch(/^huanjie_[a-z]+(_[a-z]+)*$/);
      expect(name.endsWith('_total')).toBe(type === 'counter');
      expect(name).not.toMatch(/_(ms|milliseconds|minutes|hours|days|percent)(_|$)/);
      expect(help).toMatch(/^\S.*[^.]$/);
    }
  });

  test('tells of open deadlines what the database has of each status and kind', async () => {
    await pool.query(`update deadline set due_on = '2020-12-17' where step like 'preparation.talks%'`);
    await pool.query(`update deadline set kind = 'statutory' where step like 'preparation.audit%'`);
    await pool.query(`update deadline set due_on = '2021-01-20' where step like 'preparation.training%'`);
    const { families } = await scrape();
    const ranges = {
      overdue: `due_on < '2020-12-18'`,
      close: `due_on between '2020-12-18' and '2020-12-21'`,
      'on-track': `due_on > '2020-12-21'`,
    };
    for (const [status, range] of Object.entries(ranges))
      for (const kind of ['statutory', 'plan'])
        expect([status, kind, sampleOf(families, 'huanjie_open_deadlines', { status, kind })]).toEqual([
          status,
          kind,
          await countIn(`select count(*) from deadline where kind = '${kind}' and ${range}`),
        ]);
    expect(families.get('huanjie_open_deadlines')?.samples).toHaveLength(6);
  });

  test('tells of deliveries what the database has of each channel and status, and the age of the oldest', async () => {
    const person = 'town-committee';
    const composedAt = Temporal.Now.instant()
      .toZonedDateTimeISO('Asia/Shanghai')
      .with({ year: 2020, month: 12, day: 17 })
      .toInstant()
      .toString();
    for (const status of ['waiting', 'waiting', 'sending', 'dead', 'sent', 'cancelled'] as const)
      await putDelivery(connection, { person, kind: 'wecom', status, composedAt });
    await putDelivery(connection, { person, kind: 'wecom', nextTryIn: 600, composedAt });
    const { families } = await scrape();
    for (const channel of ['email', 'wecom', 'dingtalk', 'webhook', 'sms'])
      for (const status of ['waiting', 'sending', 'dead'])
        expect(sampleOf(families, 'huanjie_open_deliveries', { channel, status })).toBe(
          await countIn(`select count(*) from delivery where kind = '${channel}' and status = '${status}'`),
        );
    expect(sampleOf(families, 'huanjie_due_deliveries', { channel: 'wecom' })).toBe(2);
    const age = sampleOf(families, 'huanjie_oldest_delivery_age_seconds', { channel: 'wecom' });
    expect(age).toBeGreaterThanOrEqual(86_400);
    expect(age).toBeLessThan(86_460);
    expect(sampleOf(families, 'huanjie_oldest_delivery_age_seconds', { channel: 'email' })).toBeUndefined();
  });

  test('tells whether sending is held, and how old the last sweep is', async () => {
    const before = (await scrape()).families;
    expect(sampleOf(before, 'huanjie_sending_held')).toBe(0);
    expect(sampleOf(before, 'huanjie_last_sweep_age_seconds')).toBeUndefined();
    expect(sampleOf(before, 'huanjie_sweep_overdue')).toBe(1);
    await pool.query(`update dispatch set held = true, swept_at = now() - interval '30 seconds'`);
    const { families } = await scrape();
    expect(sampleOf(families, 'huanjie_sending_held')).toBe(1);
    expect([30, 31, 32]).toContain(sampleOf(families, 'huanjie_last_sweep_age_seconds'));
    expect(sampleOf(families, 'huanjie_sweep_overdue')).toBe(0);
    expect(sampleOf(families, 'huanjie_official_holidays_known')).toBe(1);
    expect(sampleOf(families, 'huanjie_database_up')).toBe(1);
  });

  test('names nobody', async () => {
    const { answer } = await scrape();
    const { rows } = await pool.query('select id, name from person');
    for (const { id, name } of rows) {
      expect(answer.body).not.toContain(`"${id}"`);
      expect(answer.body).not.toContain(name);
    }
  });

  test('answers a hundred at once, each of them whole', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => desk.get('/metrics')));
    for (const { body } of answers) expect(sampleOf(readExposition(body), 'huanjie_database_up')).toBe(1);
  });

  test('tells of this process while the database does not answer, and says so', async () => {
    const gone = (await import('../../db/connect.ts')).connect(url.replace(/\/[^/]*$/, '/huanjie_nowhere'));
    const app = await openDesk(gone);
    const answer = await app.get('/metrics');
    expect(answer.statusCode).toBe(200);
    const families = readExposition(answer.body);
    expect(sampleOf(families, 'huanjie_database_up')).toBe(0);
    expect(families.has('huanjie_open_deadlines')).toBe(false);
    expect(families.has('huanjie_sweep_seconds')).toBe(true);
    await gone.close();
  });
});

/** Planted, so that the reader is known to find what it looks for. */
describe('the reader of these tests', () => {
  const gauge = '# HELP a b\n# TYPE a gauge\n';

  test.each([
    { text: `${gauge}a 1`, why: 'the last line has no end' },
    { text: `${gauge}b 1\n`, why: 'a sample without its family' },
    { text: 'a 1\n', why: 'a sample without a type' },
    { text: '# TYPE a gauge\na 1\n', why: 'a type without help' },
    { text: `${gauge}a 1\na 2\n`, why: 'a series twice' },
    {
      text: `${gauge}a{x="1",y="2"} 1\na{y="2",x="1"} 2\n`,
      why: 'a series twice, its labels in another order',
    },
    { text: `${gauge}a{x="1"} 1\n${gauge}a 1\n`, why: 'a family twice' },
    { text: `${gauge}a one\n`, why: 'no number' },
    { text: `${gauge}a 0x1\n`, why: 'no decimal number' },
    { text: `${gauge}a{x=1} 1\n`, why: 'a label without quotes' },
    { text: `${gauge}a{x="1"y="2"} 1\n`, why: 'no comma' },
    { text: `${gauge}a{x="a"b"} 1\n`, why: 'a quote in a value' },
    { text: `${gauge}a{x="\\t"} 1\n`, why: 'an escape that there is not' },
    { text: `${gauge}a{x="1",x="2"} 1\n`, why: 'a label twice' },
    { text: `${gauge}a-b 1\n`, why: 'no name' },
    { text: '# HELP a b\n# TYPE a counter\na -1\n', why: 'a counter below 0' },
    { text: '# HELP a b\n# TYPE a speed\na 1\n', why: 'a type that there is not' },
    {
      text: '# HELP a b\n# TYPE a histogram\na_bucket{le="1"} 2\na_bucket{le="+Inf"} 1\na_sum 1\na_count 1\n',
      why: 'buckets that are not cumulative',
    },
    {
      text: '# HELP a b\n# TYPE a histogram\na_bucket{le="1"} 1\na_sum 1\na_count 1\n',
      why: 'no last bucket',
    },
  ])('refuses $why', ({ text }) => {
    expect(() => readExposition(text)).toThrow();
  });

  test('takes every escape and number of the format', () => {
    const text =
      '# HELP a b \\\\ \\n c\n# TYPE a gauge\na{x="\\"\\\\\\n,}"} +Inf\na{x="2"} NaN 123\n\na{} -1.5e-3\n';
    const families = readExposition(text);
    const [first, second, third] = (families.get('a') as Family).samples;
    expect(first).toEqual({ name: 'a', labels: { x: '"\\\n,}' }, value: Infinity });
    expect(second?.value).toBeNaN();
    expect(third).toEqual({ name: 'a', labels: {}, value: -0.0015 });
  });
});
