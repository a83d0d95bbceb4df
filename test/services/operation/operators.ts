import { ROLES, type Role } from '../../../machines/plan/words.ts';
import type { Deps } from '../../../services/deps.ts';
import { DomainError } from '../../../services/errors.ts';
import { appoint, FIRST } from '../../support/town.ts';

const OPERATORS: readonly Role[] = ['administrator', 'leading-group'];

interface Case {
  readonly role: Role;
  readonly prefix: string;
  readonly may: boolean;
}

/** Every role for a province, a prefecture, a county, a town and a community. */
export const operatorCases: readonly Case[] = ROLES.flatMap((role) =>
  ['15', '1506', '150626', FIRST.slice(0, 9), FIRST].map((prefix) => ({
    role,
    prefix,
    may: OPERATORS.includes(role) && prefix.length <= 9,
  })),
);

export const idOf = ({ role, prefix }: Pick<Case, 'role' | 'prefix'>) => `${role}-${prefix}`;

export async function appointEverybody(deps: Deps): Promise<void> {
  for (const { role, prefix } of operatorCases)
    await appoint(deps, idOf({ role, prefix }), { role, prefixes: [prefix] });
}

/** `done`, or the code of the refusal. */
export async function codeOf(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt;
    return 'done';
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}
