import { kindOf } from '../../forms/palette/component-kinds';
import { drawnComponents } from '../../forms/palette/drawn-components';
import type { FormComponent, FormDefinition } from '../../forms/types';

type Option = { value: string; label: string; labelEn?: string };

/** The components as they are drawn: criteria as groups, texts in English where there are any. The definition is left as it is. */
export function localizedComponents(form: Pick<FormDefinition, 'components' | 'english'>, locale: 'vi' | 'en'): FormComponent[] {
  const copy = drawnComponents(structuredClone(form.components));
  return locale === 'vi' ? copy : translateAll(copy, '', form.english);
}

function translateAll(components: FormComponent[], prefix: string, english: Record<string, string>): FormComponent[] {
  return components.map((component) => translate(component, prefix, english));
}

function translate(component: FormComponent, prefix: string, english: Record<string, string>): FormComponent {
  const path = prefix ? `${prefix}.${component.key}` : component.key;
  const name = english[path] ?? (component.labelEn as string | undefined);
  const kind = kindOf(component.type);
  const inside = kind === 'rows' || kind === 'container' ? path : prefix;
  const texts: Partial<FormComponent> = {};
  if (name !== undefined && component.label) texts.label = name;
  if (name !== undefined && typeof component.title === 'string' && component.title) texts.title = name;
  for (const part of ['description', 'addAnother', 'suffix', 'prefix', 'text', 'legend', 'tooltip'] as const) {
    const text = english[`${path}.${part}`] ?? (part === 'text' ? (component.textEn as string | undefined) : undefined);
    if (text !== undefined) texts[part] = text;
  }
  return {
    ...component, ...texts,
    ...(Array.isArray(component.values) && { values: translateOptions(component.values as Option[], path, english) }),
    ...(isOptionHolder(component.data) && { data: { values: translateOptions(component.data.values, path, english) } }),
    ...(component.components && { components: translateAll(component.components, inside, english) }),
    ...(component.columns && { columns: component.columns.map((column) => ({ ...column, components: translateAll(column.components, inside, english) })) }),
  };
}

const isOptionHolder = (data: unknown): data is { values: Option[] } => typeof data === 'object' && data !== null && Array.isArray((data as { values?: unknown }).values);

const translateOptions = (options: Option[], path: string, english: Record<string, string>): Option[] =>
  options.map((option) => ({ ...option, label: english[`${path}.values.${option.value}`] ?? option.labelEn ?? option.label }));
