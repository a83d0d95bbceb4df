const HAN = /\p{Script=Han}/u;

/** Whether there is something to look for: of Chinese one character, else two, since one letter finds everything. */
export function isLongEnough(q: string): boolean {
  const words = q.normalize('NFC').trim();
  return [...words].length >= (HAN.test(words) ? 1 : 2);
}
