import fc from 'fast-check';
import { buildNotation, formatNumber, numberLine, registerKey, registerOf } from './document-number';
import { officialDate, officialTime } from './official-date';

describe('numbers', () => {
  it.each([
    [{ n: 5, year: 2026, notation: 'KH-THCSTB' }, '05/KH-THCSTB'],
    [{ n: 10, year: 2026, notation: 'QĐ-UBND' }, '10/QĐ-UBND'],
    [{ n: 666, year: 2026, notation: 'QĐ-UBND' }, '666/QĐ-UBND'],
    [{ n: 7, year: 2026, notation: 'UBND-TB', kind: 'certificate' as const }, '07/2026/UBND-TB'],
  ])('%j is %s', (input, expected) => expect(formatNumber(input)).toBe(expected));

  it('composes decomposed Vietnamese letters', () => expect(formatNumber({ n: 1, year: 2026, notation: 'QĐ-ĐẠI'.normalize('NFD') })).toBe('01/QĐ-ĐẠI'.normalize('NFC')));
  it.each([0, -1, 1.5, NaN])('refuses %p', (n) => expect(() => formatNumber({ n, year: 2026, notation: 'KH-A' })).toThrow(RangeError));

  it.each([
    ['directive', { code: 'PGDĐT', unitCode: 'CTTT' }, 'PGDĐT-CTTT'],
    ['directive', { code: 'BCĐ' }, 'BCĐ'],
    ['cosigned-plan', { code: 'THCSTB', unitCode: 'VT' }, 'KH-THCSTB'],
    ['inspection-minutes', { code: 'CAT' }, 'BB-CAT'],
    ['certificate', { code: 'UBND' }, 'UBND'],
  ] as const)('%s of %j is marked %s', (kind, issuer, expected) => expect(buildNotation(kind, issuer)).toBe(expected));

  it('leaves room for a number in a draft', () => {
    expect(numberLine('05/KH-A')).toBe('Số: 05/KH-A');
    expect(numberLine(null, 'KH-A')).toMatch(/^Số: +\/KH-A$/);
  });
});

describe('registers', () => {
  it('are one per unit, series and year; both decisions share one, the certificate has its own', () => {
    const of = (kind: Parameters<typeof registerOf>[0], issuedOn: string) => registerKey(registerOf(kind, { tenant: 't', unit: 'u', issuedOn }));
    expect(of('recognition-decision', '2026-11-18')).toBe(of('commendation-decision', '2026-12-21'));
    expect(of('certificate', '2026-11-18')).not.toBe(of('recognition-decision', '2026-11-18'));
    expect(of('certificate', '2026-12-31')).not.toBe(of('certificate', '2027-01-01'));
  });

  it('never share a key', () => {
    const id = fc.record({ tenant: fc.string(), unit: fc.string(), series: fc.constantFrom('plan' as const, 'decision' as const), year: fc.integer({ min: 2000, max: 2100 }) });
    fc.assert(fc.property(id, id, (a, b) => (registerKey(a) === registerKey(b)) === (JSON.stringify([a.tenant, a.unit, a.series, a.year]) === JSON.stringify([b.tenant, b.unit, b.series, b.year]))));
  });
});

describe('dates on documents', () => {
  it.each([
    ['2026-02-03', 'ngày 03 tháng 02 năm 2026'],
    ['2026-03-10', 'ngày 10 tháng 3 năm 2026'],
    ['2026-12-09', 'ngày 09 tháng 12 năm 2026'],
  ])('%s is %s', (day, expected) => expect(officialDate(day)).toBe(expected));
  it('leaves a draft’s day open', () => expect(officialDate(null)).toMatch(/^ngày +tháng +năm +$/));
  it('gives times in local time', () => expect(officialTime('2026-11-11T17:05:00Z')).toBe('00 giờ 05 phút, ngày 12 tháng 11 năm 2026'));
});
