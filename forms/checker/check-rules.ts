import { columnsOf, holds, ruleOperators, variablesOf, type Run } from '../../domain/logic/evaluate';
import { isPlainObject, ownMember } from '../../domain/logic/plain-object';
import { groupOf, placedComponents } from '../component-tree';
import type { FormDefinition, FormRule, Json, JsonObject, Scalar } from '../types';
import { pathKey, type DataPath, type Finding } from './problem';

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
  const faulty = new Set(findings.filter(({ path }) => typeof path.at(-1) === 'string').map(({ path }) => path.filter((step) => typeof step === 'string').join('.')));
  const formulas = new Map(placedComponents(form.components).filter(({ component }) => component.calculateValue !== undefined).map((place) => [place.path, place]));
  const known = new Map<string, boolean>();
  const tainted = (path: string): boolean => {
    const before = known.get(path);
    if (before !== undefined) return before;
    // Stands for the answer while it is looked for, so that a circle ends.
    known.set(path, false);
    const steps = path.split('.');
    const formula = formulas.get(path);
    const answer = steps.some((_step, index) => faulty.has(steps.slice(0, index + 1).join('.'))) || (formula !== undefined && usedBy(formula).some(tainted));
    known.set(path, answer);
    return answer;
  };
  return (name) => name.startsWith('data.') && tainted(name.slice('data.'.length));
}

/** Paths of the fields that a formula reads: of the form, or of the group around it. */
function usedBy(place: ReturnType<typeof placedComponents>[number]): string[] {
  const group = groupOf(place);
  const formula = place.component.calculateValue;
  const names = [...variablesOf(formula), ...columnsOf(formula).map(({ list, member }) => `${list}.${member}`)];
  return names.flatMap((name) => {
    if (name.startsWith('data.')) return [name.slice('data.'.length)];
    return name.startsWith('row.') ? [group ? `${group}.${name.slice('row.'.length)}` : name.slice('row.'.length)] : [];
  });
}

/** Steps of all rules over one submission: a table of two hundred rows under two dozen rules. */
const MAX_STEPS = 60_000;

/**
 * The rules across fields. A rule is silent where its own field is hidden, or where its field or one that it reads
 * already has a problem: one sentence for one mistake, and the mistake itself comes first. It is silent too where it reads
 * a fact that the case does not have, or that the browser does not know: there the server alone judges.
 * @throws LogicTooLong when rules over rows of rows take more steps than an honest form needs
 */
export function checkRules(form: FormDefinition, input: RuleInput, findings: Finding[], isHidden: (path: DataPath) => boolean): (Finding & { rule: FormRule })[] {
  if (form.rules.length === 0) return [];
  const run: Run = { steps: 0, allowed: ruleOperators, most: MAX_STEPS };
  const faulty = new Set(findings.map((finding) => pathKey(finding.path)));
  const isTainted = taintOf(form, findings);
  const isUnknown = (name: string) => name.startsWith('facts.') && ownMember(input.facts, name.slice('facts.'.length)) === undefined;
  return form.rules.filter((rule) => ![...variablesOf(rule.when), ...variablesOf(rule.must)].some((name) => isTainted(name) || isUnknown(name))).flatMap((rule) => {
    const places = rule.each ? rowsOf(rule, input.data) : [{ row: null, path: [] as DataPath }];
    return places.flatMap(({ row, path }) => {
      const target = [...path, ...asPath(rule.path)];
      if (faulty.has(pathKey(target)) || isHidden(target)) return [];
      const scope = { data: input.data, row, facts: input.facts, today: input.clock.today, now: input.clock.now };
      if (rule.when !== undefined && !holds(rule.when, scope, run)) return [];
      return holds(rule.must, scope, run) ? [] : [{ path: target, code: 'rule' as const, params: { rule: rule.id }, rule }];
    });
  });
}
