import { Registry } from 'prom-client';
import type { Deps } from '../deps.ts';
import { observeProcess, registry } from '../metrics.ts';
import { within } from '../within.ts';
import { gaugesOf } from './gauges.ts';
import { sharedReading } from './shared-reading.ts';

/** Prometheus itself waits ten seconds for an answer. */
const PATIENCE_MS = 5_000;

/** The text for `/metrics`, and its media type. */
export interface MetricsText {
  readonly contentType: string;
  text(): Promise<string>;
}

/**
 * The counters of this process, and what the database holds at that moment. Where the database does not answer, the
 * counters are told all the same.
 */
export function metricsText(deps: Deps): MetricsText {
  const read = sharedReading(deps);
  observeProcess();
  return {
    contentType: registry.contentType,
    async text() {
      const operation = await within(PATIENCE_MS, read()).catch(() => null);
      return Registry.merge([registry, gaugesOf(operation)]).metrics();
    },
  };
}
