export { checkDefinition } from './check-definition';
export { definitionProblemCodes, type DefinitionProblem, type DefinitionProblemCode } from './definition-problem';
