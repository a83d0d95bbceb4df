import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartupError } from '../db/database-url.ts';
import { galutu2020 } from '../machines/plan/galutu-2020.ts';
import { type Plan, parsePlan } from '../machines/plan/plan.ts';
import { InvalidFacts } from '../machines/rules/invalid-facts.ts';
import type { Deps } from './deps.ts';
import { DomainError } from './errors.ts';
import { keepPlan } from './plans.ts';

/** Reads one plan file. Throws StartupError with every path in it that is wrong. */
async function readPlanFile(file: string): Promise<Plan> {
  try {
    return parsePlan(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if (error instanceof SyntaxError) throw new StartupError(`${file} is not valid JSON: ${error.message}`);
    if (!(error instanceof InvalidFacts)) throw error;
    const wrong = error.problems.map(({ field, detail }) => `  ${field} ${detail}`).join('\n');
    throw new StartupError(`${file} is not a plan:\n${wrong}`);
  }
}

async function planFiles(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder);
    return names.filter((name) => name.endsWith('.json')).map((name) => join(folder, name));
  } catch {
    throw new StartupError(`HUANJIE_PLANS is "${folder}", but no folder can be read there.`);
  }
}

/**
 * Keeps the plan of Galutu and those of a folder, so that renewals can be opened under them. Throws StartupError
 * for a file that is no plan, and for one that says something else than the plan kept under its id.
 */
export async function loadPlans(deps: Deps, folder: string | undefined): Promise<void> {
  await keepPlan(deps, galutu2020);
  for (const file of folder === undefined ? [] : await planFiles(folder))
    try {
      await keepPlan(deps, await readPlanFile(file));
    } catch (error) {
      if (error instanceof DomainError) throw new StartupError(`${file}: ${error.message}.`);
      throw error;
    }
}
