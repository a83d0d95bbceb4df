import type { Text } from '../text.ts';

/** 18 characters, or 15 as until 1999, and not in the middle of a longer number. */
const IDENTITY_NUMBER = /(?<!\d)(?:\d{17}[\dXx]|\d{8}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3})(?!\d)/;

/** Whether a cell holds a citizen's identity number (公民身份号码), however it is spaced or written. */
export function holdsIdentityNumber(value: unknown): boolean {
  if (typeof value !== 'string' && typeof value !== 'number') return false;
  return IDENTITY_NUMBER.test(String(value).normalize('NFKC').replaceAll(/[\s-]/g, ''));
}

export const NO_IDENTITY_NUMBERS: Text = {
  zh: '含有居民身份证号。身份证号一律不录入、不保存，请删除后再试',
  en: 'holds an identity number: these are never entered nor kept; remove it and try again',
};
