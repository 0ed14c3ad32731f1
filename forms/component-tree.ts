import { kindOf } from './palette/component-kinds';
import { criterionParts } from './palette/criterion-parts';
import type { FormComponent } from './types';

/** The components directly inside another one, whichever way its type keeps them; those of a criterion follow from its properties. */
export function childrenOf(component: FormComponent): FormComponent[] {
  if (component.type === 'criterion') return criterionParts(component);
  if (Array.isArray(component.columns)) return component.columns.flatMap((column) => column.components ?? []);
  return component.components ?? [];
}

export interface PlacedComponent {
  component: FormComponent;
  /** Data path without row numbers, e.g. `models.name`; a layout part has the path of its place plus its own key. */
  path: string;
  /** Data path of the nearest table around it, or undefined. */
  rows?: string;
}

/** Every component with its path, in document order. Layout parts add nothing to the paths of what they hold. */
export function placedComponents(components: FormComponent[], prefix = '', rows?: string): PlacedComponent[] {
  return components.flatMap((component) => {
    const path = prefix ? `${prefix}.${component.key}` : component.key;
    const kind = kindOf(component.type);
    const place: PlacedComponent = { component, path, rows };
    if (kind === 'rows') return [place, ...placedComponents(childrenOf(component), path, path)];
    if (kind === 'container') return [place, ...placedComponents(childrenOf(component), path, rows)];
    return [place, ...placedComponents(childrenOf(component), prefix, rows)];
  });
}

/** Data path of the table row, container or form right around a component. */
export function groupOf({ component, path }: Pick<PlacedComponent, 'component' | 'path'>): string {
  return path.slice(0, Math.max(0, path.length - component.key.length - 1));
}
