import { expect, test } from 'vitest';
import { figureInWords } from '../../../web/features/record/moment/figure-words.ts';

test.each([
  ['residents.method', null, '未定'],
  ['residents.method', 'direct', '直接选举'],
  ['seats.party', null, '未定'],
  ['residents.registered', null, '未定'],
  ['residents.electionDay', null, '未定'],
  ['residents.electionDay', '2021-03-10', '2021年3月10日 周三'],
  // These need not come about at all.
  ['suspendedAt', null, '无'],
  ['party.discipline', null, '无'],
  ['party.candidates', [], '0人'],
])('%s of %j is said as %s', (path, value, said) => {
  expect(figureInWords(path, value, 'zh')).toBe(said);
});
