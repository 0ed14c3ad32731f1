export { checkDefinition } from './check-definition';
export { definitionProblemCodes, definitionSentence } from './definition-problem';
export type { DefinitionProblem, DefinitionProblemCode } from './definition-problem';
