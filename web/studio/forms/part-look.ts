import type { FormComponent } from '../../../forms/types';
import type { GlyphName } from '../glyph';

/** What a part is to the person who designs: a field of text that holds a date is a date to her. */
export const partKinds = [
  'text', 'longText', 'number', 'money', 'date', 'dateTime', 'time', 'choice', 'radio', 'manyChoices', 'checkbox', 'email', 'phone', 'file', 'signature',
  'unit', 'person', 'document', 'computed', 'criterion', 'table', 'group', 'section', 'columns', 'frame', 'box', 'pages', 'heading', 'help', 'unknown',
] as const;
export type PartKind = (typeof partKinds)[number];

const byType: Record<string, PartKind> = {
  textfield: 'text', textarea: 'longText', number: 'number', currency: 'money', select: 'choice', radio: 'radio', selectboxes: 'manyChoices', checkbox: 'checkbox', email: 'email', phoneNumber: 'phone',
  file: 'file', signature: 'signature', unitPicker: 'unit', personPicker: 'person', documentPicker: 'document', computed: 'computed', criterionScore: 'criterion', criterion: 'criterion', datagrid: 'table', container: 'group',
  panel: 'section', columns: 'columns', fieldset: 'frame', well: 'box', tabs: 'pages', wizard: 'pages', heading: 'heading', helptext: 'help',
};

export function partKindOf(component: FormComponent): PartKind {
  if (component.calculateValue !== undefined) return 'computed';
  if (component.type === 'textfield') {
    if (component.inputType === 'date') return 'date';
    if (component.inputType === 'datetime-local') return 'dateTime';
    if (component.inputType === 'time') return 'time';
  }
  return Object.hasOwn(byType, component.type) ? byType[component.type]! : 'unknown';
}

export const partIcon: Record<PartKind, GlyphName> = {
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
