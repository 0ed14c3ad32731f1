import type { FormComponent } from '../types';
import { kindOf } from './component-kinds';
import { drawnCriterion } from './criterion-parts';

/** The components as Form.io draws them: criteria become groups of plain fields. Everything else is as it was. */
export function drawnComponents(components: FormComponent[], prefix = ''): FormComponent[] {
  return components.map((component) => {
    const path = prefix ? `${prefix}.${component.key}` : component.key;
    if (component.type === 'criterion') return drawnCriterion(component, path);
    const inside = ['rows', 'container'].includes(kindOf(component.type) ?? '') ? path : prefix;
    return {
      ...component,
      ...(component.components && { components: drawnComponents(component.components, inside) }),
      ...(component.columns && { columns: component.columns.map((column) => ({ ...column, components: drawnComponents(column.components, inside) })) }),
    };
  });
}
