import { readFile } from 'node:fs/promises';
import type { DivisionRow } from '../db/divisions.ts';

const FILE = new URL('../data/galutu-divisions.csv', import.meta.url);

/** Reads `code,name` lines. Throws an Error that names the line whose code has not 12 digits. */
export function parseDivisions(text: string): DivisionRow[] {
  const [, ...lines] = text
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/);
  return lines.map((line, at) => {
    const [code = '', name = ''] = line.split(',');
    if (!/^\d{12}$/.test(code) || name === '')
      throw new Error(`line ${at + 2}: expected a code of 12 digits and a name, found "${line}"`);
    return { code, name };
  });
}

/** The divisions of Galutu town, and what they lie in: communities have type 0xx, villages 2xx. */
export async function galutuDivisions(): Promise<DivisionRow[]> {
  return parseDivisions(await readFile(FILE, 'utf8'));
}

/** A town, a county, a province end in 000. */
export const isCommunity = ({ code }: DivisionRow): boolean => code[9] === '0' && !code.endsWith('000');
