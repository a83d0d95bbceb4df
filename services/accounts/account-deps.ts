import type { Deps } from '../deps.ts';
import { type Sealing, sealingOf } from '../sealing.ts';
import type { SignInSettings } from '../sign-in-settings.ts';

/** What the use-cases of accounts need besides. */
export interface AccountDeps extends Deps {
  readonly settings: SignInSettings;
  readonly sealing: Sealing;
}

export function accountDepsOf(deps: Deps, settings: SignInSettings): AccountDeps {
  return { ...deps, settings, sealing: sealingOf(deps, settings.secretKey) };
}
