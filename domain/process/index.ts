export * from './definition';
export * from './state';
export * from './messages';
export * from './kernel';
export * from './projection';
export { isReturnTarget, sequencesOf, subtreeKeys, tasksOf, treeOf, type Tree, type Place } from './tree';
export { branchesNeeded } from './nodes/parallel';
