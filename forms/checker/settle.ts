import { evaluate, ruleOperators, type Run } from '../../domain/logic/evaluate';
import { optionsOf } from '../palette/options-of';
import type { FormComponent, FormDefinition, Json, JsonObject } from '../types';
import { hiddenPlaces } from './conditions';
import { pathKey, type DataPath } from './problem';
import { tidyNumber } from './tidy-number';
import { readData, type ReadData, type ReadField } from './read-data';

export interface Settled extends ReadData {
  hidden: (path: DataPath) => boolean;
}

/** A chain of conditions longer than this is cut: what was hidden at any round stays hidden. */
const MAX_ROUNDS = 6;
/** Steps of all formulas in one round. */
const MAX_STEPS = 30_000;

/**
 * Reads the data until the conditions no longer change anything. One round is not enough: a value that a lie put into a
 * hidden field may itself decide what else shows.
 * @throws TooLarge, LogicTooLong when there is more to walk through than an honest form ever has
 */
export function settle(form: Pick<FormDefinition, 'components'>, source: Record<string, unknown>): Settled {
  let hidden = new Set<string>();
  for (let round = 1; ; round += 1) {
    const now = hidden;
    const isHidden = (path: DataPath) => now.size > 0 && now.has(pathKey(path));
    const read = readData(form.components, source, isHidden);
    compute(read);
    const next = hiddenPlaces(form.components, read.data);
    const same = next.size === now.size && [...next].every((path) => now.has(path));
    if (same || round === MAX_ROUNDS) return { ...read, hidden: isHidden };
    hidden = round === MAX_ROUNDS - 1 ? new Set([...now, ...next]) : next;
  }
}

/** Puts the result of each formula in its place, in document order; what the client sent there was never read. */
function compute(read: ReadData): void {
  const run: Run = { steps: 0, allowed: ruleOperators, most: MAX_STEPS };
  for (const field of read.fields) if (field.component.calculateValue !== undefined) computeField(field, read.data, run);
}

function computeField(field: ReadField, data: JsonObject, run: Run): void {
  const { component, path } = field;
  const row = path.slice(0, -1).reduce<Json | undefined>((place, step) => (place && typeof place === 'object' ? (place as Record<string | number, Json>)[step] : undefined), data);
  if (!row || typeof row !== 'object' || Array.isArray(row)) return;
  const value = shaped(component, evaluate(component.calculateValue as Json, { data, row }, run));
  if (value === undefined) delete row[component.key];
  else row[component.key] = value;
  field.value = value;
}

function shaped(component: FormComponent, value: unknown): Json | undefined {
  if (component.type === 'number' || component.type === 'currency') {
    return typeof value === 'number' ? tidyNumber(value) : undefined;
  }
  if (component.type === 'checkbox') return Boolean(value);
  if (typeof value !== 'string' || value === '') return undefined;
  const options = optionsOf(component);
  return options.length > 0 && !options.some((option) => option.value === value) ? undefined : value;
}
