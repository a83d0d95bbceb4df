import type { Text } from '../../../machines/text.ts';

/** What the server's problems mean for somebody who changes a ledger. */
export const ledgerSays: Readonly<Record<string, Text>> = {
  conflict: {
    zh: '台账刚被他人更新，已读取最新内容，请核对后再保存。',
    en: 'Somebody else has just changed the ledger; it was read again. Look at it and save once more.',
  },
  'too-many': {
    zh: '台账最多2000人，没有保存。',
    en: 'A ledger holds at most 2,000 people; nothing was saved.',
  },
};
