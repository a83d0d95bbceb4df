import { startBenchServer } from '../server.ts';
import { openSeason, type Season } from './databases.ts';
import { countDeliveries, deliverBare, deliverByWorkers, giveChannels } from './deliveries.ts';
import { startReceiver } from './processes.ts';
import { answeringRedis } from './queues.ts';
import { type Delivered, deliveryTable, growthTable, planText, sweepTable } from './report.ts';
import { SAME_DUE, timeSweeps } from './sweep-times.ts';
import { explainTaking, type TakingPlan } from './taking-plan.ts';

type Say = (line: string) => void;

const FULL = {
  sizes: [10_000, 100_000, 1_000_000],
  sweepRounds: 5,
  deliveriesOf: 100_000,
  processes: [1, 2],
  deliveryRounds: 2,
};
const QUICK: typeof FULL = {
  sizes: [10_000, 100_000],
  sweepRounds: 1,
  deliveriesOf: 10_000,
  processes: [1],
  deliveryRounds: 1,
};

const DUE_SHARE = 100;
const BARE = 'none, bare';

async function benchSweeps(seasons: readonly Season[], rounds: number, say: Say): Promise<boolean> {
  const plans: TakingPlan[] = [];
  for (const season of seasons) plans.push(await explainTaking(season, SAME_DUE));
  const times = await timeSweeps(seasons, rounds);
  say(`
Sweeps

${sweepTable(times)}

${growthTable(times)}

Times bare: the sweep's time over that of the same rows, written by one insert a table and one update. Idle: a sweep
with nothing due, as most are. Read all: every open deadline within reach of the ladder, fetched and no more, as every
sweep would have to begin without its index. Each is the middle of the rounds (${rounds}), ratios with the lowest and
highest of them; "fastest rounds" compares these alone, which other work on the machine disturbs least.

How a sweep takes what is due, EXPLAIN (ANALYZE, BUFFERS) with ${SAME_DUE} due:

${plans.map(planText).join('\n\n')}`);
  return plans.every(({ byIndex }) => byIndex);
}

async function benchDeliveries(
  parts: AsyncDisposableStack,
  season: Season,
  { processes, deliveryRounds }: typeof FULL,
  { say, execArgv }: { say: Say; execArgv: readonly string[] },
): Promise<boolean> {
  const receiver = await startReceiver(parts);
  const redisUrl = await answeringRedis(say);
  const due = season.deadlines / DUE_SHARE;
  await giveChannels(season, receiver);
  const expected = await countDeliveries(season, due);
  const ways = processes.flatMap((count) => {
    const course = { season, receiver, due, processes: count };
    const workers = (url: string | undefined) => () =>
      deliverByWorkers(course, expected, { redisUrl: url, execArgv });
    return [
      { name: 'PostgreSQL', send: workers(undefined) },
      ...(redisUrl === undefined ? [] : [{ name: 'Redis', send: workers(redisUrl) }]),
      { name: BARE, send: () => deliverBare(course, expected) },
    ].map((way) => ({ ...way, processes: count, rounds: [] as Delivered['rounds'][number][] }));
  });
  for (let round = 0; round < deliveryRounds; round++)
    for (const way of ways) way.rounds.push(await way.send());

  const all = ways.flatMap(({ rounds }) => rounds);
  const doubles = all.reduce((sum, one) => sum + one.doubles, 0);
  const missing = all.reduce((sum, one) => sum + one.missing, 0);
  say(`
Deliveries of ${due.toLocaleString('en')} due of ${season.deadlines.toLocaleString('en')} open

${deliveryTable(ways, BARE)}

From nine o'clock, when the sweep begins, to the receiver, which is a process of its own: half webhooks, half e-mails.
In production the sweep begins up to 20 s later. Bare: as many texts sent by node:http and nodemailer alone, as many
at once. Processor time is that of the senders, for each delivery. ${doubles} came twice, ${missing} did not come.`);
  return doubles === 0 && missing === 0;
}

/**
 * Sweeps at several sizes and deliveries on both backends, on a server of its own. Answers whether all was as it must
 * be, time apart: plans by the index, every delivery once.
 */
export async function benchReminders(
  parts: AsyncDisposableStack,
  { quick, say, execArgv }: { quick: boolean; say: Say; execArgv: readonly string[] },
): Promise<boolean> {
  const options = quick ? QUICK : FULL;
  say(
    `\nfilling databases with ${options.sizes.map((size) => size.toLocaleString('en')).join(', ')} open deadlines …`,
  );
  const server = await startBenchServer(parts);
  const seasons: Season[] = [];
  for (const size of options.sizes) seasons.push(await openSeason(parts, server, size));
  const byIndex = await benchSweeps(seasons, options.sweepRounds, say);
  const season = seasons.find(({ deadlines }) => deadlines === options.deliveriesOf);
  if (season === undefined) throw new Error(`There is no season of ${options.deliveriesOf} deadlines`);
  const once = await benchDeliveries(parts, season, options, { say, execArgv });
  return byIndex && once;
}
