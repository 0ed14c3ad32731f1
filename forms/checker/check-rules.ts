import { placedComponents } from '../component-tree';
import type { FormDefinition, FormRule, Json, JsonObject, Scalar } from '../types';
import { holds, variablesOf } from '../../domain/logic/evaluate';
import { pathKey } from './formio-core';
import type { DataPath, Finding } from './problem';
import { isPlainObject } from '../../domain/logic/plain-object';

export interface RuleClock {
  /** `yyyy-MM-dd` and `yyyy-MM-ddTHH:mm` in Asia/Ho_Chi_Minh. */
  today: string;
  now: string;
}

export interface RuleInput {
  data: JsonObject;
  clock: RuleClock;
  /** Facts of the case so far, e.g. how many findings the inspection left open. */
  facts: Record<string, Scalar>;
}

const asPath = (text: string): DataPath => text.split('.');

function rowsOf(rule: FormRule, data: JsonObject): { row: Json; path: DataPath }[] {
  const path = asPath(rule.each!);
  const place = path.reduce<Json | undefined>((value, step) => (isPlainObject(value) ? (value as JsonObject)[String(step)] : undefined), data);
  if (Array.isArray(place)) return place.map((row, index) => ({ row, path: [...path, index] }));
  return isPlainObject(place) ? Object.entries(place as JsonObject).map(([key, row]) => ({ row, path: [...path, key] })) : [];
}

/** Says of a `var` name whether what stands there, or what it is computed from, already has a problem. */
function taintOf(form: FormDefinition, findings: Finding[]): (name: string) => boolean {
  const faulty = new Set(findings.map(({ path }) => path.filter((step) => typeof step === 'string').join('.')).filter((path, index) => typeof findings[index]!.path.at(-1) === 'string' && path !== ''));
  const formulas = new Map(placedComponents(form.components).flatMap(({ component, path }) => (component.calculateValue === undefined ? [] : [[path, variablesOf(component.calculateValue)] as const])));
  const tainted = (name: string, depth: number): boolean => {
    if (!name.startsWith('data.') || depth > 10) return false;
    const steps = name.slice('data.'.length).split('.');
    if (steps.some((_step, index) => faulty.has(steps.slice(0, index + 1).join('.')))) return true;
    return (formulas.get(steps.join('.')) ?? []).some((used) => tainted(used, depth + 1));
  };
  return (name) => tainted(name, 0);
}

/**
 * The rules across fields. A rule is silent where its own field is hidden, or where its field or one that it reads
 * already has a problem: one sentence for one mistake, and the mistake itself comes first.
 */
export function checkRules(form: FormDefinition, input: RuleInput, findings: Finding[], isHidden: (path: DataPath) => boolean): (Finding & { rule: FormRule })[] {
  const faulty = new Set(findings.map((finding) => pathKey(finding.path)));
  const isTainted = taintOf(form, findings);
  return form.rules.filter((rule) => ![...variablesOf(rule.when), ...variablesOf(rule.must)].some(isTainted)).flatMap((rule) => {
    const places = rule.each ? rowsOf(rule, input.data) : [{ row: null, path: [] as DataPath }];
    return places.flatMap(({ row, path }) => {
      const target = [...path, ...asPath(rule.path)];
      if (faulty.has(pathKey(target)) || isHidden(target)) return [];
      const scope = { data: input.data, row, facts: input.facts, today: input.clock.today, now: input.clock.now };
      if (rule.when !== undefined && !holds(rule.when, scope)) return [];
      return holds(rule.must, scope) ? [] : [{ path: target, code: 'rule' as const, params: { rule: rule.id }, rule }];
    });
  });
}
