import { recordAudit } from '../../db/audit.ts';
import { eraseLedgerOf, eraseRenewal, eraseSentTexts, listToErase } from '../../db/erasure.ts';
import { eraseObjections } from '../../db/objections.ts';
import { listPlanIds } from '../../db/plans.ts';
import { dateInTown, type IsoDate, startOfDay } from '../../machines/calendar.ts';
import { eraseSnapshot } from '../../machines/personal/erase-snapshot.ts';
import type { Plan } from '../../machines/plan/plan.ts';
import type { StoredSnapshot } from '../../machines/stored-snapshot.ts';
import type { Deps } from '../deps.ts';
import { planOf } from '../renewal.ts';
import { keptSince } from './retention.ts';

export interface Erased {
  readonly renewals: readonly string[];
  readonly personalFacts: number;
  readonly sentTexts: number;
  /** So many that came in without account, each with its words and how to reach whoever wrote it. */
  readonly objections: number;
}

/** So many at a time, each renewal in a transaction of its own. */
const RENEWALS_AT_ONCE = 50;
const TEXTS_AT_ONCE = 1_000;

/** Whatever was concluded before this day has been kept as long as its plan says. */
const retainedSince = ({ privacy }: Plan, today: IsoDate): IsoDate =>
  keptSince(today, privacy.retainMonthsAfterConclusion);

const instantOf = (now: Temporal.Instant) => now.toString({ fractionalSecondDigits: 3 });

async function erasePlan(deps: Deps, plan: Plan, now: Temporal.Instant) {
  const { db } = deps.connection;
  const at = instantOf(now);
  const before = startOfDay(retainedSince(plan, dateInTown(now))).toString();
  const renewals: string[] = [];
  let personalFacts = 0;
  while (true) {
    const due = await listToErase(db, plan.id, before, RENEWALS_AT_ONCE);
    if (due.length === 0) return { renewals, personalFacts };
    for (const { id, snapshot } of due) {
      const erased = await db.transaction().execute(async (tx) => {
        const nameless = JSON.stringify(eraseSnapshot(snapshot as StoredSnapshot));
        const facts = await eraseRenewal(tx, { id, snapshot: nameless, at });
        if (facts === undefined) return undefined;
        await recordAudit(tx, {
          at,
          kind: 'personal-facts-erased',
          person: null,
          subject: id,
          detail: { facts, plan: plan.id, months: plan.privacy.retainMonthsAfterConclusion },
        });
        const ledger = await eraseLedgerOf(tx, id);
        if (ledger !== undefined)
          await recordAudit(tx, {
            at,
            kind: 'ledger.erased',
            person: null,
            subject: ledger.community,
            detail: { people: ledger.people, renewal: id },
          });
        return facts;
      });
      deps.memory.forget(id);
      if (erased === undefined) continue;
      renewals.push(id);
      personalFacts += erased;
    }
  }
}

/**
 * Erases what is kept about persons of renewals whose plan says that it has been kept long enough since they were
 * concluded, the people of their communities with them, and the texts of messages that were sent as long ago; and what
 * is personal of objections without account, each of which has its own last day. Done twice, it finds nothing the
 * second time; the record of a renewal says for good that it was done, and its chain holds as before.
 */
export async function eraseDue(deps: Deps): Promise<Erased> {
  const { db } = deps.connection;
  const world = await deps.memory.currentWorld();
  const now = world.clock.now();
  const today = dateInTown(now);
  const plans = await Promise.all((await listPlanIds(db)).map((id) => planOf(world, id)));
  const renewals: string[] = [];
  let personalFacts = 0;
  for (const plan of plans) {
    const erased = await erasePlan(deps, plan, now);
    renewals.push(...erased.renewals);
    personalFacts += erased.personalFacts;
  }
  // A message may tell of renewals under several plans: it is kept as long as the longest of them asks.
  const since = plans.map((plan) => retainedSince(plan, today)).sort()[0];
  const sentTexts = since === undefined ? 0 : await eraseTexts(deps, startOfDay(since).toString());
  const objections = await eraseObjections(db, { today, at: instantOf(now) });
  return { renewals, personalFacts, sentTexts, objections };
}

async function eraseTexts({ connection: { db } }: Deps, before: string): Promise<number> {
  let all = 0;
  while (true) {
    const erased = await eraseSentTexts(db, before, TEXTS_AT_ONCE);
    all += erased;
    if (erased < TEXTS_AT_ONCE) return all;
  }
}
