import { checkTexts } from '../schema/check-texts';
import { textsOf } from '../renderer-texts';
import type { FactExtractor, FormDefinition, FormRule, PrefillStep, Text } from '../types';
import { judged } from './judged';
import { refused, type EditResult } from './edit-result';
import { freshKey } from './key-from-label';

/** The title and the description of the form. */
export function changeForm(definition: FormDefinition, patch: { title?: Text; description?: Text }): EditResult {
  return judgedTexts(definition, { ...definition, ...patch }, patch);
}

/** Adds a rule, or puts it in the place of the one with its id. */
export function putRule(definition: FormDefinition, rule: FormRule): EditResult {
  return placed(definition, { ...definition, rules: put(definition.rules, rule, ({ id }) => id === rule.id) }, rule);
}

export function removeRule(definition: FormDefinition, id: string): EditResult {
  const rules = definition.rules.filter((rule) => rule.id !== id);
  return rules.length === definition.rules.length ? refused('noSuchEntry', id) : judged(definition, { ...definition, rules });
}

/** An id for a new rule. */
export const ruleId = (definition: Pick<FormDefinition, 'rules'>, wanted = 'rule1'): string => freshKey(wanted, new Set(definition.rules.map(({ id }) => id)));

/** Adds a fact, or puts it in the place of the one with its name. */
export function putFact(definition: FormDefinition, fact: FactExtractor): EditResult {
  return placed(definition, { ...definition, facts: put(definition.facts, fact, (present) => present.fact === fact.fact) }, fact);
}

export function removeFact(definition: FormDefinition, name: string): EditResult {
  const facts = definition.facts.filter(({ fact }) => fact !== name);
  return facts.length === definition.facts.length ? refused('noSuchEntry', name) : judged(definition, { ...definition, facts });
}

/** Adds a step that fills a field in, or puts it in the place of the one for the same field. */
export function putPrefill(definition: FormDefinition, step: PrefillStep): EditResult {
  return placed(definition, { ...definition, prefill: put(definition.prefill, step, ({ to }) => to === step.to) }, step);
}

export function removePrefill(definition: FormDefinition, to: string): EditResult {
  const prefill = definition.prefill.filter((step) => step.to !== to);
  return prefill.length === definition.prefill.length ? refused('noSuchEntry', to) : judged(definition, { ...definition, prefill });
}

/** A text of the form and its translation; `path` is where the translation is kept. */
export interface Translation {
  path: string;
  vi: string;
  en: string | null;
}

/** Every text of the form beside its English, in document order. */
export function translationsOf(definition: FormDefinition): Translation[] {
  return [...textsOf(definition)].map(([path, vi]) => ({ path, vi, en: definition.english[path] ?? null }));
}

/** The English of one text; an empty one takes it away. */
export function setTranslation(definition: FormDefinition, path: string, text: string): EditResult {
  if (!textsOf(definition).has(path) && !(path in definition.english)) return refused('noSuchEntry', path);
  if (text.trim() !== '') return judgedTexts(definition, { ...definition, english: { ...definition.english, [path]: text } }, text);
  const english = { ...definition.english };
  delete english[path];
  return judged(definition, { ...definition, english });
}

function put<T>(list: readonly T[], item: T, isIt: (present: T) => boolean): T[] {
  const at = list.findIndex(isIt);
  return at < 0 ? [...list, item] : list.map((present, index) => (index === at ? item : present));
}

function judgedTexts(before: FormDefinition, after: FormDefinition, texts: unknown): EditResult {
  const problem = checkTexts(texts, 1)[0];
  return problem ? refused('worse', problem.message) : judged(before, after);
}

/** Unlike a field that goes away later, a new entry has no excuse for naming what is not there. */
function placed(before: FormDefinition, after: FormDefinition, entry: unknown): EditResult {
  const problem = checkTexts(entry, 1)[0];
  return problem ? refused('worse', problem.message) : judged(before, after, { strict: true });
}
