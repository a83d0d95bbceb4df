/** The same sentence in the two languages of the product. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** Joins with the list mark of each language: `、` and `, `. */
export function list(items: readonly string[]): Text {
  return { zh: items.join('、'), en: items.join(', ') };
}

/** 1 day, 2 days: what only English tells apart. */
export function daysInEnglish(n: number): string {
  return n === 1 ? '1 day' : `${n} days`;
}
