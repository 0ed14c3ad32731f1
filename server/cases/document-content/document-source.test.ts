import { formatNumber } from '../../../domain/document/document-number';
import { notationOf } from './document-source';

/** What is printed is put together again from the parts: it must be the number that the register gave. */
test.each([
  ['directive', 'SGDĐT-GDTH'], ['directive', 'SGDĐT/GDTH'], ['cosigned-plan', 'KH-THCSBA'], ['certificate', 'GCN-UBND'], ['certificate', 'GCN/UBND'],
] as const)('the notation of a %s numbered with %s is read back whole', (kind, notation) => {
  const number = formatNumber({ n: 5, year: 2026, notation, kind });
  expect(notationOf({ number, n: 5, year: 2026, template: kind })).toBe(notation);
});
