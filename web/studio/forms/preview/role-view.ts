import { accessTable, scopeOf, type Scope } from '../../../../domain/access/access-table';
import type { Role } from '../../../../domain/org/roles';
import { placedComponents } from '../../../../forms/component-tree';
import { kindOf } from '../../../../forms/palette/component-kinds';
import type { FormComponent } from '../../../../forms/types';

export const previewRoles = Object.keys(accessTable) as Role[];

/** The moments at which a form is met: while it is filled in, when some fields of it came back, and when it was sent. */
export const moments = ['filling', 'returned', 'sent'] as const;
export type Moment = (typeof moments)[number];

export interface RoleView {
  /** `open`: typed into; `flagged`: only what came back; `answers`: read; `nothing`: not seen. */
  shows: 'open' | 'flagged' | 'answers' | 'nothing';
  /** Whose cases the role reads. */
  reads: Scope;
  fills: boolean;
}

/**
 * What the server lets a role see of a form, by the same table: who decides steps of an own seat fills it in; who only
 * reads cases sees nothing of it before it is sent, and all of it afterwards (`server/cases/task-detail.ts`). Null is
 * whoever designs it.
 */
export function roleView(role: Role | null, moment: Moment): RoleView {
  if (role === null) return { shows: 'open', reads: 'tenant', fills: true };
  const reads = scopeOf([role], 'case.read');
  const fills = scopeOf([role], 'task.decide') !== 'none';
  const shows = moment === 'sent' ? (reads === 'none' ? 'nothing' : 'answers') : fills ? (moment === 'returned' ? 'flagged' : 'open') : moment === 'returned' && reads !== 'none' ? 'answers' : 'nothing';
  return { shows, reads, fills };
}

/** Fields and tables that a note may stand beside when a form comes back. */
export const flaggable = (components: FormComponent[]): { path: string; name: string }[] => placedComponents(components)
  .filter(({ component, rows }) => rows === undefined && ['value', 'rows'].includes(kindOf(component.type) ?? '') && component.calculateValue === undefined)
  .map(({ component, path }) => ({ path, name: component.label || component.key }));

export const personalFields = (components: FormComponent[]): string[] => placedComponents(components).filter(({ component }) => component.personalData === true).map(({ component }) => component.label || component.key);
