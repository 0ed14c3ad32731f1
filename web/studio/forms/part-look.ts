import { partKindOf, type PartKind } from '../../../forms/design';
import type { FormComponent } from '../../../forms/types';
import type { GlyphName } from '../glyph';

/** Kinds that can be put in by themselves, and those that only come with another form. */
export type LookKind = PartKind | 'criterion' | 'pages' | 'unknown';

export function lookOf(part: FormComponent): LookKind {
  if (part.type === 'criterion') return 'criterion';
  if (part.type === 'tabs') return 'pages';
  return partKindOf(part) ?? 'unknown';
}

export const partIcon: Record<LookKind, GlyphName> = {
  text: 'input-cursor-text', longText: 'text-paragraph', number: 'i123', money: 'cash', date: 'calendar-date', dateTime: 'calendar-event', time: 'clock', choice: 'menu-button-wide', radio: 'ui-radios', manyChoices: 'ui-checks', checkbox: 'check-square',
  email: 'at', phone: 'telephone', file: 'paperclip', signature: 'pen', unit: 'building', person: 'person', document: 'file-earmark-text', computed: 'calculator', criterion: 'star', table: 'table', group: 'box', section: 'card-text',
  columns: 'layout-three-columns', frame: 'window', box: 'box', pages: 'journal-text', heading: 'type-h1', help: 'info-circle', unknown: 'question-circle',
};

/** What the part is called on the page: its title, its label, the text of a note, or nothing. */
export function partName(component: FormComponent): string {
  const texts = component.type === 'heading' || component.type === 'helptext' ? [component.text] : [component.label, component.title, component.legend];
  const found = texts.find((text): text is string => typeof text === 'string' && text.trim() !== '');
  return found ?? '';
}

/** Which member of a part is what a person reads as its name. */
export function nameMember(component: FormComponent): 'text' | 'title' | 'legend' | 'label' {
  if (component.type === 'heading' || component.type === 'helptext') return 'text';
  if (component.type === 'panel' || component.type === 'well') return 'title';
  return component.type === 'fieldset' ? 'legend' : 'label';
}
