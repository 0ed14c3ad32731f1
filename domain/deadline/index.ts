export * from './calendar';
export * from './deadline-rule';
export { isDay, isInstant, dayOfInstant, addDays, daysBetween, weekday, atHour } from './local-day';
export { resolveDeadline, resolveOffset } from './resolve-deadline';
export type { DeadlineContext, ResolvedDeadline } from './resolve-deadline';
