import type { Text } from '../../machines/text.ts';

export type Copied = 'copied' | 'by-hand';

export const copyWords = {
  copy: { zh: '复制', en: 'Copy' },
  copied: { zh: '已复制', en: 'Copied' },
  'by-hand': {
    zh: '浏览器不允许复制，请选中后手工复制。',
    en: 'Copying is not allowed here; mark it and copy it by hand.',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** Puts a text into the clipboard; without HTTPS, or where it was forbidden, there is none to put it into. */
export async function copyText(text: string): Promise<Copied> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch (error) {
    if (!(error instanceof DOMException || error instanceof TypeError)) throw error;
    return 'by-hand';
  }
}
