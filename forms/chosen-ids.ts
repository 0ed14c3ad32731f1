import { childrenOf } from './component-tree';
import { kindOf } from './palette/component-kinds';
import type { FormComponent } from './types';

type Data = Record<string, unknown>;
const isObject = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Ids that an answer holds in pickers of this type, each once, in the order of the form. Survives data of another form. */
export function chosenIds(components: readonly FormComponent[], data: Data, type: 'personPicker' | 'documentPicker' | 'unitPicker'): string[] {
  return [...new Set(components.flatMap((component) => idsIn(component, data, type)))];
}

function idsIn(component: FormComponent, data: Data, type: Parameters<typeof chosenIds>[2]): string[] {
  const value = data[component.key];
  switch (kindOf(component.type)) {
    case 'layout': return chosenIds(childrenOf(component), data, type);
    case 'container': return chosenIds(childrenOf(component), isObject(value) ? value : {}, type);
    case 'rows': return (Array.isArray(value) ? value : []).filter(isObject).flatMap((row) => chosenIds(childrenOf(component), row, type));
    case 'value': return component.type === type ? (Array.isArray(value) ? value : [value]).filter((id): id is string => typeof id === 'string' && id !== '') : [];
    case 'note': case undefined: return [];
  }
}
