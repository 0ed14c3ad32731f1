export { checkProcedure, prepareProcedure, type CheckedProcedure } from './check-procedure';
export { nodesOf } from './inspection';
export { hasErrors, problem, type ProcedureProblem } from './problem';
export { readDefinition } from './read-definition';
export { at, spotsOf, type Spot } from './spots';
export { procedureProblemCodes, procedureSentence, type ProcedureProblemCode } from './sentences';
export type { FormField, Holding, KindOfUnit, PublishedForm, PublishingWorld } from './world';
