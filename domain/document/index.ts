export * from './document-kind';
export * from './document-number';
export * from './document-model';
export type { CitedDocument, DataOf, DocumentData, DocumentInput } from './document-data';
export { officialDate, officialTime } from './official-date';
export { buildDocument } from './build-document';
