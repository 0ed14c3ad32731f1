import { z } from 'zod';
import { filePatterns } from '../palette/file-patterns';
import { FORBIDDEN_KEYS } from './check-texts';

// zod probes `new Function` otherwise, which a page policy without eval reports as a violation.
z.config({ jitless: true });

const key = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,63}$/);
const words = z.string().max(500);
const count = z.number().int().min(0).max(10_000);
const scalar = z.union([z.string().max(200), z.number(), z.boolean(), z.null()]);

/** JSON Logic is checked by its own walk (`check-logic.ts`); here it only has to be an object. */
const logic = z.record(z.string(), z.unknown());

const condition = z.strictObject({
  component: z.string().max(300),
  operator: z.enum(['isEqual', 'isNotEqual', 'isEmpty', 'isNotEmpty']),
  value: scalar.optional(),
});

const conditional = z.strictObject({
  show: z.boolean(),
  conjunction: z.enum(['all', 'any']),
  conditions: z.array(condition).min(1).max(20),
});

const base = {
  key,
  label: words.optional(),
  hideLabel: z.boolean().optional(),
  description: words.optional(),
  conditional: conditional.optional(),
};
const input = { ...base, input: z.literal(true), disabled: z.boolean().optional(), personalData: z.boolean().optional() };
const layout = { ...base, input: z.literal(false), title: words.optional() };
const required = { required: z.boolean().optional() };
const lengths = { ...required, minLength: count.optional(), maxLength: count.optional() };
const items = { ...required, minItems: count.optional(), maxItems: count.optional() };
const numbers = { ...required, min: z.number().optional(), max: z.number().optional(), integer: z.boolean().optional() };
const option = z.strictObject({ value: z.string().min(1).max(100), label: words.min(1) });
const options = z.array(option).min(1).max(500);
/** Ticked boxes are kept as `{value: boolean}`: each value becomes a key in the database, and Form.io reads it as a path. */
const boxes = z.array(option.extend({ value: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} _-]{0,99}$/u).refine((value) => !FORBIDDEN_KEYS.has(value)) })).min(1).max(500);
const formula = { calculateValue: logic.optional(), calculateServer: z.literal(true).optional() };
const typed = { placeholder: words.optional(), defaultValue: scalar.optional(), prefix: words.optional(), suffix: words.optional() };
const files = { filePattern: z.enum(Object.keys(filePatterns) as [string, ...string[]]), fileMaxSize: z.string().regex(/^\d{1,4}(KB|MB)$/) };

const children = z.lazy((): z.ZodType => z.array(componentSchema).max(1000));

const value = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) => z.strictObject({ type: z.literal(type), ...input, ...shape });
const picker = <Type extends string>(type: Type) => value(type, { multiple: z.boolean().optional(), validate: z.strictObject(items).optional(), placeholder: words.optional() });

const page = z.lazy(() => z.strictObject({ type: z.literal('panel'), ...layout, title: words.min(1), components: children }));

/** Every type and every property that a definition may hold; what is not here is refused, code-carrying properties among it. */
export const componentSchema = z.discriminatedUnion('type', [
  value('textfield', { ...typed, ...formula, inputType: z.enum(['text', 'date', 'datetime-local', 'time']).optional(), validate: z.strictObject(lengths).optional() }),
  value('textarea', { ...typed, rows: count.optional(), autoExpand: z.boolean().optional(), validate: z.strictObject(lengths).optional() }),
  value('number', { ...typed, ...formula, decimalLimit: z.number().int().min(0).max(6).optional(), validate: z.strictObject(numbers).optional() }),
  value('currency', { ...typed, ...formula, currency: z.enum(['VND']).optional(), decimalLimit: z.number().int().min(0).max(6).optional(), validate: z.strictObject(numbers).optional() }),
  value('email', { ...typed, validate: z.strictObject(lengths).optional() }),
  value('phoneNumber', { ...typed, validate: z.strictObject(lengths).optional() }),
  value('select', {
    ...typed, ...formula,
    widget: z.literal('html5').optional(),
    dataSrc: z.literal('values'),
    data: z.strictObject({ values: options }),
    validate: z.strictObject({ ...required, onlyAvailableItems: z.boolean().optional() }).optional(),
  }),
  value('radio', { defaultValue: scalar.optional(), inline: z.boolean().optional(), values: options, validate: z.strictObject({ ...required, onlyAvailableItems: z.boolean().optional() }).optional() }),
  value('selectboxes', { inline: z.boolean().optional(), values: boxes, validate: z.strictObject({ ...required, onlyAvailableItems: z.boolean().optional(), minSelectedCount: count.optional(), maxSelectedCount: count.optional() }).optional() }),
  value('checkbox', { defaultValue: z.boolean().optional(), ...formula, validate: z.strictObject(required).optional() }),
  value('file', {
    multiple: z.boolean().optional(),
    storage: z.literal('lienky'),
    ...files,
    validate: z.strictObject(items).optional(),
  }),
  value('criterion', {
    weight: z.number().positive().max(1000).optional(),
    partial: z.boolean().optional(),
    criticalFail: z.boolean().optional(),
    allowNotApplicable: z.boolean().optional(),
    evidenceRequired: z.boolean().optional(),
    filePattern: files.filePattern.optional(),
    fileMaxSize: files.fileMaxSize.optional(),
    validate: z.strictObject(required).optional(),
  }),
  value('signature', { validate: z.strictObject(required).optional() }),
  value('unitPicker', { multiple: z.boolean().optional(), unitKind: words.optional(), validate: z.strictObject(items).optional(), placeholder: words.optional() }),
  picker('personPicker'),
  picker('documentPicker'),
  value('container', { tree: z.literal(true).optional(), components: children }),
  value('datagrid', {
    addAnother: words.optional(),
    initEmpty: z.boolean().optional(),
    reorder: z.boolean().optional(),
    defaultValue: z.array(z.strictObject({})).max(20).optional(),
    validate: z.strictObject(lengths).optional(),
    components: children,
  }),
  z.strictObject({ type: z.literal('panel'), ...layout, collapsible: z.boolean().optional(), collapsed: z.boolean().optional(), components: children }),
  z.strictObject({ type: z.literal('fieldset'), ...layout, legend: words.optional(), components: children }),
  z.strictObject({ type: z.literal('well'), ...layout, components: children }),
  z.strictObject({
    type: z.literal('columns'), ...layout,
    columns: z.array(z.strictObject({ size: z.enum(['xs', 'sm', 'md', 'lg', 'xl']), width: z.number().int().min(1).max(12), components: children })).min(1).max(4),
  }),
  z.strictObject({ type: z.literal('tabs'), ...layout, components: z.array(page).min(1).max(20) }),
  z.strictObject({ type: z.literal('heading'), ...layout, text: words }),
  z.strictObject({ type: z.literal('helptext'), ...layout, text: z.string().max(2000) }),
]);

const text = z.strictObject({ vi: words, en: words });
const dataPath = z.string().max(300);

export const definitionSchema = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/),
  version: z.number().int().min(1).max(1_000_000),
  title: text,
  description: text,
  components: z.array(componentSchema).max(1000),
  rules: z.array(z.strictObject({ id: key, each: dataPath.optional(), when: z.unknown().optional(), must: z.unknown(), path: dataPath, message: text })).max(200),
  facts: z.array(z.discriminatedUnion('kind', [
    z.strictObject({ fact: key, kind: z.literal('field'), path: dataPath }),
    z.strictObject({ fact: key, kind: z.literal('count'), path: dataPath, in: z.array(scalar).max(50).optional() }),
    z.strictObject({ fact: key, kind: z.literal('all'), path: dataPath, in: z.array(scalar).min(1).max(50) }),
    z.strictObject({ fact: key, kind: z.literal('any'), path: dataPath, in: z.array(scalar).min(1).max(50) }),
    z.strictObject({ fact: key, kind: z.literal('criteria'), path: dataPath, measure: z.enum(['score', 'percent', 'notMet', 'criticalFailed']) }),
  ])).max(100),
  english: z.record(z.string().max(300), z.string().max(2000)),
  prefill: z.array(z.strictObject({ to: dataPath, from: dataPath.optional(), value: scalar.optional() })).max(200),
});
