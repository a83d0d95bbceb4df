import type { Text } from '../../machines/text.ts';

/** Between a word and what it is about. */
export const COLON: Text = { zh: '：', en: ': ' };
