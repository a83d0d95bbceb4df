import { expect, test } from 'vitest';
import { textWidth } from '../../../machines/chart/lettering.ts';
import { placedItems, saidOfPicture } from '../../../web/features/record/chart/picture-words.ts';
import { SIGN_EDGE, SIGN_SIZE } from '../../../web/features/record/chart/writing.ts';
import { wholeIn } from './laid-out.ts';

const renewal = {
  community: { code: '150626100008', name: '巴音社区' },
  term: 2021,
  today: '2021-03-05',
  revision: 66,
  head: '0123456789abcdef',
};

test('a picture says of which community and term it is, at which moment, and by which hash', () => {
  expect(saidOfPicture(renewal, 'zh')).toEqual([
    '巴音社区 · 2021年换届流程图',
    '2021年3月5日 周五 · 第66条记录时 · 校验码 01234567',
  ]);
  expect(saidOfPicture(renewal, 'en')[1]).toBe('Fri 5 Mar 2021 · as of record 66 · hash 01234567');
});

test('the items of its legend stand beside each other as long as there is room, then below', () => {
  const items = ['已完成', '当前', '办到此处时暂停', '下一步可能'].map((text) => ({
    key: text,
    tone: 'step',
    sign: '',
    text,
  }));
  const rows = (width: number) => placedItems(items, width).map(({ row }) => row);
  expect(rows(10_000)).toEqual([0, 0, 0, 0]);
  expect(rows(1300)).toEqual([0, 0, 0, 1]);
  expect(rows(10)).toEqual([0, 1, 2, 3]);
});

test.each(['zh', 'en'] as const)('in %s the title of no step runs under its sign', async (language) => {
  const { stages } = await wholeIn(language, 'screen');
  for (const { place, block, width } of stages.flatMap(({ layout }) => layout.boxes)) {
    const [first] = block.lines;
    if (place.kind !== 'step' || first === undefined) continue;
    const end = 12 + textWidth(first.text, first.size, true);
    expect(end, first.text).toBeLessThanOrEqual(width - SIGN_EDGE - SIGN_SIZE);
  }
});
