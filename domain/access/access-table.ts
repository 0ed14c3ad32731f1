import type { Role } from '../org/roles';

/**
 * The one access table: what a role may do, and over whose objects.
 *   none    not at all
 *   seat    tasks of one's own seat
 *   unit    cases that one's own unit takes part in or stands above
 *   tenant  everything of the tenant
 * Repositories turn the scope into a filter, so what is not visible does not exist (404, never 403).
 */
export type Scope = 'none' | 'seat' | 'unit' | 'tenant';
export const actions = [
  'task.read', 'task.decide', 'task.nudge', 'case.read', 'case.start', 'case.retry', 'directive.read',
  'supervise.read', 'document.read', 'file.upload', 'file.read', 'mail.read', 'unit.read',
  'task.extend', 'task.pause', 'case.recall', 'case.correct',
  'procedure.read',
  'operation.read', 'operation.start', 'calendar.read', 'calendar.write',
  'org.read', 'org.write', 'org.substitute',
  'design.read', 'design.write', 'design.review', 'design.publish',
] as const;
export type Action = (typeof actions)[number];

type Row = Record<Action, Scope>;

/** Whoever works on cases may start those that a procedure's `starts` gives to their seat, about their own unit. */
const worker: Row = {
  'task.read': 'unit', 'task.decide': 'seat', 'task.nudge': 'none', 'case.read': 'unit', 'case.start': 'seat', 'case.retry': 'none',
  'directive.read': 'none', 'supervise.read': 'none', 'document.read': 'unit', 'file.upload': 'seat', 'file.read': 'unit', 'mail.read': 'seat', 'unit.read': 'tenant',
  'task.extend': 'none', 'task.pause': 'seat', 'case.recall': 'none', 'case.correct': 'none',
  'procedure.read': 'none',
  'operation.read': 'none', 'operation.start': 'none', 'calendar.read': 'tenant', 'calendar.write': 'none',
  'org.read': 'unit', 'org.write': 'none', 'org.substitute': 'seat',
  'design.read': 'none', 'design.write': 'none', 'design.review': 'none', 'design.publish': 'none',
};
const office: Row = { ...worker, 'directive.read': 'unit' };
const leader: Row = { ...worker, 'directive.read': 'unit', 'supervise.read': 'unit', 'task.nudge': 'unit' };

/** Orders for all the cases of one's own office's directive. */
const issuer = { 'operation.read': 'unit', 'operation.start': 'unit' } as const;

/** Who answers for a unit says who stands in for its people. */
const chief = { 'org.substitute': 'unit' } as const;

/** Forms and procedures are the tenant's: who changes or publishes them administers it; a second person reads and reviews. */
const reviewer = { 'design.read': 'tenant', 'design.review': 'tenant' } as const;

export const accessTable: Record<Role, Row> = {
  specialist: { ...office, ...issuer, 'supervise.read': 'unit', 'task.nudge': 'unit', 'case.recall': 'unit' },
  head: { ...leader, ...issuer, ...chief, 'case.recall': 'unit', 'case.correct': 'unit' },
  drafter: worker,
  principal: { ...worker, ...chief },
  officer: worker,
  'police-chief': { ...leader, ...chief },
  'police-inspector': worker,
  'education-inspector': worker,
  secretary: leader,
  'committee-chair': { ...leader, ...chief },
  chairman: { ...worker, ...chief },
  supervisor: { ...leader, ...chief, 'operation.read': 'unit', 'procedure.read': 'tenant', ...reviewer, 'case.start': 'none', 'task.decide': 'none', 'file.upload': 'none', 'case.retry': 'unit', 'task.extend': 'unit', 'task.pause': 'unit' },
  administrator: {
    ...leader, 'case.start': 'none', 'task.decide': 'none', 'file.upload': 'none', 'case.read': 'tenant', 'task.read': 'tenant', 'directive.read': 'tenant',
    'supervise.read': 'tenant', 'task.nudge': 'tenant', 'case.retry': 'tenant', 'document.read': 'tenant', 'mail.read': 'tenant',
    'procedure.read': 'tenant',
    'operation.read': 'tenant', 'operation.start': 'tenant', 'calendar.write': 'tenant',
    'org.read': 'tenant', 'org.write': 'tenant', 'org.substitute': 'tenant',
    ...reviewer, 'design.write': 'tenant', 'design.publish': 'tenant',
    'task.extend': 'tenant', 'task.pause': 'none', 'case.recall': 'tenant', 'case.correct': 'tenant',
  },
};

const rank: Record<Scope, number> = { none: 0, seat: 1, unit: 2, tenant: 3 };

/** The widest scope that any of a person's roles gives. */
export function scopeOf(roles: readonly Role[], action: Action): Scope {
  return roles.map((role) => accessTable[role][action]).reduce<Scope>((widest, scope) => (rank[scope] > rank[widest] ? scope : widest), 'none');
}
