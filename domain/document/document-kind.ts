import { z } from 'zod';

/** The documents a case can issue. */
export const documentKindSchema = z.enum([
  'directive',
  'cosigned-plan',
  'inspection-minutes',
  'recognition-decision',
  'certificate',
  'commendation-decision',
  'periodic-report',
  'replication-plan',
]);
export type DocumentKind = z.infer<typeof documentKindSchema>;

/**
 * Type names and abbreviations of Decree 30/2020/NĐ-CP, Annex III. An official letter (công văn) has no
 * type name of its own on the page; a certificate (giấy công nhận) is not among the listed types and has
 * no abbreviation.
 */
export const DOCUMENT_TYPES: Record<DocumentKind, { abbreviation: string | null; name: { vi: string; en: string }; series: RegisterSeries }> = {
  directive: { abbreviation: null, name: { vi: 'Công văn', en: 'Official letter' }, series: 'official-letter' },
  'cosigned-plan': { abbreviation: 'KH', name: { vi: 'Kế hoạch', en: 'Plan' }, series: 'plan' },
  'inspection-minutes': { abbreviation: 'BB', name: { vi: 'Biên bản', en: 'Minutes' }, series: 'minutes' },
  'recognition-decision': { abbreviation: 'QĐ', name: { vi: 'Quyết định', en: 'Decision' }, series: 'decision' },
  certificate: { abbreviation: null, name: { vi: 'Giấy công nhận', en: 'Certificate' }, series: 'certificate' },
  'commendation-decision': { abbreviation: 'QĐ', name: { vi: 'Quyết định', en: 'Decision' }, series: 'decision' },
  'periodic-report': { abbreviation: 'BC', name: { vi: 'Báo cáo', en: 'Report' }, series: 'report' },
  'replication-plan': { abbreviation: 'KH', name: { vi: 'Kế hoạch', en: 'Plan' }, series: 'plan' },
};

/** Decisions of both kinds share one register; certificates have their own. */
export type RegisterSeries = 'official-letter' | 'plan' | 'minutes' | 'decision' | 'certificate' | 'report';
