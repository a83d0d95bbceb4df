import type { Text } from '../../machines/text.ts';

/** The words of the page on which somebody finds their community. */
export const finderWords = {
  title: { zh: '查找我的社区', en: 'Find my community' },
  label: { zh: '社区或乡镇（街道）名称', en: 'Name of the community or the town' },
  hint: { zh: '输入名称的一部分即可，例如“文苑”。', en: 'A part of its Chinese name will do, such as 文苑.' },
  search: { zh: '查找', en: 'Find' },
  all: { zh: '查看全部社区', en: 'Show all communities' },
  none: { zh: '没有找到这个名称的社区', en: 'There is no community of this name' },
  noneHelp: {
    zh: '请核对名称，或只输入其中一两个字。',
    en: 'Please check it, or try one or two of its characters.',
  },
  more: {
    zh: '社区较多，未全部列出。请输入名称查找。',
    en: 'There are more than are listed here. Please search by name.',
  },
} satisfies Record<string, Text>;

export const townCalled = (code: string): Text => ({
  zh: `区划代码 ${code}`,
  en: `Division ${code}`,
});

export const found = (count: number): Text => ({
  zh: `共${count}个社区`,
  en: count === 1 ? '1 community' : `${count} communities`,
});
