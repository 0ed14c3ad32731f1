export { caseWorkflow } from './case.workflow';
export { operationWorkflow } from './operation.workflow';
