export * from './document-kind';
export * from './document-number';
export * from './document-model';
export { documentDataSchema } from './document-data';
export type { CitedDocument, DataOf, DocumentData, DocumentInput } from './document-data';
export { DEFAULT_LEGAL_BASES } from './legal-bases';
export { officialDate, officialTime } from './official-date';
export { buildDocument } from './build-document';
