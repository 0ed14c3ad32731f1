import { isPlainObject } from '../../../../domain/logic/plain-object';
import { documentsOf, indexOf, type Rehearsal } from '../../../../domain/rehearsal';
import { childrenOf } from '../../../../forms/component-tree';
import { kindOf } from '../../../../forms/palette/component-kinds';
import type { FormComponent, FormDefinition } from '../../../../forms';
import type { Data } from './pretend-answer';

/** The part of a form that holds something, to be read: pretend units, people and documents by their names, because nobody else knows them. */
export function valuesToRead(rehearsal: Rehearsal, form: FormDefinition, data: Data): { definition: FormDefinition; data: Data } {
  const world = indexOf(rehearsal.world);
  const nameOf = (id: unknown): string => world.unit(String(id))?.name ?? world.person(String(id))?.name ?? documentsOf(rehearsal).find((document) => document.id === id)?.number ?? String(id);
  return { definition: { ...form, components: holding(form.components, [data]) }, data: named(form.components, data, nameOf) };
}

const isPicker = ({ type }: FormComponent): boolean => type === 'unitPicker' || type === 'personPicker' || type === 'documentPicker';

/** Components that hold something in any of the rows; a picker becomes the text of what it names. */
function holding(components: readonly FormComponent[], rows: readonly Data[]): FormComponent[] {
  return components.flatMap((component): FormComponent[] => {
    const values = rows.flatMap((row) => (Object.hasOwn(row, component.key) ? [row[component.key]] : []));
    switch (kindOf(component.type)) {
      case 'value': return values.some((value) => value !== null && value !== '') ? [isPicker(component) ? { ...component, type: 'textfield' } : component] : [];
      case 'rows': case 'container': {
        const inner = values.flat().filter(isPlainObject);
        if (component.type === 'criterion') return inner.length > 0 ? [component] : [];
        return whole(component, inner);
      }
      case 'layout': return whole(component, rows);
      case 'note': case undefined: return [];
    }
  });
}

function whole(component: FormComponent, rows: readonly Data[]): FormComponent[] {
  const components = holding(component.components ?? [], rows);
  const columns = component.columns?.map((column) => ({ ...column, components: holding(column.components, rows) }));
  return components.length > 0 || columns?.some((column) => column.components.length > 0) ? [{ ...component, components, ...(columns && { columns }) }] : [];
}

const named = (components: readonly FormComponent[], data: Data, nameOf: (id: unknown) => string): Data => ({ ...data, ...Object.fromEntries(namedMembers(components, data, nameOf)) });

/** The members that hold what is to be named, at any depth. */
function namedMembers(components: readonly FormComponent[], data: Data, nameOf: (id: unknown) => string): [string, unknown][] {
  return components.flatMap((component): [string, unknown][] => {
    const value = Object.hasOwn(data, component.key) ? data[component.key] : undefined;
    switch (kindOf(component.type)) {
      case 'value': return isPicker(component) && value !== undefined && value !== null ? [[component.key, [value].flat().map(nameOf).join('; ')]] : [];
      case 'rows': return Array.isArray(value) ? [[component.key, value.filter(isPlainObject).map((row) => named(childrenOf(component), row, nameOf))]] : [];
      case 'container': return isPlainObject(value) ? [[component.key, named(childrenOf(component), value, nameOf)]] : [];
      case 'layout': return namedMembers(childrenOf(component), data, nameOf);
      case 'note': case undefined: return [];
    }
  });
}
