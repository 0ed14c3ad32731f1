import fc from 'fast-check';
import { columnOperators } from '../../../domain/logic/evaluate';
import { placedComponents } from '../../component-tree';
import { kindOf } from '../../palette/component-kinds';
import { optionsOf } from '../../palette/options-of';
import type { FormComponent, FormDefinition, FormRule, Json } from '../../types';
import { formWith } from '../test-world';
import { Random } from './random';

const options = ['x', 'y', '5', 'true'].map((value) => ({ value, label: `Chọn ${value}` }));
const required = (random: Random) => (random.once(3) ? { required: true } : {});

const leaves: ((random: Random) => Partial<FormComponent>)[] = [
  (random) => ({ type: 'textfield', validate: { ...required(random), ...(random.once(3) && { minLength: 1, maxLength: 5 }) } }),
  (random) => ({ type: 'textfield', inputType: random.one(['date', 'datetime-local', 'time']), validate: required(random) }),
  (random) => ({ type: 'textarea', validate: required(random) }),
  (random) => ({ type: 'number', decimalLimit: random.below(3), validate: { ...required(random), ...(random.once(2) && { min: 0, max: 10 }), ...(random.once(3) && { integer: true }) } }),
  (random) => ({ type: 'currency', currency: 'VND', validate: required(random) }),
  (random) => ({ type: random.one(['email', 'phoneNumber', 'signature']), validate: required(random) }),
  (random) => ({ type: 'select', widget: 'html5', dataSrc: 'values', data: { values: options }, validate: { ...required(random), onlyAvailableItems: true } }),
  (random) => ({ type: 'radio', values: options, validate: { ...required(random), ...(random.once(2) && { onlyAvailableItems: true }) } }),
  (random) => ({ type: 'selectboxes', values: options, validate: { ...required(random), ...(random.once(3) && { minSelectedCount: 1, maxSelectedCount: 2 }) } }),
  (random) => ({ type: 'checkbox', validate: required(random) }),
  (random) => ({ type: 'file', multiple: random.once(2), storage: 'lienky', filePattern: random.one(['.pdf', '.jpg,.jpeg,.png']), fileMaxSize: random.one(['1KB', '20MB']), validate: required(random) }),
  (random) => ({ type: random.one(['unitPicker', 'personPicker', 'documentPicker']), multiple: random.once(2), validate: required(random) }),
  (random) => ({ type: 'criterion', ...(random.once(2) && { weight: 10 }), partial: random.once(2), allowNotApplicable: random.once(2), evidenceRequired: random.once(2), criticalFail: random.once(2), validate: required(random) }),
  () => ({ type: 'heading', input: false, text: 'Mục' }),
];

/** Each part of a plan is a leaf, or a group with a plan of its own. */
export interface Plan {
  seed: number;
  inside?: Plan[];
}

const plan: fc.Arbitrary<Plan[]> = fc.letrec<{ plans: Plan[]; part: Plan }>((tie) => ({
  plans: fc.array(tie('part'), { maxLength: 6 }),
  part: fc.oneof({ maxDepth: 3, withCrossShrink: true }, { weight: 5, arbitrary: fc.record({ seed: fc.nat() }) }, { weight: 1, arbitrary: fc.record({ seed: fc.nat(), inside: tie('plans') }) }),
})).plans;

class Builder {
  private count = 0;

  /** `tables` counts those around. */
  components(plans: Plan[], tables: number): FormComponent[] {
    return plans.map((part) => this.component(part, tables));
  }

  private component({ seed, inside }: Plan, tables: number): FormComponent {
    const random = new Random(seed);
    const key = `k${(this.count += 1)}`;
    const base = { key, label: `Mục ${key}`, input: true };
    if (!inside) {
      const leaf = { ...base, ...random.one(leaves)(random) } as FormComponent;
      // Its parts rest on its result, and Form.io mixes up the rows of a table in a table.
      return tables > 1 && leaf.type === 'criterion' ? { ...base, type: 'textfield' } : leaf;
    }
    const type = random.one(['panel', 'fieldset', 'well', 'columns', 'tabs', 'container', 'datagrid']);
    const components = this.components(inside, type === 'datagrid' ? tables + 1 : tables);
    if (type === 'columns') return { ...base, type, input: false, columns: [{ size: 'md', width: 6, components }, { size: 'md', width: 6, components: [] }] };
    if (type === 'tabs') return { ...base, type, input: false, components: [{ type: 'panel', key: `${key}p`, label: '', input: false, title: 'Trang', components }] };
    if (type === 'container') return { ...base, type, tree: true, components };
    if (type === 'datagrid') return { ...base, type, validate: { ...required(random), ...(random.once(2) && { minLength: 1, maxLength: 3 }) }, components: [{ ...base, key: `${key}c`, type: 'textfield' }, ...components] };
    return { ...base, type, input: false, title: 'Nhóm', components };
  }
}

/** Conditions only where `checkConditions` lets them stand, on fields that there are. */
function addConditions(components: FormComponent[], random: Random): void {
  const placed = placedComponents(components);
  const outer = new Set(placed.filter(({ component, rows }) => kindOf(component.type) === 'rows' && rows === undefined).map(({ path }) => path));
  const values = placed.filter(({ component }) => kindOf(component.type) === 'value' && component.labelEn === undefined && component.type !== 'file');
  for (const [index, place] of placed.entries()) {
    const { component, rows } = place;
    if (!random.once(3) || component.labelEn !== undefined || component.textEn !== undefined) continue;
    if (kindOf(component.type) === 'layout' && rows !== undefined) continue;
    // Only on what stands before: a condition that rests on itself by way of others is refused.
    const near = values.filter((value) => placed.indexOf(value) < index && (value.rows === undefined || (value.rows === rows && outer.has(value.rows))));
    if (near.length === 0) continue;
    const conditions = [0, ...(random.once(2) ? [1] : [])].map(() => condition(near[random.below(near.length)]!, random));
    component.conditional = { show: random.once(2), conjunction: random.one(['all', 'any']), conditions };
  }
}

function condition({ component, path }: { component: FormComponent; path: string }, random: Random) {
  const operator = random.one(['isEqual', 'isNotEqual', 'isEmpty', 'isNotEmpty']);
  const value = optionsOf(component).length > 0 ? random.one(options).value : random.one(['x', '5', 'true', true, false, 5, '', null]);
  return { component: path, operator, value };
}

/** A formula at the end of every group that has numbers, and rules over what there is. */
function addFormulas(components: FormComponent[], random: Random): FormRule[] {
  const placed = placedComponents(components);
  const outer = new Set(placed.filter(({ component, rows }) => kindOf(component.type) === 'rows' && rows === undefined).map(({ path }) => path));
  const numbers = placed.filter(({ component, rows }) => component.type === 'number' && rows === undefined && component.calculateValue === undefined);
  if (numbers.length > 0) {
    const [a, b] = [random.one(numbers), random.one(numbers)].map(({ path }) => ({ var: `data.${path}` }));
    const calculateValue: Json = random.one<Json>([{ '+': [a!, b!] }, { '/': [a!, b!] }, { if: [{ '>': [a!, 3] }, 1, null] }, { '*': [a!, { '-': [b!] }] }]);
    components.push({ type: 'number', key: 'total', label: 'Tổng', input: true, disabled: true, calculateServer: true, calculateValue });
  }
  const columns = placed.filter(({ component, rows }) => component.type === 'number' && rows !== undefined && outer.has(rows));
  if (columns.length > 0) {
    const { path, rows } = random.one(columns);
    const calculateValue: Json = { [random.one(columnOperators)]: [{ pluck: [{ var: `data.${rows!}` }, path.slice(rows!.length + 1)] }] };
    components.push({ type: 'number', key: 'ofColumn', label: 'Của cột', input: true, disabled: true, calculateServer: true, calculateValue });
  }
  const fields = placed.filter(({ component, rows }) => kindOf(component.type) === 'value' && rows === undefined);
  if (fields.length === 0) return [];
  const [field, other] = [random.one(fields), random.one(fields)];
  const message = { vi: `{${field.path}} phải khác.`, en: `{${field.path}} must differ.` };
  const must = random.one<Json>([{ '!=': [{ var: `data.${field.path}` }, { var: `data.${other.path}` }] }, { notAfter: [{ var: `data.${field.path}` }, { var: 'today' }] }, { '!': [{ var: `data.${other.path}` }] }]);
  return [{ id: 'r1', must, path: field.path, message }];
}

/** A form that `checkDefinition` accepts, of every type, with conditions, a formula and a rule. */
export const validForm: fc.Arbitrary<FormDefinition> = fc.tuple(plan, fc.nat()).map(([plans, seed]) => {
  const random = new Random(seed);
  const components = new Builder().components(plans, 0);
  addConditions(components, random);
  const rules = addFormulas(components, random);
  const facts = placedComponents(components).filter(({ component }) => component.type === 'criterion').slice(0, 1).map(({ path }) => ({ fact: 'failed', kind: 'criteria' as const, path, measure: 'criticalFailed' as const }));
  return formWith(components, { rules, facts });
});

