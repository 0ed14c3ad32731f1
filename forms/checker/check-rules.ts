import type { FormDefinition, FormRule, Json, JsonObject, Scalar } from '../types';
import { holds } from './logic';
import { pathKey } from './formio-core';
import type { DataPath, Finding } from './problem';
import { isPlainObject } from './size';

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

/**
 * The rules across fields. A rule is silent where its own field is hidden or already has a problem:
 * one sentence beside a field is enough, and `required` says the first thing.
 */
export function checkRules(form: FormDefinition, input: RuleInput, faulty: Set<string>, isHidden: (path: DataPath) => boolean): (Finding & { rule: FormRule })[] {
  return form.rules.flatMap((rule) => {
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
