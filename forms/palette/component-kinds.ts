/**
 * The component types that a form may use, by what they do to the data.
 * `unitPicker`, `personPicker`, `documentPicker`, `heading` and `helptext` are our own: the renderer must register them.
 * `tabs` holds panels, each a page; `criterion` is a group whose parts follow from its properties (`criterion-parts.ts`).
 */
export type ComponentKind = 'value' | 'container' | 'rows' | 'layout' | 'note';

const kinds = {
  textfield: 'value',
  textarea: 'value',
  number: 'value',
  currency: 'value',
  email: 'value',
  phoneNumber: 'value',
  select: 'value',
  radio: 'value',
  selectboxes: 'value',
  checkbox: 'value',
  file: 'value',
  signature: 'value',
  unitPicker: 'value',
  personPicker: 'value',
  documentPicker: 'value',
  container: 'container',
  criterion: 'container',
  datagrid: 'rows',
  panel: 'layout',
  fieldset: 'layout',
  well: 'layout',
  columns: 'layout',
  tabs: 'layout',
  heading: 'note',
  helptext: 'note',
} as const satisfies Record<string, ComponentKind>;

export type ComponentType = keyof typeof kinds;

/** Undefined for a type that we do not know. */
export function kindOf(type: string): ComponentKind | undefined {
  return Object.prototype.hasOwnProperty.call(kinds, type) ? kinds[type as ComponentType] : undefined;
}
