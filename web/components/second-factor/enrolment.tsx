import { useState } from 'react';
import { type Answer, keepCsrfToken } from '../../api/client.ts';
import { AuthenticatorStep } from './authenticator-step.tsx';
import { BeginStep } from './begin-step.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

type Confirmed = Answer<'POST /api/me/totp/confirm'>;

interface Props {
  /** Whether the account has a password, which is asked for once more. */
  readonly hasPassword: boolean;
  /** When the recovery codes have been kept. */
  readonly onDone: (entered: Confirmed) => void;
}

/** Setting up a second factor: the password once more, the secret for the app and its first code, the recovery codes. */
export function Enrolment({ hasPassword, onDone }: Props) {
  const [secret, setSecret] = useState<Answer<'POST /api/me/totp'> | null>(null);
  const [confirmed, setConfirmed] = useState<Confirmed | null>(null);
  if (confirmed !== null)
    return <RecoveryCodes codes={confirmed.recoveryCodes} onKept={() => onDone(confirmed)} />;
  if (secret === null) return <BeginStep hasPassword={hasPassword} onBegun={setSecret} />;
  return (
    <AuthenticatorStep
      secret={secret}
      onConfirmed={(answer) => {
        // The session goes on under a new token.
        keepCsrfToken(answer.csrfToken);
        setConfirmed(answer);
      }}
    />
  );
}
