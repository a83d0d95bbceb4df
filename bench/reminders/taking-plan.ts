import { connect } from '../../db/connect.ts';
import { takeDueDeadlines } from '../../db/due-deadlines.ts';
import { sweep } from '../../services/reminders/sweep.ts';
import { watchQueries } from '../queries.ts';
import type { Season } from './databases.ts';
import { NINE } from './points.ts';
import { makeDue } from './season.ts';

/** As a sweep asks for them. */
const BATCH = 500;

const INDEX = 'deadline_to_look_at';
const READS_ALL = /Seq Scan on (deadline|renewal)/;

export interface TakingPlan {
  readonly deadlines: number;
  /** EXPLAIN (ANALYZE, BUFFERS), line by line. */
  readonly lines: readonly string[];
  /** Whether it comes by the index and reads neither table from end to end. */
  readonly byIndex: boolean;
}

/** The plan of the statement by which a sweep takes what is due, as it is sent and in the database as it is. */
export async function explainTaking(
  { deadlines, url, connection, deps }: Season,
  due: number,
): Promise<TakingPlan> {
  await makeDue(connection.pool, due);
  const { db, pool, close } = connect(url, { maxConnections: 1 });
  try {
    const sent: { text: string; values: unknown[] }[] = [];
    watchQueries(pool, (text, values) => {
      if (typeof text === 'string' && Array.isArray(values)) sent.push({ text, values });
    });
    await db.transaction().execute((tx) => takeDueDeadlines(tx, NINE.toString(), BATCH));
    const taking = sent.find(({ text }) => text.includes('skip locked'));
    if (taking === undefined) throw new Error('What takes the deadlines that are due was not seen');
    const { rows } = await pool.query<{ 'QUERY PLAN': string }>(
      `explain (analyze, buffers, costs off) ${taking.text}`,
      taking.values,
    );
    const lines = rows.map((row) => row['QUERY PLAN']);
    const text = lines.join('\n');
    return { deadlines, lines, byIndex: text.includes(INDEX) && !READS_ALL.test(text) };
  } finally {
    await close();
    // Nothing is due any more for whoever comes next.
    await sweep(deps);
  }
}
