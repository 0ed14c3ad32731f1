import { childrenOf } from '../component-tree';
import { kindOf } from '../palette/component-kinds';
import type { FormComponent, FormDefinition, Text } from '../types';

function findIn(components: FormComponent[], key: string): FormComponent | undefined {
  for (const component of components) {
    const kind = kindOf(component.type);
    if (kind === 'layout') {
      const inside = findIn(childrenOf(component), key);
      if (inside) return inside;
    } else if (component.key === key) return component;
  }
  return undefined;
}

/** The component that a data path (with or without row numbers) leads to. */
export function componentAt(form: Pick<FormDefinition, 'components'>, path: (string | number)[]): FormComponent | undefined {
  let components = form.components;
  let found: FormComponent | undefined;
  for (const key of path) {
    if (typeof key === 'number') continue;
    found = findIn(components, key);
    if (!found) return undefined;
    components = childrenOf(found);
  }
  return found;
}

/** Label of the container right around a field, for forms that ask the same of several criteria. */
function groupOf(form: FormDefinition, path: (string | number)[]): Text | undefined {
  const around = path.slice(0, -1);
  if (typeof around[around.length - 1] !== 'string') return undefined;
  const component = componentAt(form, around);
  if (!['container', 'criterion'].includes(component?.type ?? '') || !component?.label) return undefined;
  return { vi: component.label, en: form.english[around.join('.')] ?? component.label };
}

/** The label of the field at a path in guillemets, then the row's number in a table, or the container it stands in. */
export function labelOf(form: FormDefinition, path: (string | number)[]): Text {
  const names = path.filter((step): step is string => typeof step === 'string');
  const component = componentAt(form, path);
  const vi = component?.label || names[names.length - 1] || form.title.vi;
  const en = form.english[names.join('.')] ?? (component?.labelEn as string | undefined) ?? vi;
  const row = path.find((step): step is number => typeof step === 'number');
  if (typeof path[path.length - 1] === 'number') return { vi: `«${vi}», mục ${row! + 1}`, en: `“${en}”, item ${row! + 1}` };
  if (row !== undefined) return { vi: `«${vi}» (dòng ${row + 1})`, en: `“${en}” (row ${row + 1})` };
  const group = groupOf(form, path);
  return group ? { vi: `«${vi}» (${group.vi})`, en: `“${en}” (${group.en})` } : { vi: `«${vi}»`, en: `“${en}”` };
}
