import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** What this process has done, in the Prometheus text format; `/metrics` answers it with what the database holds. */
export const registry = new Registry();

const registers = [registry];

export const sweepSeconds = new Histogram({
  name: 'huanjie_sweep_seconds',
  help: 'How long a sweep took',
  buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 30],
  registers,
});

export const sweptDeadlines = new Counter({
  name: 'huanjie_swept_deadlines_total',
  help: 'Deadlines that sweeps have looked at',
  registers,
});

export const noticesFound = new Counter({
  name: 'huanjie_notices_total',
  help: 'Notices that sweeps have written: one a rung of a deadline and person',
  registers,
});

export const composedMessages = new Counter({
  name: 'huanjie_messages_total',
  help: 'Messages composed',
  labelNames: ['kind'],
  registers,
});

export const deliveries = new Counter({
  name: 'huanjie_deliveries_total',
  help: 'Tries to hand over a message, by channel and outcome',
  labelNames: ['channel', 'outcome'],
  registers,
});

export const latenessSeconds = new Histogram({
  name: 'huanjie_delivery_lateness_seconds',
  help: 'How long after its time a message was handed over',
  labelNames: ['channel'],
  buckets: [1, 5, 30, 60, 300, 1800, 3600, 14_400, 86_400],
  registers,
});

export const passwordHashes = new Counter({
  name: 'huanjie_password_hashes_total',
  help: 'Passwords hashed or compared, which is what takes time at the door',
  registers,
});

let observed = false;

/** Has the registry tell of the process itself, too: memory, CPU, event loop. Once a process, however often asked. */
export function observeProcess(): void {
  if (observed) return;
  observed = true;
  collectDefaultMetrics({ register: registry, prefix: 'huanjie_' });
}
