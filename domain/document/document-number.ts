import { DOCUMENT_TYPES, type DocumentKind, type RegisterSeries } from './document-kind';

/** The longest notation a form accepts (Decree 30/2020/NĐ-CP, Annex VI: "Ký hiệu", 30 characters). */
export const NOTATION_MAX = 30;

/**
 * The notation behind the number: 'KH-THCSTB' for a plan, 'QĐ-UBND' for a decision, 'PGDĐT-CTTT' for an
 * official letter (issuer and drafting unit; the issuer alone when there is none). Decree 30/2020/NĐ-CP,
 * Annex I, part II, section 3.
 */
export function buildNotation(kind: DocumentKind, issuer: { code: string; unitCode?: string }): string {
  const { abbreviation } = DOCUMENT_TYPES[kind];
  const parts = abbreviation === null ? [issuer.code, issuer.unitCode] : [abbreviation, issuer.code];
  return parts.filter(Boolean).join('-').normalize('NFC');
}

/**
 * The number as printed: '05/KH-THCSTB'. Numbers below ten get a zero. A certificate carries its year too,
 * '05/2026/UBND-TB', because it hangs on a wall for longer than a register lasts and must stay unique.
 * Throws RangeError for numbers below one.
 */
export function formatNumber({ n, year, notation, kind }: { n: number; year: number; notation: string; kind?: DocumentKind }): string {
  if (!Number.isSafeInteger(n) || n < 1) throw new RangeError(`Not a register number: ${n}`);
  const padded = String(n).padStart(2, '0');
  const middle = kind === 'certificate' ? `/${year}` : '';
  return `${padded}${middle}/${notation.normalize('NFC')}`;
}

/** The line on the page; a draft without a number leaves room for one by hand. */
export function numberLine(number: string | null, notation = ''): string {
  return number === null ? `Số:        /${notation}` : `Số: ${number}`;
}

/** Which register numbers a document: one per tenant, unit, series and year, so that each starts at 01 on 1 January. */
export interface RegisterId {
  tenant: string;
  unit: string;
  series: RegisterSeries | 'steering-committee';
  year: number;
}

/** A key that no two registers share, whatever characters the ids contain. */
export function registerKey({ tenant, unit, series, year }: RegisterId): string {
  return [tenant, unit, series, String(year)].map(encodeURIComponent).join('/');
}

/** The register a document of this kind, issued on that local day (yyyy-MM-dd), takes its number from. */
export function registerOf(kind: DocumentKind, { tenant, unit, issuedOn }: { tenant: string; unit: string; issuedOn: string }): RegisterId {
  return { tenant, unit, series: DOCUMENT_TYPES[kind].series, year: Number(issuedOn.slice(0, 4)) };
}
