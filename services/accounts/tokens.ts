import { randomBytes } from 'node:crypto';
import { sha256 } from '../hash.ts';

const TOKEN_BYTES = 32;
const TOKEN = /^[\w-]{43}$/;

/** 256 random bits, as base64url: whoever holds it is let in, so that only its digest is kept. */
export const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');

/** Whether it could be one of ours at all; what could not is not looked for. */
export const isToken = (text: string | undefined): text is string => text !== undefined && TOKEN.test(text);

/** What is kept of a token. A slow hash is for what people think up; nobody guesses 256 bits. */
export const digestOf = (token: string): string => sha256(token);
