import type { ChannelKind } from '../db/tables.ts';
import {
  composedMessages,
  deliveries,
  latenessSeconds,
  noticesFound,
  sweepSeconds,
  sweptDeadlines,
} from '../services/metrics.ts';
import type { Composed } from '../services/reminders/compose.ts';
import type { Delivered } from '../services/reminders/deliver.ts';
import type { Swept } from '../services/reminders/sweep.ts';

export function countSwept({ ms, deadlines: looked, notices }: Swept): void {
  sweepSeconds.observe(ms / 1000);
  sweptDeadlines.inc(looked);
  noticesFound.inc(notices);
}

export function countComposed({ kind }: Composed): void {
  composedMessages.inc({ kind });
}

export function countDelivered(channel: ChannelKind, { outcome, lateSeconds }: Delivered): void {
  deliveries.inc({ channel, outcome });
  if (lateSeconds !== undefined) latenessSeconds.observe({ channel }, lateSeconds);
}
