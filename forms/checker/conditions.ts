import { isPlainObject, ownMember } from '../../domain/logic/plain-object';
import { groupOf, placedComponents, type PlacedComponent } from '../component-tree';
import { conditionPath } from '../palette/condition-path';
import type { Conditional, FormComponent, FormCondition, Json, JsonObject, Scalar } from '../types';
import { pathKey, type DataPath } from './problem';

/**
 * When a field is hidden. The same answer as Form.io's, which draws the form (formio-agreement.test.ts holds the two
 * together), at a cost that grows with the form and not with its square: Form.io walks all components and all rows for
 * every condition.
 */
interface Place {
  group: string[];
  key: string;
  show: boolean;
  every: boolean;
  conditions: { operator: FormCondition['operator']; compared: Scalar | undefined; name: string[]; type: string | undefined }[];
}

const known = new WeakMap<FormComponent[], Place[]>();

function conditionedPlaces(components: FormComponent[]): Place[] {
  const before = known.get(components);
  if (before) return before;
  const placed = placedComponents(components);
  const types = new Map(placed.map(({ component, path }) => [path, component.type]));
  const places = placed.filter(({ component }) => isPlainObject(component.conditional)).map((place) => placeOf(place, types));
  known.set(components, places);
  return places;
}

function placeOf(place: PlacedComponent, types: Map<string, string>): Place {
  const { show, conjunction, conditions = [] } = place.component.conditional as Conditional;
  const group = groupOf(place);
  return {
    group: stepsOf(group), key: place.component.key, show: show !== false, every: conjunction !== 'any',
    conditions: conditions.map(({ component, operator, value }) => {
      const name = conditionPath(component, group);
      return { operator, compared: value, name: stepsOf(name), type: types.get(name) };
    }),
  };
}

const stepsOf = (path: string): string[] => (path === '' ? [] : path.split('.'));

/** Keys (`pathKey`) of everything that a condition hides while the form holds this data. */
export function hiddenPlaces(components: FormComponent[], data: JsonObject): Set<string> {
  const hidden = new Set<string>();
  for (const place of conditionedPlaces(components)) {
    for (const around of groupsAt(data, place.group)) {
      if (isHidden(place, around, data)) hidden.add(pathKey([...around, place.key]));
    }
  }
  return hidden;
}

/** The concrete places of a group: one, or one for each row of the tables around. */
function groupsAt(data: JsonObject, group: string[]): DataPath[] {
  let found: { path: DataPath; value: Json | undefined }[] = [{ path: [], value: data }];
  for (const step of group) {
    found = found.flatMap(({ path, value }): typeof found => {
      const inside = isPlainObject(value) ? ownMember(value, step) as Json | undefined : undefined;
      const here = [...path, step];
      return Array.isArray(inside) ? inside.map((row, index) => ({ path: [...here, index], value: row })) : [{ path: here, value: inside }];
    });
  }
  return found.map(({ path }) => path);
}

function isHidden({ show, every, conditions }: Place, around: DataPath, data: JsonObject): boolean {
  if (conditions.length === 0) return false;
  const meets = (condition: Place['conditions'][number]) => holds(condition, valueNear(data, condition.name, around));
  return (every ? conditions.every(meets) : conditions.some(meets)) !== show;
}

/** The value that a name leads to from a group: in the tables that both share the same row, in another the first. */
function valueNear(data: JsonObject, name: string[], around: DataPath): unknown {
  let value: unknown = data;
  let at = 0;
  let together = true;
  for (const step of name) {
    if (Array.isArray(value)) value = value[together && typeof around[at] === 'number' ? (around[at++] as number) : 0];
    if (!isPlainObject(value)) return undefined;
    together = together && around[at] === step;
    if (together) at += 1;
    value = ownMember(value, step);
  }
  return value;
}

function holds({ operator, compared, type }: Place['conditions'][number], value: unknown): boolean {
  switch (operator) {
    case 'isEmpty': return isEmpty(value, type);
    case 'isNotEmpty': return !isEmpty(value, type);
    case 'isEqual': return Array.isArray(value) ? value.some((item) => equals(item, compared, type)) : equals(value, compared, type);
    case 'isNotEqual': return Array.isArray(value) ? value.some((item) => !equals(item, compared, type)) : !equals(value, compared, type);
    default: return true;
  }
}

function isEmpty(value: unknown, type: string | undefined): boolean {
  if (type === 'selectboxes') return !isPlainObject(value) || !Object.values(value).some(Boolean);
  if (type === 'checkbox' && value === false) return true;
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Form.io reads a text to compare with as JSON when the value is of another kind: `"5"` equals 5. */
function equals(value: unknown, compared: Scalar | undefined, type: string | undefined): boolean {
  if (type === 'selectboxes' && isPlainObject(value)) return ownMember(value, String(compared)) === true;
  if (typeof compared !== 'string' || compared === '' || typeof value === 'string' || !(value || value === false)) return value === compared;
  return value === plain(compared);
}

function plain(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
