import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FaultScene, openScene } from '../../support/fault-scene.ts';
import { type FaultStage, openStage, STORES } from '../../support/fault-stores.ts';
import { ONCE } from '../../support/fault-tally.ts';
import { until } from '../../support/until.ts';
import { killWorkerProcesses } from '../../support/worker-process.ts';
import { AT_ONCE, IN_TURN, PATIENCE_MS } from './in-turn.ts';

afterAll(killWorkerProcesses);

for (const store of STORES)
  describe.skipIf(store.absent)(`a mail server, with the queues in ${store.name}`, AT_ONCE, () => {
    let stage: FaultStage;
    let scene: FaultScene;

    beforeAll(async () => {
      stage = await openStage(store);
      scene = await openScene(stage, { communities: 10, rungs: 20, leaseSeconds: 8 });
      await Promise.all([scene.hire(), scene.hire()]);
    }, PATIENCE_MS);
    afterAll(async () => {
      await scene?.close();
      await stage?.close();
    });

    /** A day on which no mail gets through, until every webhook has: the same people's, which do not wait for it. */
    const dayWithoutMail = async () => {
      const mails = scene.smtp.accepted.length;
      await scene.nextDay();
      await until(
        () => scene.owed('webhook'),
        (owed) => owed === 0,
        PATIENCE_MS,
      );
      expect(scene.smtp.accepted.length).toBe(mails);
      expect(scene.owed('email')).toBeGreaterThan(0);
    };
    const deliveries = async (...status: string[]) => {
      const { rows } = await stage.connection.pool.query(
        'select kind, coalesce(last_error, $2) as error from delivery where status = any($1)',
        [status, 'none yet'],
      );
      return rows as { kind: string; error: string }[];
    };
    /** Each mail of the day has been tried in vain, the last time with this for a reason. */
    const allTried = (reason: RegExp) =>
      until(
        () => deliveries('waiting', 'sending'),
        (mails) => mails.length > 0 && mails.every(({ error }) => reason.test(error)),
        PATIENCE_MS,
      );

    test(
      'that refuses for now and later accepts gets every mail once, and no webhook waits for it',
      IN_TURN,
      async () => {
        scene.smtp.script.usually({ refuse: 452, at: 'message', text: '4.3.1 no room' });
        await dayWithoutMail();
        await allTried(/452/);
        scene.smtp.script.usually({ refuse: 451, at: 'recipient', text: '4.7.1 greylisted' });
        await allTried(/451/);
        scene.smtp.script.usually('accept');
        expect(await scene.settle()).toEqual(ONCE);
      },
    );

    test(
      'that takes the message and never answers is left, and gets every mail once when it does',
      IN_TURN,
      async () => {
        scene.smtp.script.usually('hang');
        await dayWithoutMail();
        await allTried(/EABORT|ETIMEDOUT/);
        scene.smtp.script.usually('accept');
        expect(await scene.settle()).toEqual(ONCE);
      },
    );

    test(
      'that refuses connections, then lets them in without a word, gets every mail once when it speaks',
      IN_TURN,
      async () => {
        await scene.smtp.pause();
        await dayWithoutMail();
        await allTried(/ECONNREFUSED/);
        scene.smtp.greet(false);
        await scene.smtp.resume();
        await allTried(/GREETING_TIMEOUT|EABORT/);
        scene.smtp.greet(true);
        expect(await scene.settle()).toEqual(ONCE);
      },
    );

    test(
      'that refuses recipients for good: the mails of that day are dead, with its code, and stay so',
      IN_TURN,
      async () => {
        const before = scene.town.toldUntil(scene.today);
        scene.smtp.script.usually({ refuse: 550, at: 'recipient', text: '5.1.1 unknown' });
        await dayWithoutMail();
        const { lost, ...others } = await scene.settle();
        const ofThatDay = scene.town.toldUntil(scene.today).difference(before);
        expect(lost.toSorted()).toEqual([...ofThatDay].filter((line) => line.includes(' email ')).toSorted());
        expect({ lost: [], ...others }).toEqual(ONCE);
        const dead = await deliveries('dead');
        expect(dead.length).toBeGreaterThanOrEqual(10);
        expect(dead.filter(({ kind, error }) => kind !== 'email' || !error.includes('550 5.1.1'))).toEqual(
          [],
        );

        scene.smtp.script.usually('accept');
        await scene.nextDay();
        expect((await scene.settle()).lost.toSorted()).toEqual(lost.toSorted());
        expect(await deliveries('dead')).toHaveLength(dead.length);
        expect(await deliveries('waiting', 'sending', 'cancelled')).toEqual([]);
      },
    );

    test('keeps no worker from ending as it should', IN_TURN, async () => {
      expect(await scene.dismiss()).toEqual([0, 0]);
    });
  });

test.for(STORES.filter(({ absent }) => !absent))(
  'a mail server that never answers takes up those who send mail and nobody else, with the queues in $name',
  AT_ONCE,
  async (store) => {
    const stage = await openStage(store);
    const scene = await openScene(stage, { communities: 8, rungs: 1, leaseSeconds: 120 });
    try {
      scene.smtp.script.usually('hang');
      await scene.hire();
      await scene.nextDay();
      let most = 0;
      const stillOwed = () => {
        const owed = scene.owed('webhook');
        most = Math.max(most, owed);
        return owed;
      };
      await until(stillOwed, (owed) => owed === 0 || owed < most, PATIENCE_MS);
      // Webhooks arrive while five of the eight are at their first try, where they stay for three quarters of a minute.
      await until(
        async () => {
          const { rows } = await stage.connection.pool.query(
            `select status, attempts, count(*)::integer from delivery where kind = 'email' group by 1, 2 order by 1`,
          );
          return JSON.stringify(rows);
        },
        (rows) =>
          rows ===
          JSON.stringify([
            { status: 'sending', attempts: 1, count: 5 },
            { status: 'waiting', attempts: 0, count: 3 },
          ]),
        PATIENCE_MS,
      );
      await until(stillOwed, (owed) => owed === 0, PATIENCE_MS);
    } finally {
      await scene.close();
      await stage.close();
    }
  },
);
