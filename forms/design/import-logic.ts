import { isPlainObject } from '../../domain/logic/plain-object';
import { optionsOf } from '../palette/options-of';
import { kindOf } from '../palette/component-kinds';
import type { FormComponent, FormDefinition, Scalar } from '../types';
import type { Condition, Conditional } from './conditions';
import { replacePart } from './change-part';
import { firstWorse } from './faults';
import type { ImportReport } from './import-report';
import { partsOf, partsWithFields, type PartAt } from './place';

type Path = readonly (string | number)[];

const OPERATORS: Record<string, Condition['operator']> = { isEqual: 'isEqual', isNotEqual: 'isNotEqual', isEmpty: 'isEmpty', isNotEmpty: 'isNotEmpty' };

/** Conditions of both of Form.io's shapes, old (`when`, `eq`) and new, where the field they ask is there. */
export function keepConditions(definition: FormDefinition, foreign: ReadonlyMap<FormComponent, { conditional: unknown; path: Path }>, report: ImportReport): FormDefinition {
  const fields = new Map(partsWithFields(definition).map((entry) => [entry.path, entry]));
  return partsOf(definition).reduce((form, entry) => {
    const source = foreign.get(entry.part);
    if (!source) return form;
    const conditional = readConditional(source.conditional, fields, entry);
    if (conditional) {
      const next = replacePart(form, entry.place, { ...partIn(form, entry), conditional });
      if (firstWorse(form, next, true) === undefined) return next;
    }
    if (conditional === null || conditional) report.note('condition', source.path, '', String(entry.part.label ?? ''));
    return form;
  }, definition);
}

const partIn = (form: FormDefinition, entry: PartAt): FormComponent => partsOf(form).find(({ place }) => place.join('.') === entry.place.join('.'))!.part;

/** Null when there is a condition that cannot be said here; undefined when there is none. */
function readConditional(foreign: unknown, fields: ReadonlyMap<string, PartAt>, self: PartAt): Conditional | null | undefined {
  if (!isPlainObject(foreign)) return undefined;
  const show = foreign.show !== false && foreign.show !== 'false';
  if (Array.isArray(foreign.conditions) && foreign.conditions.length > 0) {
    const conditions = foreign.conditions.slice(0, 20).map((condition: unknown) => (isPlainObject(condition) ? readCondition(condition.component, condition.operator, condition.value, fields, self) : null));
    return conditions.every((condition) => condition !== null) ? { show, conjunction: foreign.conjunction === 'any' ? 'any' : 'all', conditions } : null;
  }
  if (typeof foreign.when === 'string' && foreign.when !== '') {
    const condition = readCondition(foreign.when, 'isEqual', foreign.eq, fields, self);
    return condition ? { show, conjunction: 'all', conditions: [condition] } : null;
  }
  return isPlainObject(foreign.json) && Object.keys(foreign.json).length > 0 ? null : undefined;
}

function readCondition(name: unknown, operator: unknown, value: unknown, fields: ReadonlyMap<string, PartAt>, self: PartAt): Condition | null {
  const known = typeof operator === 'string' && Object.hasOwn(OPERATORS, operator) ? OPERATORS[operator]! : undefined;
  // Form.io also finds a field by its key alone.
  const target = typeof name === 'string' ? (fields.get(name) ?? onlyWithKey(fields, name)) : undefined;
  if (!known || !target || target.path === self.path || ['layout', 'note'].includes(kindOf(target.part.type) ?? 'note')) return null;
  if (known === 'isEmpty' || known === 'isNotEmpty') return { component: target.path, operator: known };
  const compared = scalarFor(target.part, value);
  return compared === undefined ? null : { component: target.path, operator: known, value: compared };
}

function onlyWithKey(fields: ReadonlyMap<string, PartAt>, key: string): PartAt | undefined {
  const found = [...fields.values()].filter(({ part }) => part.key === key);
  return found.length === 1 ? found[0] : undefined;
}

/** Form.io writes `"true"` and `"5"` for what is kept as a truth value or a number. */
function scalarFor(part: FormComponent, value: unknown): Scalar | undefined {
  if (part.type === 'checkbox') return value === true || value === 'true' ? true : value === false || value === 'false' ? false : undefined;
  if (part.type === 'number' || part.type === 'currency') return Number.isFinite(Number(value)) && value !== '' && value !== null ? Number(value) : undefined;
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 200) : undefined;
  const options = optionsOf(part);
  return text === undefined || (options.length > 0 && !options.some((option) => option.value === text)) ? undefined : text;
}

/** Formulas in JSON Logic that read fields of this form; those in JavaScript were dropped before. */
export function keepFormulas(definition: FormDefinition, sources: ReadonlyMap<string, Path>, report: ImportReport): FormDefinition {
  return partsOf(definition).reduce((form, { part, place }) => {
    if (part.calculateValue === undefined && part.calculateServer === undefined) return form;
    const present = partIn(form, { place } as PartAt);
    const { calculateValue, calculateServer: _server, ...rest } = present;
    const bare = replacePart(form, place, rest as FormComponent);
    if (calculateValue === undefined) return bare;
    const next = replacePart(form, place, { ...present, calculateValue, calculateServer: true, disabled: true });
    const fits = firstWorse(bare, next, true) === undefined;
    if (fits) return next;
    report.note('formula', [...(sources.get(part.key) ?? []), 'calculateValue'], '', String(part.label ?? ''));
    return bare;
  }, definition);
}
