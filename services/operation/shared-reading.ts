import type { Deps } from '../deps.ts';
import { type Operation, readOperation } from './read-operation.ts';

/** Counts once at a time, however many ask meanwhile: the answer is open to everybody, and counting is work. */
export function sharedReading(deps: Deps): () => Promise<Operation> {
  let reading: Promise<Operation> | undefined;
  return () => {
    reading ??= readOperation(deps).finally(() => {
      reading = undefined;
    });
    return reading;
  };
}
