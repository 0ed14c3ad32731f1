/**
 * Editing procedures: pure functions from a definition to a new one, and what a designer shows of it. An edit that cannot
 * be done says why (`Edit`); nothing is judged here that publishing judges (domain/publishing).
 */
export type { Edit } from './edit';
export { findStep, type StepPlace } from './lists';
export { danglingReferences, referencesTo } from './references';
export { freeKey, keyFromTitle, takenKeys } from './step-key';
export * from './edit-steps';
export * from './change-step';
export * from './rename-step';
export * from './wrap-steps';
export * from './carried-steps';
export * from './branches';
export * from './outcomes';
export * from './ladders';
export * from './deadlines';
export * from './parties';
export * from './new-step';
export * from './blank-procedure';
export * from './templates';
export * from './seat-sentence';
export * from './condition';
export * from './condition-words';
export * from './facts-at';
export * from './facets';
export * from './outline';
export * from './diff-procedures';
export * from './graph';
export * from './fixes';
export * from './history';
