import { randomInt } from 'node:crypto';
import type { IsoDate } from '../../machines/calendar.ts';

/** What nobody takes for something else when it is read out or copied by hand: no I, L, O, U, 0 or 1. */
export const RECEIPT_ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const RECEIPT_CHARACTERS = 8;

/** 150626100010-20210118-7KQ2M9XW; small letters are read as large ones. */
export const RECEIPT = new RegExp(`^\\d{12}-\\d{8}-[${RECEIPT_ALPHABET}]{${RECEIPT_CHARACTERS}}$`, 'i');

/** A receipt that nobody can guess: one of 30⁸, some 39 bits, for each community and day. */
export function newReceipt(community: string, day: IsoDate): string {
  const drawn = Array.from(
    { length: RECEIPT_CHARACTERS },
    () => RECEIPT_ALPHABET[randomInt(RECEIPT_ALPHABET.length)],
  );
  return `${community}-${day.replaceAll('-', '')}-${drawn.join('')}`;
}
