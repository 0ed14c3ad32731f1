import { isPlainObject } from '../../domain/logic/plain-object';
import { checkTexts } from '../schema/check-texts';
import type { FormComponent, FormDefinition } from '../types';
import { judged } from './judged';
import { refused, type EditResult } from './edit-result';
import { partAt, type Place } from './place';

/** What has its own operation: `renameKey`, `changeType`, and those that move parts about. */
const ELSEWHERE = ['key', 'type', 'components', 'columns', 'input'];

export type PartPatch = Record<string, unknown>;

/**
 * Changes properties of a part; `undefined` takes one away. `validate` is merged member by member, so that a page may send
 * the one limit that changed. A title and a label that say the same go on saying the same. The key stays: data hangs on it.
 */
export function changePart(definition: FormDefinition, place: Place, patch: PartPatch): EditResult {
  const part = partAt(definition, place);
  if (!part) return refused('noSuchPlace');
  const strange = Object.keys(patch).find((name) => ELSEWHERE.includes(name));
  if (strange !== undefined) return refused('notChangedHere', strange);
  const problem = checkTexts(patch, 1)[0];
  if (problem) return refused('worse', problem.message);
  const changed = patched(part, patch);
  if (changed === part) return { ok: true, definition, places: [place], renamed: [], brokenReferences: [] };
  return judged(definition, replacePart(definition, place, changed), { places: [place] });
}

function patched(part: FormComponent, patch: PartPatch): FormComponent {
  const whole: PartPatch = { ...patch };
  if (part.title !== undefined && part.title === part.label) {
    if ('label' in whole && !('title' in whole)) whole.title = whole.label;
    else if ('title' in whole && !('label' in whole)) whole.label = whole.title;
  }
  if (isPlainObject(whole.validate) && isPlainObject(part.validate)) {
    const validate = withMembers(part.validate, whole.validate);
    whole.validate = Object.keys(validate).length > 0 ? validate : undefined;
  } else if (isPlainObject(whole.validate)) whole.validate = withMembers({}, whole.validate);
  return withMembers(part, whole) as FormComponent;
}

/** The same object when nothing changes. */
function withMembers(object: Record<string, unknown>, patch: PartPatch): Record<string, unknown> {
  const changes = Object.entries(patch).filter(([name, value]) => (value === undefined ? name in object : JSON.stringify(object[name]) !== JSON.stringify(value)));
  if (changes.length === 0) return object;
  const next = { ...object };
  for (const [name, value] of changes) {
    if (value === undefined) delete next[name];
    else next[name] = value;
  }
  return next;
}

/** Another part in the place of one, everything else the same objects as before. */
export function replacePart(definition: FormDefinition, place: Place, part: FormComponent): FormDefinition {
  return { ...definition, components: replaceIn(definition.components, place, part) };
}

function replaceIn(components: FormComponent[], place: Place, part: FormComponent): FormComponent[] {
  const [index, ...rest] = place;
  return components.map((present, at) => {
    if (at !== index) return present;
    if (rest.length === 0) return part;
    if (!Array.isArray(present.columns)) return { ...present, components: replaceIn(present.components ?? [], rest, part) };
    const [column, ...inside] = rest;
    return { ...present, columns: present.columns.map((entry, position) => (position === column ? { ...entry, components: replaceIn(entry.components, inside, part) } : entry)) };
  });
}
