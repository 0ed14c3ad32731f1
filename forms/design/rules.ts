import { kindOf } from '../palette/component-kinds';
import type { FormComponent, FormDefinition, FormRule, Json, Scalar, Text } from '../types';
import { choicesOf, valueName } from './conditions';
import { refused, type Refused } from './edit-result';
import { fieldNames } from './field-names';
import { readPattern, writePattern, type Holes } from './logic-pattern';
import { holdsData, partsWithFields, type PartAt } from './place';
import { operatorWords, ruleTemplate, ruleTemplates, type RuleShape, type RuleSlot, type RuleTemplate } from './rule-templates';

/** What is chosen for each slot: a data path, `#today`, `#now`, an operator, or a value. */
export type SlotValues = Record<string, Scalar>;

export interface TemplatedRule {
  template: string;
  slots: SlotValues;
}

const FIELD_KINDS = new Set(['field', 'date', 'number', 'moment', 'table', 'list']);
const clock: Record<string, Text> = { '#today': { vi: 'ngày hôm nay', en: 'today' }, '#now': { vi: 'lúc này', en: 'now' } };
const isDate = (part: FormComponent) => part.type === 'textfield' && (part.inputType === 'date' || part.inputType === 'datetime-local');
const isNumber = (part: FormComponent) => part.type === 'number' || part.type === 'currency';

class Fields {
  private readonly byPath: Map<string, PartAt>;
  readonly names: Map<string, Text>;

  constructor(readonly definition: FormDefinition) {
    this.byPath = new Map(partsWithFields(definition).filter(({ part }) => holdsData(part)).map((entry) => [entry.path, entry]));
    this.names = fieldNames(definition);
  }

  at(path: unknown): PartAt | undefined {
    return typeof path === 'string' ? this.byPath.get(path) : undefined;
  }

  all(): PartAt[] {
    return [...this.byPath.values()];
  }
}

/** The rule that a template says with these choices, or why it cannot. */
export function buildRule(definition: FormDefinition, { template: id, slots }: TemplatedRule, rule: { id: string; message?: Text }): { ok: true; rule: FormRule } | Refused {
  const template = ruleTemplate(id);
  if (!template) return refused('noSuchEntry', id);
  const fields = new Fields(definition);
  const missing = template.slots.find((slot) => !suits(slot, slots, fields));
  if (missing) return refused('slotMissing', missing.label);
  const rows = new Set(template.slots.filter(({ kind }) => FIELD_KINDS.has(kind)).flatMap(({ name }) => fields.at(slots[name])?.rows ?? []));
  if (rows.size > 1) return refused('differentRows');
  const [each] = rows;
  // A rule over rows is shown at a field of the row.
  if (each !== undefined && fields.at(slots[template.at])?.rows !== each) return refused('differentRows');
  const holes = Object.fromEntries(template.slots.map((slot) => [slot.name, written(slot, slots, each)]));
  const shape = shapeFor(template, slots, fields);
  const at = String(slots[template.at]);
  return {
    ok: true,
    rule: {
      id: rule.id,
      ...(each !== undefined && { each }),
      ...(shape.when !== undefined && { when: writePattern(shape.when, holes) }),
      must: writePattern(shape.must, holes),
      path: each !== undefined && at.startsWith(`${each}.`) ? at.slice(each.length + 1) : at,
      message: rule.message ?? messageOf(template, slots, fields),
    },
  };
}

function suits(slot: RuleSlot, slots: SlotValues, fields: Fields): boolean {
  const value = slots[slot.name];
  if (value === undefined || value === null || value === '') return false;
  if (slot.kind === 'operator') return slot.operators!.includes(String(value));
  if (slot.kind === 'figure') return typeof value === 'number' && Number.isFinite(value);
  if (slot.kind === 'moment' && String(value) in clock) return true;
  if (slot.kind === 'choice') {
    const part = fields.at(slots[slot.of!])?.part;
    const choices = part ? choicesOf(part, '', fields.definition) : [];
    return choices.length === 0 || choices.some((choice) => choice.value === value);
  }
  const entry = fields.at(value);
  return entry !== undefined && accepts(slot, entry, slots);
}

function accepts({ kind, of }: RuleSlot, { part, path, rows }: PartAt, slots: SlotValues): boolean {
  const several = part.multiple === true;
  switch (kind) {
    case 'date':
    case 'moment':
      return isDate(part);
    case 'number':
      return isNumber(part);
    case 'table':
      return kindOf(part.type) === 'rows' && rows === undefined;
    case 'column':
      return kindOf(part.type) === 'value' && rows === slots[of!] && path.split('.').length === String(rows).split('.').length + 1;
    case 'list':
      return several && rows === undefined;
    case 'field':
      return kindOf(part.type) === 'value' || kindOf(part.type) === 'rows';
    case 'choice':
    case 'operator':
    case 'figure':
      return false;
  }
}

function written(slot: RuleSlot, slots: SlotValues, each: string | undefined): Scalar {
  const value = slots[slot.name]!;
  if (slot.kind === 'column') return String(value).slice(String(slots[slot.of!]).length + 1);
  if (!FIELD_KINDS.has(slot.kind)) return value;
  const path = String(value);
  if (path in clock) return path.slice(1);
  return each !== undefined && path.startsWith(`${each}.`) ? `row.${path.slice(each.length + 1)}` : `data.${path}`;
}

/** A day is compared with the day of a moment; a number that must be there may be 0; a table must have rows. */
function shapeFor(template: RuleTemplate, slots: SlotValues, fields: Fields): RuleShape {
  const field = fields.at(slots.field)?.part;
  if (template.id === 'dateOrder') {
    const moment = (value: Scalar | undefined) => value === '#now' || fields.at(value)?.part.inputType === 'datetime-local';
    const [own, other] = [moment(slots.field), moment(slots.other)];
    return template.shapes[own === other ? 0 : other ? 1 : 2]!;
  }
  if (template.shapes.length === 3 && field) return template.shapes[kindOf(field.type) === 'rows' || field.multiple === true ? 2 : isNumber(field) ? 1 : 0]!;
  return template.shapes[0]!;
}

function messageOf(template: RuleTemplate, slots: SlotValues, fields: Fields): Text {
  const write = (language: keyof Text) => fill(template, language, (slot) => {
    const value = slots[slot.name]!;
    const isField = FIELD_KINDS.has(slot.kind) || slot.kind === 'column';
    return isField && !(String(value) in clock) ? `{${String(value)}}` : wordsFor(slot, slots, fields, language);
  });
  return { vi: write('vi'), en: write('en') };
}

const fill = (template: RuleTemplate, language: keyof Text, wordsOf: (slot: RuleSlot) => string) =>
  template.sentence[language].replace(/\{([a-z]+)\}/g, (whole, name: string) => {
    const slot = template.slots.find((candidate) => candidate.name === name);
    return slot ? wordsOf(slot) : whole;
  });

function wordsFor(slot: RuleSlot, slots: SlotValues, fields: Fields, language: keyof Text): string {
  const value = slots[slot.name]!;
  if (slot.kind === 'operator') return operatorWords[String(value)]?.[language] ?? String(value);
  if (slot.kind === 'figure') return language === 'vi' ? String(value).replace('.', ',') : String(value);
  if (slot.kind === 'choice') return valueName(fields.at(slots[slot.of!])?.part, String(slots[slot.of!]), value, fields.definition, language);
  return clock[String(value)]?.[language] ?? fields.names.get(String(value))?.[language] ?? String(value);
}

/** Which template a rule follows, and what is chosen in it; undefined for a rule of another shape. */
export function recogniseRule(definition: FormDefinition, rule: FormRule): TemplatedRule | undefined {
  const fields = new Fields(definition);
  if (rule.each !== undefined && (!fields.at(rule.each) || kindOf(fields.at(rule.each)!.part.type) !== 'rows')) return undefined;
  for (const template of ruleTemplates) {
    for (const shape of template.shapes) {
      const slots = slotsOf(template, shape, rule);
      if (slots && template.slots.every((slot) => suits(slot, slots, fields))) return { template: template.id, slots };
    }
  }
  return undefined;
}

function slotsOf(template: RuleTemplate, shape: RuleShape, rule: FormRule): SlotValues | undefined {
  if ((shape.when === undefined) !== (rule.when === undefined)) return undefined;
  const must = readPattern(shape.must, rule.must);
  const holes = must && (shape.when === undefined ? must : readPattern(shape.when, rule.when as Json, must));
  if (!holes) return undefined;
  const slots: SlotValues = {};
  for (const slot of template.slots) {
    const value = unwritten(slot, holes, slots, rule.each);
    if (value === undefined) return undefined;
    slots[slot.name] = value;
  }
  const at = String(slots[template.at]);
  const shown = rule.each === undefined ? rule.path : `${rule.each}.${rule.path}`;
  return at === shown ? slots : undefined;
}

function unwritten(slot: RuleSlot, holes: Holes, slots: SlotValues, each: string | undefined): Scalar | undefined {
  const value = holes[slot.name];
  if (value === undefined) return undefined;
  if (slot.kind === 'column') return `${String(slots[slot.of!])}.${String(value)}`;
  if (!FIELD_KINDS.has(slot.kind)) return value;
  const name = String(value);
  if (`#${name}` in clock) return `#${name}`;
  if (name.startsWith('data.')) return name.slice('data.'.length);
  return name.startsWith('row.') && each !== undefined ? `${each}.${name.slice('row.'.length)}` : undefined;
}

/** What a rule demands, in words with names in brackets; a rule of a shape of its own is told by the sentence it shows. */
export function ruleSentence(definition: FormDefinition, rule: FormRule): Text {
  const fields = new Fields(definition);
  const known = recogniseRule(definition, rule);
  const template = known && ruleTemplate(known.template);
  if (known && template) {
    const write = (language: keyof Text) => fill(template, language, (slot) => (slot.kind === 'operator' ? wordsFor(slot, known.slots, fields, language) : `[${wordsFor(slot, known.slots, fields, language)}]`));
    return { vi: write('vi'), en: write('en') };
  }
  const shown = (language: keyof Text) => rule.message[language].replace(/\{([A-Za-z0-9_.]+)\}/g, (_all, path: string) => `[${fields.names.get(path)?.[language] ?? path}]`);
  return { vi: shown('vi'), en: shown('en') };
}

/** What may be chosen for a slot, given what is chosen already; empty for a figure, and for a value that may be typed freely. */
export function slotChoices(definition: FormDefinition, templateId: string, slotName: string, slots: SlotValues = {}): { value: Scalar; name: Text }[] {
  const slot = ruleTemplate(templateId)?.slots.find(({ name }) => name === slotName);
  if (!slot || slot.kind === 'figure') return [];
  if (slot.kind === 'operator') return slot.operators!.map((value) => ({ value, name: operatorWords[value]! }));
  const fields = new Fields(definition);
  if (slot.kind === 'choice') {
    const asked = fields.at(slots[slot.of!]);
    return asked ? choicesOf(asked.part, asked.path, definition) : [];
  }
  const now = slot.kind === 'moment' ? Object.entries(clock).map(([value, name]) => ({ value, name })) : [];
  return [...now, ...fields.all().filter((entry) => accepts(slot, entry, slots)).map(({ path }) => ({ value: path, name: fields.names.get(path)! }))];
}
