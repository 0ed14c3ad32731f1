export { checkProcedure, prepareProcedure, type CheckedProcedure } from './check-procedure';
export { hasErrors, problem, type ProcedureProblem } from './problem';
export { procedureProblemCodes, type ProcedureProblemCode } from './sentences';
export { emptyWorld, type FormField, type Holding, type KindOfUnit, type PublishedForm, type PublishingWorld } from './world';
