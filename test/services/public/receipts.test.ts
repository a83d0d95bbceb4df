import { expect, test } from 'vitest';
import { newReceipt, RECEIPT, RECEIPT_ALPHABET } from '../../../services/public/receipts.ts';

const MANY = 5_000;
const receipts = Array.from({ length: MANY }, () => newReceipt('150626100010', '2021-01-18'));
const codes = receipts.map((one) => one.slice('150626100010-20210118-'.length));

test('a receipt names its community and day, and eight characters besides', () => {
  for (const one of receipts) {
    expect(one).toMatch(/^150626100010-20210118-.{8}$/);
    expect(one).toMatch(RECEIPT);
  }
});

test('none comes twice, and every character comes in every place about as often', () => {
  expect(new Set(codes).size).toBe(MANY);
  for (let place = 0; place < 8; place++) {
    const counts = Map.groupBy(codes, (code) => code[place]);
    expect(counts.size).toBe(RECEIPT_ALPHABET.length);
    const expected = MANY / RECEIPT_ALPHABET.length;
    const chi = [...counts.values()].reduce(
      (sum, { length }) => sum + (length - expected) ** 2 / expected,
      0,
    );
    // With 29 degrees of freedom, one in a million is above 80.
    expect(chi).toBeLessThan(80);
  }
});
