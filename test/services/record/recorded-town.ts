import { recordAudit } from '../../../db/audit.ts';
import type { Connection } from '../../../db/connect.ts';
import type { IsoDate } from '../../../machines/calendar.ts';
import { systemClock } from '../../../services/clock.ts';
import { type Deps, depsOf } from '../../../services/deps.ts';
import { makeHeads } from '../../../services/record/make-heads.ts';
import { type Copy, recordLines } from '../../../services/record/record-lines.ts';
import type { SigningKey } from '../../../services/record/signing-keys.ts';
import { recordEvent } from '../../../services/record-event.ts';
import { actsOf, FIRST, play, renewalOf, SECOND, setDay } from '../../support/town.ts';

export const BEFORE_HEADS = '2021-04-20';
export const SECOND_DAY = '2021-04-21';
export const THIRD_DAY = '2021-04-22';
export const NOW = Temporal.Instant.from('2021-04-22T04:00:00Z');

/** Up to here FIRST was played when the first head was made. */
export const SEALED_AT_FIRST = 40;
export const ACTS = actsOf(FIRST);
export const WHOLE_TOWN: Copy = { selection: { prefix: '' }, audit: 'entries' };

/** An attempt that the rules refuse, whatever else has happened. */
export async function refused(
  deps: Deps,
  community: string,
  revision: number,
  reason: string,
  on: IsoDate = BEFORE_HEADS,
): Promise<void> {
  const answer = await recordEvent(deps, {
    renewal: renewalOf(community),
    type: 'renewal.rule-waived',
    facts: { on, rule: 'party.meeting-quorum', reason, documentNumber: '9' },
    revision,
    actor: 'town-committee',
  });
  if (answer.outcome !== 'refused') throw new Error(`It was ${answer.outcome}, but should be refused`);
}

const heard = (deps: Deps, kind: string) =>
  recordAudit(deps.connection.db, {
    at: '2021-04-20T01:00:00.000Z',
    kind,
    person: 'inspection-team',
    subject: null,
    detail: { from: '演练' },
  });

/** Two days with a head each, in two communities: a whole renewal, refusals, entries of the audit. */
export async function recordTwoDays(connection: Connection, keys: readonly SigningKey[]): Promise<Deps> {
  const deps = depsOf(connection, systemClock);
  await setDay(deps, BEFORE_HEADS);
  await play(deps, ACTS.slice(0, SEALED_AT_FIRST), { community: FIRST });
  await play(deps, actsOf(SECOND).slice(0, 4), { community: SECOND });
  for (const reason of ['one', 'two']) await refused(deps, FIRST, SEALED_AT_FIRST, reason);
  for (const kind of ['signed-in', 'signed-out']) await heard(deps, kind);
  await setDay(deps, SECOND_DAY);
  await makeHeads(deps, keys);
  await play(deps, ACTS.slice(SEALED_AT_FIRST), { community: FIRST, revision: SEALED_AT_FIRST });
  await refused(deps, SECOND, 4, 'three');
  for (const kind of ['signed-in', 'unmasked', 'signed-out']) await heard(deps, kind);
  await setDay(deps, THIRD_DAY);
  await makeHeads(deps, keys);
  return deps;
}

export async function linesOf(connection: Connection, copy: Copy = WHOLE_TOWN): Promise<string[]> {
  return Array.fromAsync(recordLines(connection.db, NOW, copy));
}
