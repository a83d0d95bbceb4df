import { writeFileSync } from 'node:fs';
import { permissionsPage } from './page.ts';

/** `npm run docs:permissions`: writes the page anew. */
writeFileSync(new URL('../permissions.md', import.meta.url), permissionsPage());
