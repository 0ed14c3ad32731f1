import { kindOf } from '../palette/component-kinds';
import type { FormComponent, FormDefinition } from '../types';
import { freshKey, keyFromLabel } from './key-from-label';
import { partKindNames, partKindOf, type PartKind } from './part-kinds';
import { partsOf, type Place } from './place';

type Base = { key: string; label: string; input: boolean };
type Extra = Record<string, unknown> & { type: string };

const twoOptions = () => [{ value: 'luaChon1', label: 'Lựa chọn 1' }, { value: 'luaChon2', label: 'Lựa chọn 2' }];
const day = 'yyyy-mm-dd';

/** What each kind begins with: limits that the server would set anyway, so that a person sees them. */
const beginnings: Record<PartKind, (base: Base) => Extra> = {
  text: () => ({ type: 'textfield', validate: { maxLength: 200 } }),
  longText: () => ({ type: 'textarea', rows: 3, autoExpand: true, validate: { maxLength: 2000 } }),
  number: () => ({ type: 'number', validate: { min: 0, integer: true } }),
  money: () => ({ type: 'currency', currency: 'VND', decimalLimit: 0, validate: { min: 0 } }),
  date: () => ({ type: 'textfield', inputType: 'date', placeholder: day }),
  dateTime: () => ({ type: 'textfield', inputType: 'datetime-local', placeholder: `${day}Thh:mm` }),
  time: () => ({ type: 'textfield', inputType: 'time', placeholder: 'hh:mm' }),
  choice: () => ({ type: 'select', widget: 'html5', dataSrc: 'values', data: { values: twoOptions() }, validate: { onlyAvailableItems: true } }),
  radio: () => ({ type: 'radio', inline: true, values: twoOptions(), validate: { onlyAvailableItems: true } }),
  manyChoices: () => ({ type: 'selectboxes', values: twoOptions(), validate: { onlyAvailableItems: true } }),
  checkbox: () => ({ type: 'checkbox', defaultValue: false }),
  email: () => ({ type: 'email', validate: { maxLength: 254 } }),
  phone: () => ({ type: 'phoneNumber', validate: { maxLength: 20 } }),
  file: () => ({ type: 'file', multiple: true, storage: 'lienky', filePattern: '.pdf,.doc,.docx,.odt,.jpg,.jpeg,.png', fileMaxSize: '20MB', validate: { maxItems: 10 } }),
  signature: () => ({ type: 'signature' }),
  unit: () => ({ type: 'unitPicker', multiple: false }),
  person: () => ({ type: 'personPicker', multiple: false }),
  document: () => ({ type: 'documentPicker', multiple: false }),
  computed: () => ({ type: 'number', disabled: true, calculateServer: true, calculateValue: { '+': [0, 0] } }),
  criterion: () => ({ type: 'criterion', weight: 1, evidenceRequired: true, validate: { required: true } }),
  table: ({ key }) => ({
    type: 'datagrid', addAnother: 'Thêm dòng', initEmpty: false, reorder: false, validate: { maxLength: 50 }, defaultValue: [{}],
    // Rows are cards: one frame without a heading, so that nothing scrolls sideways on a telephone.
    components: [{ type: 'panel', key: `${key.slice(0, 60)}Row`, title: '', label: '', hideLabel: true, input: false, components: [] }],
  }),
  group: () => ({ type: 'container', hideLabel: true, tree: true, components: [] }),
  section: ({ label }) => ({ type: 'panel', title: label, components: [] }),
  columns: () => ({ type: 'columns', label: '', hideLabel: true, columns: [6, 6].map((width) => ({ size: 'md', width, components: [] })) }),
  frame: ({ label }) => ({ type: 'fieldset', legend: label, components: [] }),
  box: () => ({ type: 'well', components: [] }),
  pages: ({ key }) => ({ type: 'tabs', components: [{ type: 'panel', key: `${key.slice(0, 60)}1`, title: 'Trang 1', label: 'Trang 1', input: false, components: [] }] }),
  heading: ({ label }) => ({ type: 'heading', text: label }),
  help: ({ label }) => ({ type: 'helptext', text: label }),
};

const WITHOUT_DATA: ReadonlySet<PartKind> = new Set(['section', 'columns', 'frame', 'box', 'pages', 'heading', 'help']);

/**
 * A part with good beginnings: of a kind, or of a component type. Without a label it is called what it is. Its key is made
 * from the label, unlike all that are taken.
 */
export function newPart(kind: PartKind | (string & {}), label?: string, taken: Iterable<string> = []): FormComponent {
  const known = Object.hasOwn(beginnings, kind) ? (kind as PartKind) : partKindOf({ type: kind });
  const words = label?.trim() || (known ? partKindNames[known].vi : kind);
  const key = keyFromLabel(words, taken);
  if (!known) return { type: kind, key, label: words, input: true };
  const base: Base = { key, label: words, input: !WITHOUT_DATA.has(known) };
  const { type, ...more } = beginnings[known](base);
  return { type, ...base, ...more };
}

/** The keys that a part at this place must not have. */
export function takenKeys(definition: Pick<FormDefinition, 'components'>, place: Place): Set<string> {
  const parts = partsOf(definition);
  const holder = parts.findLast((entry) => entry.place.length < place.length && entry.place.every((step, index) => step === place[index]));
  const scope = holder && ['container', 'rows'].includes(kindOf(holder.part.type) ?? '') ? holder.path : (holder?.scope ?? '');
  return new Set(parts.filter((entry) => entry.scope === scope).map(({ part }) => part.key));
}

/** A choice with a value made from its label, unlike those that are there. */
export function newOption(label: string, present: readonly { value: string }[]): { value: string; label: string } {
  const taken = new Set(present.map(({ value }) => value));
  return { value: freshKey(keyFromLabel(label), taken), label };
}

