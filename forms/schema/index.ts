export { checkDefinition } from './check-definition';
export type { DefinitionProblem, DefinitionProblemCode } from './definition-problem';
