import { isPlainObject } from '../../domain/logic/plain-object';
import type { FactExtractor, FormDefinition, Json, JsonObject, Scalar } from '../types';
import { criteriaFact } from './criteria-fact';

/** Every value at a path; `*` opens a table or a container. A row without the member counts as null. */
function valuesAt(data: Json | undefined, steps: string[]): (Json | undefined)[] {
  const [step, ...rest] = steps;
  if (step === undefined) return [data];
  if (step === '*') {
    const members = Array.isArray(data) ? data : isPlainObject(data) ? Object.values(data as JsonObject) : [];
    return members.flatMap((member) => valuesAt(member, rest));
  }
  return valuesAt(isPlainObject(data) ? (data as JsonObject)[step] : undefined, rest);
}

type FactForm = Pick<FormDefinition, 'facts' | 'components'>;

const asScalar = (value: Json | undefined): Scalar => (value === undefined || typeof value === 'object' ? null : value);

function extract(extractor: FactExtractor, form: FactForm, data: JsonObject): Scalar {
  if (extractor.kind === 'criteria') return criteriaFact(form.components, extractor, data);
  const values = valuesAt(data, extractor.path.split('.'));
  const wanted = 'in' in extractor ? new Set(extractor.in) : undefined;
  const fits = (value: Json | undefined) => wanted === undefined || wanted.has(asScalar(value));
  switch (extractor.kind) {
    case 'field':
      return asScalar(values[0]);
    case 'count':
      return values.filter(fits).length;
    case 'all':
      return values.length > 0 && values.every(fits);
    case 'any':
      return values.some(fits);
  }
}

/** The scalars of accepted data that a process may test and the journal may see; never free text or people. */
export function factsOf(form: FactForm, data: JsonObject): Record<string, Scalar> {
  return Object.fromEntries(form.facts.map((extractor) => [extractor.fact, extract(extractor, form, data)]));
}
