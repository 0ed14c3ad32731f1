import { kindOf } from './palette/component-kinds';
import type { FormComponent } from './types';

/** The components directly inside another one, whichever way its type keeps them. */
export function childrenOf(component: FormComponent): FormComponent[] {
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
