import { NumberLedger } from './number-ledger';

test('numbers come in any order; repeats and gaps are seen, register by register', () => {
  const ledger = new NumberLedger();
  const given = [300, 1, 2, 4, 299];
  for (const n of given) expect(ledger.note('ubnd/decision/2026', n)).toBe(true);
  expect(ledger.note('ubnd/decision/2026', 4)).toBe(false);
  expect(ledger.note('ubnd/decision/2027', 1)).toBe(true);
  expect([...ledger.highest()]).toEqual([{ register: 'ubnd/decision/2026', max: 300 }, { register: 'ubnd/decision/2027', max: 1 }]);
  expect([...ledger.gaps('ubnd/decision/2026', 300)]).toEqual(Array.from({ length: 300 }, (_, index) => index + 1).filter((n) => !given.includes(n)));
  expect([...ledger.gaps('ubnd/decision/2027', 2)]).toEqual([2]);
});
