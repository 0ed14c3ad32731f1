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
  'procedure.read', 'procedure.publish',
] as const;
export type Action = (typeof actions)[number];

type Row = Record<Action, Scope>;

const worker: Row = {
  'task.read': 'unit', 'task.decide': 'seat', 'task.nudge': 'none', 'case.read': 'unit', 'case.start': 'none', 'case.retry': 'none',
  'directive.read': 'none', 'supervise.read': 'none', 'document.read': 'unit', 'file.upload': 'seat', 'file.read': 'unit', 'mail.read': 'seat', 'unit.read': 'tenant',
  'procedure.read': 'none', 'procedure.publish': 'none',
};
const office: Row = { ...worker, 'case.start': 'seat', 'directive.read': 'unit' };
const leader: Row = { ...worker, 'directive.read': 'unit', 'supervise.read': 'unit', 'task.nudge': 'unit' };

export const accessTable: Record<Role, Row> = {
  specialist: { ...office, 'supervise.read': 'unit', 'task.nudge': 'unit' },
  head: leader,
  drafter: worker,
  principal: worker,
  officer: worker,
  'police-chief': leader,
  'police-inspector': worker,
  'education-inspector': worker,
  secretary: leader,
  'committee-chair': leader,
  chairman: worker,
  supervisor: { ...leader, 'procedure.read': 'tenant', 'task.decide': 'none', 'file.upload': 'none', 'case.retry': 'unit' },
  administrator: {
    ...leader, 'task.decide': 'none', 'file.upload': 'none', 'case.read': 'tenant', 'task.read': 'tenant', 'directive.read': 'tenant',
    'supervise.read': 'tenant', 'task.nudge': 'tenant', 'case.retry': 'tenant', 'document.read': 'tenant', 'mail.read': 'tenant',
    'procedure.read': 'tenant', 'procedure.publish': 'tenant',
  },
};

const rank: Record<Scope, number> = { none: 0, seat: 1, unit: 2, tenant: 3 };

/** The widest scope that any of a person's roles gives. */
export function scopeOf(roles: readonly Role[], action: Action): Scope {
  return roles.map((role) => accessTable[role][action]).reduce<Scope>((widest, scope) => (rank[scope] > rank[widest] ? scope : widest), 'none');
}
