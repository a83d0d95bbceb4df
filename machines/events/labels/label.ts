import type { Text } from '../../text.ts';

/** What a fact is called on the paper form. */
export interface FieldLabel extends Text {
  /** What is counted: 人, 票. */
  readonly unit?: Text;
  /** How it is counted, or where the paper says it; for whoever fills it in for the first time. */
  readonly hint?: Text;
  /** What the words are called that it can be. */
  readonly words?: Readonly<Record<string, Text>>;
}

/** Labels by the path of the fact: `posts[].tallies[].approve`. */
export type FieldLabels = Readonly<Record<string, FieldLabel>>;

export const label = (zh: string, en: string, more: Omit<FieldLabel, 'zh' | 'en'> = {}): FieldLabel => ({
  zh,
  en,
  ...more,
});

export const PERSONS: Text = { zh: '人', en: 'persons' };
export const VOTES: Text = { zh: '票', en: 'votes' };
export const SHEETS: Text = { zh: '张', en: 'ballots' };
export const SEATS: Text = { zh: '名', en: 'seats' };
export const YEARS: Text = { zh: '年', en: 'years' };

/** A number of persons. */
export const persons = (zh: string, en: string, hint?: Text) =>
  label(zh, en, { unit: PERSONS, ...(hint && { hint }) });
