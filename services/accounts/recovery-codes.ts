import { randomBytes } from 'node:crypto';
import { Secret } from 'otpauth';
import { sha256 } from '../hash.ts';

const HOW_MANY = 10;
/** 80 bits: nobody finds them from their digests. */
const BYTES = 10;
const GROUP = /.{4}/g;

/** Ten codes for whoever has lost the other factor, each good once: KZXW-6YTB-OI2D-GNBV. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: HOW_MANY }, () => {
    const { base32 } = new Secret({ buffer: Uint8Array.from(randomBytes(BYTES)).buffer });
    return (base32.match(GROUP) ?? []).join('-');
  });
}

/** Typed with or without the lines between, in whatever case. */
const plain = (code: string) => code.toUpperCase().replaceAll(/[^A-Z2-7]/g, '');

export const looksLikeRecoveryCode = (code: string): boolean => plain(code).length === (BYTES * 8) / 5;

export const recoveryDigest = (person: string, code: string): string => sha256(`${person}\n${plain(code)}`);
