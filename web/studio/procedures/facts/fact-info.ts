import type { FactTitles, FactWords } from '../../../../domain/design/condition-words';
import type { Scalar } from '../../../../domain/logic/evaluate';
import { sequencesOf, type Localized, type ProcessDefinition, type ProcessNode } from '../../../../domain/process';
import { nodesOf } from '../../../../domain/publishing';
import { placedComponents } from '../../../../forms/component-tree';
import type { FactExtractor, FormComponent, FormDefinition } from '../../../../forms';

export type FactType = 'text' | 'number' | 'boolean' | 'date' | 'choice' | 'unknown';

/** A fact that choices and deadlines can use, in the words of the form that gives it. */
export interface FactInfo {
  fact: string;
  title: Localized;
  /** The step that gives it; null when it comes with the case. */
  step: string | null;
  stepTitle: Localized | null;
  /** The form it is told by; null for what a step sets by itself. */
  formTitle: Localized | null;
  type: FactType;
  options: { value: Scalar; title: Localized }[];
}

export type FindForm = (key: string, version: number) => FormDefinition | undefined;

const results = [
  { value: 'met', title: { vi: 'đạt', en: 'met' } },
  { value: 'rejected', title: { vi: 'không đạt', en: 'rejected' } },
];

/** Every fact that the steps of a procedure give, in the order of the steps; of a fact given twice the first. */
export function factsOf(definition: ProcessDefinition, findForm: FindForm): FactInfo[] {
  const found = definition.steps.flatMap((node) => factsBelow(node, findForm));
  return found.filter(({ fact }, index) => found.findIndex((other) => other.fact === fact) === index);
}

/** Facts that a case has from the start, because whatever starts it takes them along. */
export function carriedFacts(starters: readonly ProcessDefinition[], key: string, findForm: FindForm): FactInfo[] {
  return starters.flatMap((starter) => {
    const carried = nodesOf(starter).flatMap((node) => (node.kind === 'spawn' && node.process === key ? node.carry : []));
    return factsOf(starter, findForm).filter(({ fact }) => carried.includes(fact)).map((info) => ({ ...info, step: null, stepTitle: null, formTitle: null }));
  });
}

function factsBelow(node: ProcessNode, findForm: FindForm): FactInfo[] {
  return [...factsOfStep(node, findForm), ...sequencesOf(node).flatMap(({ steps }) => steps.flatMap((inner) => factsBelow(inner, findForm)))];
}

function factsOfStep(node: ProcessNode, findForm: FindForm): FactInfo[] {
  const from = { step: node.key, stepTitle: node.title, formTitle: null };
  if (node.kind === 'parallel') return [{ ...from, fact: `${node.key}-result`, title: { vi: `Kết quả của «${node.title.vi}»`, en: `Result of “${node.title.en}”` }, type: 'choice', options: results }];
  if (node.kind === 'repeat') return [{ ...from, fact: `${node.key}-round`, title: { vi: `Kỳ thứ mấy của «${node.title.vi}»`, en: `Round of “${node.title.en}”` }, type: 'number', options: [] }];
  const form = node.kind === 'task' && node.form ? findForm(node.form.key, node.form.version) : undefined;
  return form?.facts.map((extractor) => ({ ...from, formTitle: form.title, ...described(extractor, form) })) ?? [];
}

const measures = {
  score: { vi: 'Tổng điểm', en: 'Points' }, percent: { vi: 'Phần trăm điểm', en: 'Per cent of the points' }, notMet: { vi: 'Số tiêu chí chưa đạt', en: 'Criteria that are not met' }, criticalFailed: { vi: 'Có tiêu chí điểm liệt chưa đạt', en: 'A critical criterion is not met' },
} as const;

function described(extractor: FactExtractor, form: FormDefinition): Pick<FactInfo, 'fact' | 'title' | 'type' | 'options'> {
  const { component, path, label, english } = askedAt(extractor.path, form);
  const { fact } = extractor;
  switch (extractor.kind) {
    case 'count': {
      const counted = optionsOf(component, form.english, path).filter(({ value }) => extractor.in?.some((wanted) => wanted === value));
      const [vi, en] = (['vi', 'en'] as const).map((locale) => counted.map(({ title }) => title[locale]).join(', '));
      return { fact, title: { vi: `Số «${label}»${vi && ` là «${vi}»`}`, en: `Number of “${english}”${en && ` that are “${en}”`}` }, type: 'number', options: [] };
    }
    case 'all': return { fact, title: { vi: `Mọi dòng «${label}» đều đạt`, en: `Every “${english}” holds` }, type: 'boolean', options: [] };
    case 'any': return { fact, title: { vi: `Có dòng «${label}» đạt`, en: `Some “${english}” holds` }, type: 'boolean', options: [] };
    case 'criteria': return { fact, title: { vi: `${measures[extractor.measure].vi} tại «${label}»`, en: `${measures[extractor.measure].en} in “${english}”` }, type: extractor.measure === 'criticalFailed' ? 'boolean' : 'number', options: [] };
    case 'field': return { fact, title: { vi: label, en: english }, type: typeOf(component), options: optionsOf(component, form.english, path) };
  }
}

/** The field of a path, in words. Where a path goes through all fields of a group, they are called by the group and by what each of them asks. */
function askedAt(path: string, form: FormDefinition): { component: FormComponent | undefined; path: string; label: string; english: string } {
  const placed = placedComponents(form.components);
  const bare = path.split('.').filter((part) => part !== '*').join('.');
  const anyOf = new RegExp(`^${path.split('.').map((part) => (part === '*' ? '[^.]+' : part)).join('\\.')}$`);
  const found = placed.find((one) => one.path === bare) ?? placed.find((one) => anyOf.test(one.path));
  const group = found?.path === bare ? undefined : placed.find((one) => one.path === path.split('.*')[0]);
  const named = [group, found].flatMap((one) => (one ? [{ vi: one.component.label ?? one.component.key, en: form.english[one.path] ?? one.component.label ?? one.component.key }] : []));
  return { component: found?.component, path: found?.path ?? bare, label: named.map(({ vi }) => vi).join(': ') || path, english: named.map(({ en }) => en).join(': ') || path };
}

function typeOf(component: FormComponent | undefined): FactType {
  switch (component?.type) {
    case undefined: return 'unknown';
    case 'number': case 'currency': return 'number';
    case 'checkbox': return 'boolean';
    case 'select': case 'radio': return 'choice';
    case 'textfield': return component.inputType === 'date' || component.inputType === 'datetime-local' ? 'date' : 'text';
    default: return 'text';
  }
}

/** A select keeps its choices in `data.values`, a radio in `values`. */
function optionsOf(component: FormComponent | undefined, english: FormDefinition['english'], path: string): FactInfo['options'] {
  const values: unknown = component?.values ?? (component?.data as { values?: unknown } | undefined)?.values;
  if (!Array.isArray(values)) return [];
  return (values as { value: Scalar; label: string }[]).map(({ value, label }) => ({ value, title: { vi: label, en: english[`${path}.values.${String(value)}`] ?? label } }));
}

const kinds: Readonly<Record<FactType, FactWords['kind']>> = { text: 'text', unknown: 'text', number: 'number', boolean: 'yes-no', date: 'day', choice: 'choice' };

/** The same for sentences about conditions. */
export const factTitles = (facts: readonly FactInfo[]): FactTitles => Object.fromEntries(facts.map(({ fact, title, type, options }): [string, FactWords] => [
  fact, { title, kind: kinds[type], ...(options.length > 0 && { values: Object.fromEntries(options.map((option) => [String(option.value), option.title])) }) },
]));
