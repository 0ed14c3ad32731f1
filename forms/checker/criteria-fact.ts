import { isPlainObject, ownMember } from '../../domain/logic/plain-object';
import { placedComponents } from '../component-tree';
import type { CriterionResult } from '../palette/criterion-parts';
import type { FactExtractor, FormComponent, Json, JsonObject, Scalar } from '../types';

type CriteriaFact = Extract<FactExtractor, { kind: 'criteria' }>;

interface Judged {
  result: CriterionResult | undefined;
  score: number;
  weight: number;
  decisive: boolean;
}

/** What the criteria of a form come to, of those whose path fits; `*` stands for one name. A criterion without an answer is not met. */
export function criteriaFact(components: FormComponent[], { path, measure }: CriteriaFact, data: JsonObject): Scalar {
  const judged = placedComponents(components)
    .filter(({ component, path: at, rows }) => component.type === 'criterion' && rows === undefined && fits(path, at))
    .map(({ component, path: at }) => judgedAt(component, at, data))
    .filter((each): each is Judged => each !== undefined);
  const applicable = judged.filter(({ result }) => result !== 'not-applicable');
  switch (measure) {
    case 'score': return rounded(total(applicable, 'score'), 2);
    case 'percent': return percent(total(applicable, 'score'), total(applicable, 'weight'));
    case 'notMet': return applicable.filter(({ result }) => result !== 'met').length;
    case 'criticalFailed': return applicable.some(({ result, decisive }) => decisive && result !== 'met');
  }
}

function fits(pattern: string, path: string): boolean {
  const [wanted, names] = [pattern.split('.'), path.split('.')];
  return wanted.length === names.length && wanted.every((step, index) => step === '*' || step === names[index]);
}

/** Undefined for a criterion that a condition hid. */
function judgedAt(component: FormComponent, path: string, data: JsonObject): Judged | undefined {
  const value = path.split('.').reduce<Json | undefined>((place, step) => (isPlainObject(place) ? (ownMember(place, step) as Json | undefined) : undefined), data);
  if (!isPlainObject(value)) return undefined;
  const { result, score } = value as { result?: CriterionResult; score?: unknown };
  return { result, score: typeof score === 'number' ? score : 0, weight: typeof component.weight === 'number' ? component.weight : 0, decisive: component.criticalFail === true };
}

const total = (judged: Judged[], member: 'score' | 'weight'): number => judged.reduce((sum, each) => sum + each[member], 0);
const rounded = (value: number, places: number): number => Math.round(value * 10 ** places) / 10 ** places;
const percent = (part: number, whole: number): number | null => (whole === 0 ? null : rounded((part / whole) * 100, 1));
