import { optionsOf } from '../palette/options-of';
import { kindOf } from '../palette/component-kinds';
import type { FormComponent, FormDefinition } from '../types';
import { replacePart } from './change-part';
import { judged } from './judged';
import { refused, type EditResult } from './edit-result';
import { newPart } from './new-part';
import { partKindOf, type PartKind } from './part-kinds';
import { partAt, type Place } from './place';

/** Kinds of field that can become one another without losing what was said about them. */
const families: readonly (readonly PartKind[])[] = [
  ['text', 'longText', 'email', 'phone', 'date', 'dateTime', 'time', 'choice', 'radio', 'manyChoices', 'number', 'money', 'checkbox', 'unit', 'person', 'document', 'file', 'signature'],
  ['section', 'frame', 'box'],
  ['heading', 'help'],
];

/** What a part could become. */
export function otherKinds(part: FormComponent): PartKind[] {
  const kind = partKindOf(part);
  return families.find((family) => kind !== undefined && family.includes(kind))?.filter((other) => other !== kind) ?? [];
}

const KEPT = ['description', 'conditional', 'hideLabel', 'personalData', 'collapsible'];

/** Makes another kind of field of a part: key, label, condition and choices stay, limits that the new kind has too. */
export function changeType(definition: FormDefinition, place: Place, kind: PartKind): EditResult {
  const part = partAt(definition, place);
  if (!part) return refused('noSuchPlace');
  if (partKindOf(part) === kind) return { ok: true, definition, places: [place], renamed: [], brokenReferences: [] };
  if (!otherKinds(part).includes(kind)) return refused('notChangedHere', 'type');
  return judged(definition, replacePart(definition, place, converted(part, kind)), { places: [place] });
}

function converted(part: FormComponent, kind: PartKind): FormComponent {
  const label = String(part.label || part.title || part.legend || part.text || '');
  const fresh: FormComponent = { ...newPart(kind, label || undefined), key: part.key, ...(part.label !== undefined && { label: part.label }) };
  for (const name of KEPT) if (part[name] !== undefined && (name !== 'collapsible' || kind === 'section')) fresh[name] = part[name];
  if (part.components && fresh.components) fresh.components = part.components;
  const options = optionsOf(part);
  if (options.length > 0 && fresh.type === 'select') fresh.data = { values: options };
  else if (options.length > 0 && Array.isArray(fresh.values)) fresh.values = options;
  if (kindOf(fresh.type) === 'value' && part.validate?.required !== undefined) fresh.validate = { ...fresh.validate, required: part.validate.required };
  const shared = sameLimits(part, fresh);
  if (Object.keys(shared).length > 0) fresh.validate = { ...fresh.validate, ...shared };
  return fresh;
}

const TEXTS = ['textfield', 'textarea', 'email', 'phoneNumber'];
const NUMBERS = ['number', 'currency'];

/** Limits that mean the same before and after. Dates and times have none. */
function sameLimits(before: FormComponent, after: FormComponent): Record<string, unknown> {
  const pick = (names: string[]) => Object.fromEntries(names.flatMap((name) => (before.validate?.[name as 'min'] === undefined ? [] : [[name, before.validate[name as 'min']]])));
  const free = (part: FormComponent) => TEXTS.includes(part.type) && (part.inputType ?? 'text') === 'text';
  if (free(before) && free(after)) return pick(['minLength', 'maxLength']);
  return NUMBERS.includes(before.type) && NUMBERS.includes(after.type) ? pick(['min', 'max', 'integer']) : {};
}
