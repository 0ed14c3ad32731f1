export * from './calendar';
export * from './deadline-rule';
export { isDay, dayOfInstant, addDays } from './local-day';
export { resolveDeadline, resolveOffset } from './resolve-deadline';
export type { DeadlineContext, ResolvedDeadline } from './resolve-deadline';
export * from './holiday-table';
export * from './explain-deadline';
export * from './format-day';
