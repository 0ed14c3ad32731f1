import { placedComponents } from './component-tree';
import { optionsOf } from './palette/options-of';
import type { FormDefinition } from './types';

/** The Vietnamese texts of a form by the paths under which `english` holds their translations. */
export function textsOf(form: Pick<FormDefinition, 'components'>): Map<string, string> {
  const texts = new Map<string, string>();
  const add = (path: string, text: unknown) => {
    if (typeof text === 'string' && text !== '') texts.set(path, text);
  };
  for (const { component, path } of placedComponents(form.components)) {
    // Parts of a criterion bring their English with them.
    if (component.labelEn !== undefined || component.textEn !== undefined) continue;
    add(path, component.label || component.title);
    add(`${path}.description`, component.description);
    add(`${path}.addAnother`, component.addAnother);
    add(`${path}.text`, component.text);
    for (const option of optionsOf(component)) add(`${path}.values.${option.value}`, option.label);
  }
  return texts;
}

/**
 * English by Vietnamese, as Form.io's `i18n` wants it: it looks texts up by the text itself. Where one Vietnamese text
 * has two translations in a form, the first in document order wins in the renderer; the checker's sentences go by path.
 */
export function rendererEnglish(form: FormDefinition): Record<string, string> {
  const table: Record<string, string> = {};
  for (const [path, vietnamese] of textsOf(form)) if (!(vietnamese in table)) table[vietnamese] = form.english[path] ?? vietnamese;
  return table;
}
