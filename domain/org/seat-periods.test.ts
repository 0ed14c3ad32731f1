import { covers, endedBy, heldWithoutGap, mostAtOnce, overlap, type HeldSeat } from './seat-periods';

const seat = (from: string, to: string | null = null, substituteFor: string | null = null): HeldSeat => ({ role: 'administrator', from, to, substituteFor });

test('seats overlap when they share a day', () => {
  expect(overlap(seat('2026-01-01', '2026-01-31'), seat('2026-01-31'))).toBe(true);
  expect(overlap(seat('2026-01-01', '2026-01-31'), seat('2026-02-01'))).toBe(false);
  expect(overlap(seat('2026-02-01'), seat('2026-01-01', '2026-01-31'))).toBe(false);
  expect(overlap(seat('2026-01-01'), seat('2030-01-01'))).toBe(true);
});

test('a seat covers a substitution that neither begins before it nor outlasts it', () => {
  expect(covers(seat('2026-01-01'), seat('2026-03-01', '2026-03-05'))).toBe(true);
  expect(covers(seat('2026-01-01', '2026-03-05'), seat('2026-03-01', '2026-03-05'))).toBe(true);
  expect(covers(seat('2026-01-01', '2026-03-04'), seat('2026-03-01', '2026-03-05'))).toBe(false);
  expect(covers(seat('2026-03-02'), seat('2026-03-01', '2026-03-05'))).toBe(false);
  expect(covers(seat('2026-01-01', '2026-03-05'), seat('2026-03-01'))).toBe(false);
});

test('the most seats of one day', () => {
  expect(mostAtOnce([])).toBe(0);
  expect(mostAtOnce([seat('2026-01-01', '2026-01-31'), seat('2026-02-01'), seat('2026-02-10', '2026-02-11')])).toBe(2);
});

test('a gap is a day on which only a substitute, or nobody, holds the seat', () => {
  const today = '2026-03-02';
  expect(heldWithoutGap([seat('2026-01-01')], today)).toBe(true);
  expect(heldWithoutGap([seat('2026-01-01', '2026-03-09')], today)).toBe(false);
  expect(heldWithoutGap([seat('2026-01-01', '2026-03-09'), seat('2026-03-10')], today)).toBe(true);
  expect(heldWithoutGap([seat('2026-01-01', '2026-03-09'), seat('2026-03-11')], today)).toBe(false);
  expect(heldWithoutGap([seat('2026-03-03')], today)).toBe(false);
  expect(heldWithoutGap([seat('2026-01-01', null, 'somebody')], today)).toBe(false);
  // What ended before today is no gap.
  expect(heldWithoutGap([seat('2025-01-01', '2025-12-31'), seat('2026-02-01')], today)).toBe(true);
});

test('what a last day leaves of a seat', () => {
  expect(endedBy(seat('2026-01-01'), '2026-03-01')?.to).toBe('2026-03-01');
  expect(endedBy(seat('2026-01-01', '2026-02-01'), '2026-03-01')?.to).toBe('2026-02-01');
  expect(endedBy(seat('2026-03-02'), '2026-03-01')).toBeNull();
});
