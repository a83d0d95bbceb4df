const DIGITS = 16;

/** The first 16 digits of a hash in groups of four: enough to compare by eye, on paper or over the telephone. */
export function shortCode(hash: string): string {
  return hash.slice(0, DIGITS).replaceAll(/(.{4})(?=.)/g, '$1 ');
}
