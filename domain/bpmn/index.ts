export { exportBpmn, type BpmnExportOptions } from './export-bpmn';
export { importBpmn, type BpmnImport } from './import-bpmn';
export type { BpmnNote, BpmnReport } from './report';
