import { writeFileSync } from 'node:fs';
import { consoleTypes } from './types.ts';

/** `npm run web:types`: writes the console's types anew. */
writeFileSync(new URL('../../web/api/api.gen.ts', import.meta.url), await consoleTypes());
