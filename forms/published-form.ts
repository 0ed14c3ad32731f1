import type { PublishedForm } from '../domain/publishing';
import { placedComponents } from './component-tree';
import { kindOf } from './palette/component-kinds';
import type { FormDefinition } from './types';

/** What publishing a procedure needs to know of a form: the facts it gives and the fields that can be named. */
export function publishedForm(form: Pick<FormDefinition, 'key' | 'version' | 'facts' | 'components'>): PublishedForm {
  const fields = placedComponents(form.components).filter(({ component }) => !['layout', 'note'].includes(kindOf(component.type) ?? 'note'));
  return {
    key: form.key, version: form.version, facts: form.facts.map(({ fact }) => fact),
    fields: fields.map(({ component, path }) => ({ path, type: component.type, unitKind: typeof component.unitKind === 'string' ? component.unitKind : null, many: component.multiple === true })),
  };
}
