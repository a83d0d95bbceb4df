import { describe, expect, test } from 'vitest';
import { ownDatabase } from '../support/database.ts';
import { openDesk } from '../support/desk.ts';
import { FIRST, renewalOf, SECOND, setDay, THIRD } from '../support/town.ts';

const { connection } = await ownDatabase('town');
const desk = await openDesk(connection);
await setDay(desk.deps, '2020-12-16');

const on = '2020-12-16';
const said = (number: number) => ({
  on,
  reason: `演练理由${number}`,
  documentNumber: `演练〔2020〕${number}号`,
});

async function decide(community: string, type: string, facts: object, revision: number, by: string) {
  const answer = await desk.record(renewalOf(community), { type, facts, revision, by });
  if (answer.statusCode !== 201) throw new Error(answer.body);
}

const [town, leading, inspectors] = ['town-committee', 'leading-group-office', 'inspection-team'];
await decide(FIRST, 'renewal.rule-waived', { ...said(1), rule: 'seats.party' }, 0, town);
await decide(
  SECOND,
  'renewal.deadline-extended',
  { ...said(2), deadline: 'preparation', until: '2020-12-25' },
  0,
  leading,
);
await decide(THIRD, 'renewal.suspended', said(3), 0, inspectors);
await decide(THIRD, 'renewal.resumed', said(4), 1, inspectors);

interface Decision {
  readonly kind: string;
  readonly renewal: string;
  readonly revision: number;
}

const read = async (query = '', by = town) =>
  (await desk.get(`/api/decisions${query}`, by)).json() as {
    decisions: Decision[];
    next: string | null;
  };
const kinds = async (query = '') => (await read(query)).decisions.map(({ kind }) => kind);

describe('decisions across communities', () => {
  test('stand newest first, with who, when, why and by which document', async () => {
    const { decisions, next } = await read();
    expect(decisions.map(({ kind }) => kind)).toEqual(['resumption', 'suspension', 'extension', 'waiver']);
    expect(next).toBeNull();
    expect(decisions[2]).toEqual({
      kind: 'extension',
      title: { zh: '领导小组决定延长期限', en: 'Deadline extended by the leading group' },
      community: { code: SECOND, name: expect.any(String) },
      renewal: renewalOf(SECOND),
      revision: 1,
      recordedAt: expect.stringMatching(/^2020-12-1[56]T/),
      recordedOn: on,
      by: { id: leading, name: '演练领导小组办公室', role: 'leading-group' },
      subject: { id: 'preparation', title: { zh: '准备阶段', en: expect.any(String) } },
      until: '2020-12-25',
      reason: '演练理由2',
      documentNumber: '演练〔2020〕2号',
    });
    expect(decisions[3]).toMatchObject({ subject: { id: 'seats.party' }, until: null, reason: '演练理由1' });
    expect(decisions[0]).toMatchObject({ subject: null });
  });

  test('of one kind, and of one region', async () => {
    expect(await kinds('?kind=waiver')).toEqual(['waiver']);
    expect(await kinds('?kind=sent-back')).toEqual([]);
    expect(await kinds(`?region=${THIRD}`)).toEqual(['resumption', 'suspension']);
    expect(await kinds('?region=150627')).toEqual([]);
    expect((await desk.get('/api/decisions?kind=something', town)).statusCode).toBe(400);
  });

  test('are read page by page', async () => {
    const pages: Decision[] = [];
    let after: string | null = '';
    while (after !== null) {
      const page = await read(`?limit=1${after && `&after=${encodeURIComponent(after)}`}`);
      pages.push(...page.decisions);
      after = page.next;
    }
    expect(pages).toEqual((await read()).decisions);
    const refused = await desk.get('/api/decisions?after=yesterday', town);
    expect([refused.statusCode, refused.json().errors?.[0]?.field]).toEqual([400, 'after']);
  });
});

describe('what is due on which day', () => {
  const days = async (query: string) => (await desk.get(`/api/deadlines?${query}`, town)).json().days;

  test('is counted by day, of a region', async () => {
    const { rows } = await connection.pool.query(
      `select due_on as "on", count(*) filter (where kind = 'statutory')::integer as statutory,
         count(*) filter (where kind = 'plan')::integer as plan
       from deadline group by 1 order by 1`,
    );
    expect(rows.length).toBeGreaterThan(1);
    expect(await days('from=2020-12-01&to=2021-06-30')).toEqual(rows);
    expect(await days(`from=2020-12-01&to=2021-06-30&region=${SECOND}`)).toEqual([
      { on: '2020-12-25', statutory: 0, plan: expect.any(Number) },
    ]);
    expect(await days('from=2021-06-01&to=2021-06-30')).toEqual([]);
  });

  test.each(['from=2021-06-30&to=2021-06-01', 'from=2020-01-01&to=2021-06-01'])(
    'is not counted for %s',
    async (query) => {
      const answer = await desk.get(`/api/deadlines?${query}`, town);
      expect([answer.statusCode, answer.json().errors?.[0]?.field]).toEqual([400, 'to']);
    },
  );
});

test('in a town that is no drill nobody is answered', async () => {
  await connection.pool.query('update world set drill_day = null, version = version + 1');
  for (const url of ['/api/decisions', '/api/deadlines?from=2020-12-01&to=2020-12-31'])
    expect((await desk.get(url)).statusCode).toBe(401);
});
