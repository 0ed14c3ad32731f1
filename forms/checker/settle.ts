import { placedComponents } from '../component-tree';
import type { FormComponent, FormDefinition, Json, JsonObject } from '../types';
import { askFormio, pathKey, type CoreOpinion } from './formio-core';
import { evaluate } from '../../domain/logic/evaluate';
import type { DataPath } from './problem';
import { readData, type ReadData } from './read-data';
import { optionsOf } from './read-value';

export interface Settled extends ReadData {
  core: CoreOpinion;
  hidden: (path: DataPath) => boolean;
}

/** A chain of conditions longer than this is cut: what was hidden at any round stays hidden. */
const MAX_ROUNDS = 6;

/**
 * Reads the data until the conditions no longer change anything. One round is not enough: a value that a lie put into a
 * hidden field may itself decide what else shows.
 */
export function settle(form: FormDefinition, source: Record<string, unknown>): Settled {
  const formulas = placedComponents(form.components).filter(({ component }) => component.calculateValue !== undefined);
  let hidden = new Set<string>();
  let asked: { data: string; core: CoreOpinion } | undefined;
  for (let round = 1; ; round += 1) {
    const isHidden = (path: DataPath) => hidden.has(pathKey(path));
    const read = readData(form.components, source, isHidden);
    for (const { component, path } of formulas) compute(component, path.split('.'), read, isHidden);
    const content = JSON.stringify(read.data);
    // Asking is the dear part (most of the time of a check): when what is hidden held nothing, the answer stands.
    if (asked?.data !== content) asked = { data: content, core: askFormio(form.components, read.data) };
    const { core } = asked;
    const same = core.hidden.size === hidden.size && [...core.hidden].every((path) => hidden.has(path));
    if (same || round === MAX_ROUNDS) return { ...read, core, hidden: isHidden };
    hidden = round === MAX_ROUNDS - 1 ? new Set([...hidden, ...core.hidden]) : core.hidden;
  }
}

/** Puts the result of a formula in its place; what the client sent there was never read. */
function compute(component: FormComponent, path: string[], read: ReadData, isHidden: (path: DataPath) => boolean): void {
  if (isHidden(path)) return;
  const value = shaped(component, evaluate(component.calculateValue as Json, { data: read.data }));
  const key = path[path.length - 1]!;
  const holder = path.slice(0, -1).reduce<Json | undefined>((place, step) => (place && typeof place === 'object' && !Array.isArray(place) ? place[step] : undefined), read.data);
  if (!holder || typeof holder !== 'object' || Array.isArray(holder)) return;
  if (value === undefined) delete (holder as JsonObject)[key];
  else holder[key] = value;
  const field = read.fields.find((entry) => pathKey(entry.path) === pathKey(path));
  if (field) field.value = value;
}

function shaped(component: FormComponent, value: unknown): Json | undefined {
  if (component.type === 'number' || component.type === 'currency') {
    // Sums of tenths carry binary noise; six decimals are finer than any score or amount.
    return typeof value === 'number' && Number.isFinite(value) ? Math.round(value * 1e6) / 1e6 : undefined;
  }
  if (component.type === 'checkbox') return Boolean(value);
  if (typeof value !== 'string' || value === '') return undefined;
  const options = optionsOf(component);
  return options.length > 0 && !options.some((option) => option.value === value) ? undefined : value;
}
