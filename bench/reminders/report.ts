import { table } from '../table.ts';
import type { DeliveryTime } from './deliveries.ts';
import { inWords, spread } from './spread.ts';
import { SAME_DUE, type SweepTimes } from './sweep-times.ts';
import type { TakingPlan } from './taking-plan.ts';

const inThousands = (count: number) => count.toLocaleString('en');

const SWEEP_HEAD = [
  'open',
  'due',
  'sweep ms',
  'deadlines/s',
  'notices/s',
  'bare ms',
  'times bare',
  'idle ms',
  'read all ms',
  'times idle',
];

/** Every size with every number of due ones: the middle of all rounds, ratios with their lowest and highest. */
export function sweepTable(times: readonly SweepTimes[]): string {
  const rows = times.map(({ deadlines, due, rounds }) => {
    const middle = (pick: (round: SweepTimes['rounds'][number]) => number) => spread(rounds.map(pick)).median;
    const sweepMs = middle((one) => one.sweepMs);
    return [
      inThousands(deadlines),
      inThousands(due),
      sweepMs.toFixed(0),
      ((due * 1000) / sweepMs).toFixed(0),
      ((middle((one) => one.notices) * 1000) / sweepMs).toFixed(0),
      middle((one) => one.bareMs).toFixed(0),
      inWords(rounds.map((one) => one.sweepMs / one.bareMs)),
      middle((one) => one.idleMs).toFixed(1),
      middle((one) => one.readAllMs).toFixed(0),
      inWords(
        rounds.map((one) => one.readAllMs / one.idleMs),
        0,
      ),
    ];
  });
  return table([SWEEP_HEAD, ...rows], 0);
}

/** How the time for the same number of due ones changes with what exists, against the smallest. */
export function growthTable(times: readonly SweepTimes[]): string {
  const [smallest, ...larger] = times.filter(({ due }) => due === SAME_DUE);
  if (smallest === undefined) return '';
  type Pick = (round: SweepTimes['rounds'][number]) => number;
  const picks: readonly (readonly [string, Pick])[] = [
    [`a sweep, ${inThousands(SAME_DUE)} due`, (one) => one.sweepMs],
    ['the bare rows', (one) => one.bareMs],
    ['a sweep, nothing due', (one) => one.idleMs],
    ['reading all', (one) => one.readAllMs],
  ];
  const rows = larger.flatMap(({ deadlines, rounds }) =>
    picks.map(([what, pick]) => {
      const fastest = (of: SweepTimes['rounds']) => spread(of.map(pick)).least;
      return [
        `${deadlines / smallest.deadlines} times`,
        what,
        inWords(rounds.map((one, at) => pick(one) / pick(smallest.rounds[at] ?? one))),
        (fastest(rounds) / fastest(smallest.rounds)).toFixed(2),
      ];
    }),
  );
  return table([['as many open', 'takes', 'times as long', 'fastest rounds'], ...rows], 2);
}

export const planText = ({ deadlines, lines, byIndex }: TakingPlan): string =>
  [
    `${inThousands(deadlines)} open: ${byIndex ? 'by the index deadline_to_look_at' : 'NOT BY THE INDEX'}`,
    ...lines.map((line) => `  ${line}`),
  ].join('\n');

/** One way of sending with so many processes, in several rounds. */
export interface Delivered {
  readonly name: string;
  readonly processes: number;
  readonly rounds: readonly DeliveryTime[];
}

const rateOf = ({ lateness }: DeliveryTime) => lateness.length / spread(lateness).most;

const DELIVERY_HEAD = [
  'queues',
  'processes',
  'deliveries',
  'deliveries/s',
  'of bare',
  'p50 s',
  'p99 s',
  'cpu ms each',
];

/** Every way, with its rate as a share of what as many processes send bare in the same round. */
export function deliveryTable(ways: readonly Delivered[], bare: string): string {
  const rows = ways.map(({ name, processes, rounds }) => {
    const floor = ways.find((one) => one.name === bare && one.processes === processes);
    const late = spread(rounds.flatMap(({ lateness }) => lateness));
    const count = rounds.reduce((sum, { lateness }) => sum + lateness.length, 0);
    const cpu = rounds.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0);
    const shares = rounds.map((one, at) => rateOf(one) / rateOf(floor?.rounds[at] ?? one));
    return [
      name,
      String(processes),
      inThousands(count / rounds.length),
      inWords(rounds.map(rateOf), 0),
      name === bare ? '' : inWords(shares, 3),
      late.median.toFixed(2),
      late.p99.toFixed(2),
      ((cpu * 1000) / count).toFixed(2),
    ];
  });
  return table([DELIVERY_HEAD, ...rows], 1);
}
