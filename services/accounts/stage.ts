import type { SignInSettings } from '../sign-in-settings.ts';
import type { Person } from '../world.ts';

/**
 * How far somebody has come in: `complete`; a `second-factor` is still to be shown; or one is required of their role
 * and they have to set it up first, `enrolment`.
 */
export type Stage = 'complete' | 'second-factor' | 'enrolment';

export interface SecondFactor {
  /** There is an account to have one; the invented people of a drill have none. */
  readonly possible: boolean;
  /** One is in force for the account. */
  readonly enrolled: boolean;
  /** It was shown in this session. */
  readonly shown: boolean;
}

export const requiresSecondFactor = (
  { appointments }: Pick<Person, 'appointments'>,
  { requireTotp }: Pick<SignInSettings, 'requireTotp'>,
): boolean => appointments.some(({ role }) => requireTotp.includes(role));

export function stageOf(
  { possible, enrolled, shown }: SecondFactor,
  person: Pick<Person, 'appointments'>,
  settings: Pick<SignInSettings, 'requireTotp'>,
): Stage {
  if (enrolled) return shown ? 'complete' : 'second-factor';
  return possible && requiresSecondFactor(person, settings) ? 'enrolment' : 'complete';
}
