import { afterAll } from 'vitest';
import { STORES } from '../../support/fault-stores.ts';
import { killWorkerProcesses } from '../../support/worker-process.ts';
import { whenPostgresFails } from './postgres-fails.ts';
import { whenRedisFails } from './redis-fails.ts';

afterAll(killWorkerProcesses);

whenRedisFails();
for (const store of STORES) whenPostgresFails(store);
