import { Gauge, Registry } from 'prom-client';
import { MOST_COUNTED } from '../../db/operation.ts';
import type { ChannelState, Operation } from './read-operation.ts';

interface Sample {
  readonly labels?: Readonly<Record<string, string>>;
  readonly value: number;
}

interface Family {
  readonly name: string;
  readonly help: string;
  readonly samples: readonly Sample[];
}

const upTo = (of: keyof typeof MOST_COUNTED) => `(at most ${MOST_COUNTED[of]} are counted)`;

const truth = (is: boolean): readonly Sample[] => [{ value: is ? 1 : 0 }];

const databaseUp = (is: boolean): Family => ({
  name: 'huanjie_database_up',
  help: '1 where the database could be read for this answer',
  samples: truth(is),
});

const secondsBetween = (earlier: string, later: string) =>
  Temporal.Instant.from(earlier).until(Temporal.Instant.from(later)).total('seconds');

function ofChannels(deliveries: readonly ChannelState[], at: string): readonly Family[] {
  return [
    {
      name: 'huanjie_open_deliveries',
      help: `Deliveries that are not settled, and dead ones, by channel and status ${upTo('waiting')}`,
      samples: deliveries.flatMap(({ channel, ...state }) =>
        (['waiting', 'sending', 'dead'] as const).map((status) => ({
          labels: { channel, status },
          value: state[status],
        })),
      ),
    },
    {
      name: 'huanjie_due_deliveries',
      help: `Waiting deliveries whose next try is due, by channel ${upTo('waiting')}`,
      samples: deliveries.map(({ channel, due }) => ({ labels: { channel }, value: due })),
    },
    {
      name: 'huanjie_oldest_delivery_age_seconds',
      help: "How long ago the oldest message on its way over a channel was composed, by the town's clock",
      samples: deliveries.flatMap(({ channel, oldest }) =>
        oldest === null ? [] : [{ labels: { channel }, value: secondsBetween(oldest, at) }],
      ),
    },
  ];
}

function familiesOf({ at, deadlines, notices, deliveries, held, sweep, calendar }: Operation): Family[] {
  return [
    databaseUp(true),
    {
      name: 'huanjie_open_deadlines',
      help: `Open deadlines by how they lie to today and by kind ${upTo('deadlines')}`,
      samples: Object.entries(deadlines).flatMap(([status, { statutory, plan }]) => [
        { labels: { status, kind: 'statutory' }, value: statutory },
        { labels: { status, kind: 'plan' }, value: plan },
      ]),
    },
    {
      name: 'huanjie_waiting_notices',
      help: `Notices in no message yet, whose time has come or not ${upTo('waiting')}`,
      samples: [
        { labels: { when: 'due' }, value: notices.due.count },
        { labels: { when: 'later' }, value: notices.later.count },
      ],
    },
    ...ofChannels(deliveries, at),
    {
      name: 'huanjie_sending_held',
      help: '1 while the emergency stop holds everything that goes out',
      samples: truth(held !== null),
    },
    {
      name: 'huanjie_last_sweep_age_seconds',
      help: "How long ago the last sweep was, by the town's clock",
      samples: sweep.ageSeconds === null ? [] : [{ value: sweep.ageSeconds }],
    },
    {
      name: 'huanjie_sweep_overdue',
      help: '1 where no sweep was within the last three intervals',
      samples: truth(sweep.overdue),
    },
    {
      name: 'huanjie_official_holidays_known',
      help: '0 where the official holidays of a year are missing that is needed by now',
      samples: truth(calendar === null),
    },
  ];
}

/**
 * What the database holds, as gauges. Made anew for every answer, so that none is left from an earlier one: where the
 * database could not be read, null, there is no number but that.
 */
export function gaugesOf(operation: Operation | null): Registry {
  const registry = new Registry();
  for (const { name, help, samples } of operation === null ? [databaseUp(false)] : familiesOf(operation)) {
    const labelNames = Object.keys(samples[0]?.labels ?? {});
    const gauge = new Gauge({ name, help, labelNames, registers: [registry] });
    // Without labels, prom-client begins with a 0 that nobody has counted.
    if (samples.length === 0) gauge.remove();
    for (const { labels = {}, value } of samples) gauge.set({ ...labels }, value);
  }
  return registry;
}
