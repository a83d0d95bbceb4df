import type { Section } from './entry.ts';
import { spoken } from './spoken.tsx';

/** What can be done without a mouse. */
export const keysSection: Section = {
  id: 'keys',
  title: { zh: '键盘', en: 'Keyboard' },
  groups: [
    {
      id: 'keys-all',
      title: { zh: '快捷键', en: 'Keys' },
      entries: [
        spoken('key-search', { zh: '/ 或 Ctrl+K：快速搜索', en: '/ or Ctrl+K: quick search' }, [
          { zh: '↑↓选择，回车打开，Esc关闭。', en: '↑ ↓ to choose, Enter to open, Esc to close.' },
        ]),
        spoken('key-tab', { zh: 'Tab：逐项移动', en: 'Tab: from one thing to the next' }, [
          {
            zh: 'Shift+Tab往回；页首第一项是“跳到正文”。',
            en: 'Shift+Tab goes back; the first stop of a page skips to its contents.',
          },
        ]),
        spoken('key-chart', { zh: '作战图：方向键', en: 'Wall chart: arrow keys' }, [
          {
            zh: 'PageUp、PageDown翻页，Home、End到行首行尾，加Ctrl到全图首尾，回车打开。',
            en: 'PageUp, PageDown by the page; Home, End within a row, with Ctrl within all; Enter opens.',
          },
        ]),
        spoken('key-close', { zh: 'Esc：关闭', en: 'Esc: close' }, [
          {
            zh: '关闭对话框和侧栏，回到原处。',
            en: 'Closes dialogs and drawers and goes back to where one was.',
          },
        ]),
      ],
    },
  ],
};
