import { placedComponents } from '../../../../forms/component-tree';
import type { FormDefinition } from '../../../../forms';

/** Fields of a form by component type, outside of tables: what a procedure can name. */
export function fieldsOf(form: FormDefinition | undefined, types: readonly string[]): { path: string; label: string; unitKind: string | null }[] {
  if (!form) return [];
  return placedComponents(form.components)
    .filter(({ component }) => types.includes(component.type))
    .map(({ component, path }) => ({ path, label: component.label ?? path, unitKind: typeof component.unitKind === 'string' ? component.unitKind : null }));
}
