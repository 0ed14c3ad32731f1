import type { FactExtractor, FormDefinition, Json, JsonObject, Scalar } from '../types';
import { isPlainObject } from '../../domain/logic/plain-object';

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

const asScalar = (value: Json | undefined): Scalar => (value === undefined || typeof value === 'object' ? null : value);

function extract(extractor: FactExtractor, data: JsonObject): Scalar {
  const values = valuesAt(data, extractor.path.split('.'));
  const wanted = 'in' in extractor ? extractor.in : undefined;
  const fits = (value: Json | undefined) => wanted === undefined || wanted.includes(asScalar(value));
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
export function factsOf(form: Pick<FormDefinition, 'facts'>, data: JsonObject): Record<string, Scalar> {
  return Object.fromEntries(form.facts.map((extractor) => [extractor.fact, extract(extractor, data)]));
}
