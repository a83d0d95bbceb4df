import { Secret, TOTP } from 'otpauth';

/** As every authenticator app has it: SHA-1, six digits, 30 seconds (RFC 6238). */
const FORM = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** A clock may be half a minute off, and a code takes a moment to type. */
const STEPS_ASIDE = 1;
const SECRET_BYTES = 20;

export const CODE = /^\d{6}$/;

export const newTotpSecret = (): string => new Secret({ size: SECRET_BYTES }).base32;

const totpOf = (secret: string, label: string) =>
  new TOTP({ ...FORM, issuer: '换届 Huanjie', label, secret: Secret.fromBase32(secret) });

/** The text of the QR code from which an app takes everything. */
export const provisioningUri = (secret: string, label: string): string => totpOf(secret, label).toString();

/** The period of 30 s to which a code belongs, a little before or after now; undefined for a wrong one. */
export function stepOf(secret: string, code: string, now: Temporal.Instant): number | undefined {
  const timestamp = now.epochMilliseconds;
  const aside = totpOf(secret, '').validate({ token: code, timestamp, window: STEPS_ASIDE });
  return aside === null ? undefined : Math.floor(timestamp / 1000 / FORM.period) + aside;
}

/** The code of a moment. */
export const codeAt = (secret: string, at: Temporal.Instant): string =>
  totpOf(secret, '').generate({ timestamp: at.epochMilliseconds });
