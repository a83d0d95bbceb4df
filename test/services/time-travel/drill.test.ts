import { describe, expect, test } from 'vitest';
import { listRenewalIds } from '../../../db/renewals.ts';
import type { EventType } from '../../../machines/events/catalog.ts';
import { liveJudgement } from '../../../machines/live-judgement.ts';
import { leavesOf } from '../../../machines/personal/leaves.ts';
import { personalFacts } from '../../../machines/personal/of-events.ts';
import { store } from '../../../machines/stored-snapshot.ts';
import { systemClock } from '../../../services/clock.ts';
import { depsOf } from '../../../services/deps.ts';
import { playScenario } from '../../../services/drill/play-scenario.ts';
import { readHistory } from '../../../services/history.ts';
import { contextFor, workingContextFor } from '../../../services/privacy/context.ts';
import { recordEvent } from '../../../services/record-event.ts';
import { readRenewal } from '../../../services/renewal.ts';
import { readMoments } from '../../../services/time-travel/moments.ts';
import { viewRenewal } from '../../../services/view-renewal.ts';
import { readWorkingCopy } from '../../../services/working-copy.ts';
import { ownDatabase } from '../../support/database.ts';
import { actorOf, actsOf } from '../../support/town.ts';

/** The whole drill, as everybody meets it: eight communities in eight situations. */
const { connection } = await ownDatabase('town');
const deps = depsOf(connection, systemClock);
await playScenario(deps, () => undefined);
const world = await deps.memory.currentWorld();
const renewals = await listRenewalIds(connection.db, '', 20);

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const inspector = (await world.person('inspection-team')) ?? null;

const momentsOf = async (id: string) => readMoments(deps, await readRenewal(connection.db, world, id), false);

describe.each(renewals)('the drill of %s', (id) => {
  test('its log leads, moment by moment, to where it stands', async () => {
    const moments = await momentsOf(id);
    const present = await readRenewal(connection.db, world, id);
    expect(moments.map(({ revision }) => revision)).toEqual([...Array(present.revision + 1).keys()]);
    expect(moments.at(-1)?.head).toBe(present.head);
    expect(plain(store(moments.at(-1)?.snapshot ?? present.snapshot))).toEqual(
      plain(store(present.snapshot)),
    );
  });

  test('in the browser each event is judged as the server recorded it', async () => {
    const moments = await momentsOf(id);
    const history = await readHistory(deps, { renewal: id, after: 0, limit: 500 }, inspector);
    for (const [at, { type, verdicts, recordedOn }] of history.entries()) {
      const [before, after] = [moments[at], moments[at + 1]];
      if (before === undefined || after?.event === null || after === undefined) throw new Error('no moment');
      const { context, ...stored } = store(before.snapshot);
      const copy = plain({ ...stored, context: workingContextFor('inspecting', context) });
      const { plan } = await readWorkingCopy(deps, id, inspector);
      const said = liveJudgement(copy, plain(plan), type as EventType, after.event.facts, recordedOn);
      expect(said).toMatchObject({
        fieldProblems: [],
        missing: [],
        open: [],
        complete: true,
        accepted: true,
      });
      expect(
        said.judged.map(({ rule, satisfied, blocking, waived }) => ({ rule, satisfied, blocking, waived })),
      ).toEqual(
        verdicts.map(({ rule, satisfied, blocking, waived }) => ({ rule, satisfied, blocking, waived })),
      );
    }
  });

  test('nothing personal is left in what is shown to those who know nobody', async () => {
    for (const { snapshot, event } of await momentsOf(id)) {
      if (event === null) continue;
      const secrets = leavesOf(event.facts, personalFacts(event.type))
        .flatMap(({ kind, value }) => (['name', 'day', 'report'].includes(kind) ? [value] : []))
        .filter((value) => typeof value === 'string');
      const { context } = snapshot;
      for (const shown of [contextFor, workingContextFor]) {
        const text = JSON.stringify(shown('none', context));
        for (const secret of secrets) expect(text).not.toContain(secret);
        expect(text).not.toContain('"relation"');
        expect(text).not.toContain('"authority"');
      }
    }
  });
});

test('a dry run of the next act agrees with what is said of it on a working copy', async () => {
  const id = '150626100009-2021';
  const community = '150626100009';
  const copy = await readWorkingCopy(deps, id, inspector);
  const acts = actsOf(community, { method: 'indirect' });
  const possible = (await viewRenewal(deps, id, null)).possibleEvents.map(({ type }) => type);
  let tried = 0;
  for (const { type, facts, as } of acts.filter((one) => possible.includes(one.type))) {
    const dated = { ...facts, on: copy.today };
    const said = liveJudgement(copy.snapshot, copy.plan, type, dated, copy.today);
    const actor = actorOf(community, as);
    const answer = await recordEvent(deps, {
      renewal: id,
      type,
      facts: dated,
      revision: copy.revision,
      actor,
      dryRun: true,
    }).catch(() => null);
    expect(said.accepted).toBe(answer === null ? null : answer.outcome !== 'refused');
    if (answer !== null)
      expect(said.judged.map(({ rule, satisfied }) => ({ rule, satisfied }))).toEqual(
        answer.verdicts.map(({ rule, satisfied }) => ({ rule, satisfied })),
      );
    tried += 1;
  }
  expect(tried).toBeGreaterThan(0);
});

test('a long log is answered within 100 ms, also by a process that remembers nothing of it', async () => {
  const id = '150626100009-2021';
  const actor = actorOf('150626100009', 'inspection-team');
  const { today, revision: first } = await viewRenewal(deps, id, null);
  for (let at = first; at < first + 300; at += 2) {
    const number = `演练-${at}`;
    const facts = { on: today, number };
    const command = { renewal: id, actor };
    await recordEvent(deps, {
      ...command,
      type: 'renewal.violation-reported',
      facts: { ...facts, handler: actor },
      revision: at,
    });
    const closed = { ...facts, documentNumber: '演练1号' };
    await recordEvent(deps, {
      ...command,
      type: 'renewal.violation-closed',
      facts: closed,
      revision: at + 1,
    });
  }
  const times: number[] = [];
  for (let round = 0; round < 10; round++) {
    const other = depsOf(connection, systemClock);
    await other.memory.currentWorld();
    const before = process.cpuUsage();
    const { states, replayedTo } = await viewRenewal(other, id, inspector, 200);
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
    expect(replayedTo).toBe(first + 300);
    expect(states.length).toBeGreaterThan(20);
  }
  // The least, and of the processor: how much there is to do, not how busy the machine is.
  expect(Math.min(...times)).toBeLessThan(100);
});
