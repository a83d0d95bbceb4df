import { connect } from '../db/connect.ts';
import { systemClock } from '../services/clock.ts';
import { depsOf } from '../services/deps.ts';
import { actorIn } from '../services/drill/directory.ts';
import { recordEvent } from '../services/record-event.ts';
import type { FreshRenewal } from './county.ts';
import { isWrite, type RecordedWrite, watchQueries } from './queries.ts';
import { acts } from './script.ts';

/** Plays one renewal through the service and keeps what it sent to the database for each event, in order. */
export async function recordWrites(
  connectionString: string,
  renewal: FreshRenewal | undefined,
): Promise<RecordedWrite[]> {
  if (renewal === undefined) throw new Error('No renewal was opened');
  const { id, community, people } = renewal;
  const connection = connect(connectionString);
  const writes: RecordedWrite[] = [];
  watchQueries(connection.pool, (query) => {
    if (isWrite(query)) writes.push(query);
  });
  const deps = depsOf(connection, systemClock);
  for (const [revision, { type, facts, as }] of acts.entries()) {
    const answer = await recordEvent(deps, {
      renewal: id,
      type,
      facts,
      revision,
      actor: actorIn(people, as, community).id,
      idempotencyKey: `recorded-${revision}`,
    });
    if (answer.outcome !== 'recorded') throw new Error(`${type} was ${answer.outcome}`);
  }
  await connection.close();
  return writes;
}
