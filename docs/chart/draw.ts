import { writeFileSync } from 'node:fs';
import { pictures } from './pictures.ts';

/** `npm run docs:chart`: draws the pictures anew. */
for (const [name, svg] of await pictures()) writeFileSync(new URL(name, import.meta.url), svg);
