import fc from 'fast-check';
import { shippedForms } from '../shipped-forms';
import type { FormDefinition } from '../types';
import { blankForm, changePart, changeType, copyParts, insertPart, moveParts, newPart, nudgePart, partKinds, partsOf, removeParts, renameKey, setCondition, unwrapPart, wrapInto, conditionFields, takenKeys, type EditResult, type Place } from './index';

/** For the property tests: edits as a person makes them, at random places of a form. */
export type RandomEdit = (definition: FormDefinition) => EditResult | undefined;

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(list.length, 1)];
const places = (definition: FormDefinition): Place[] => partsOf(definition).map(({ place }) => place);
const chosen = (definition: FormDefinition, picks: readonly number[]): Place[] => picks.map((n) => pick(places(definition), n) ?? []);

/** A place to put something: beside or behind any part, inside any holder, or at the end of the form. */
function slots(definition: FormDefinition): Place[] {
  const beside = places(definition).flatMap((place) => [place, [...place.slice(0, -1), place[place.length - 1]! + 1]]);
  const inside = partsOf(definition).flatMap(({ part, place }) => (Array.isArray(part.columns) ? part.columns.map((_column, index) => [...place, index, 0]) : Array.isArray(part.components) ? [[...place, 0]] : []));
  return [...beside, ...inside, [definition.components.length]];
}

const at = fc.nat(10_000);
const labels = fc.constantFrom('Họ và tên', 'Đội tự quản', 'Số lượng', 'Ngày', 'Ghi chú', '20 điểm', '', 'constructor', 'Loại');
const wrappers = fc.constantFrom('panel', 'columns', 'datagrid', 'container', 'fieldset', 'well', 'tabs');

export const randomEdit: fc.Arbitrary<RandomEdit> = fc.oneof(
  fc.tuple(fc.constantFrom(...partKinds), labels, at).map(([kind, label, n]): RandomEdit => (form) => {
    const place = pick(slots(form), n)!;
    return insertPart(form, place, newPart(kind, label, n % 2 ? takenKeys(form, place) : []));
  }),
  fc.tuple(fc.array(at, { minLength: 1, maxLength: 3 }), at).map(([from, to]): RandomEdit => (form) => moveParts(form, chosen(form, from), pick(slots(form), to)!)),
  fc.tuple(at, fc.constantFrom('up', 'down', 'in', 'out')).map(([n, way]): RandomEdit => (form) => nudgePart(form, pick(places(form), n) ?? [], way as 'up')),
  fc.tuple(fc.array(at, { minLength: 1, maxLength: 3 }), fc.option(at)).map(([from, to]): RandomEdit => (form) => copyParts(form, chosen(form, from), to === null ? undefined : pick(slots(form), to))),
  at.map((n): RandomEdit => (form) => removeParts(form, [pick(places(form), n) ?? []])),
  fc.tuple(fc.array(at, { minLength: 1, maxLength: 4 }), wrappers).map(([from, wrapper]): RandomEdit => (form) => wrapInto(form, chosen(form, from), wrapper as 'panel')),
  at.map((n): RandomEdit => (form) => unwrapPart(form, pick(places(form), n) ?? [])),
  fc.tuple(at, fc.constantFrom('ten', 'soLuong', 'name', 'x1', '1x', '__proto__', 'year')).map(([n, key]): RandomEdit => (form) => renameKey(form, pick(places(form), n) ?? [], key)),
  fc.tuple(at, labels).map(([n, label]): RandomEdit => (form) => changePart(form, pick(places(form), n) ?? [], { label, description: 'Lời hướng dẫn' })),
  fc.tuple(at, fc.constantFrom(...partKinds)).map(([n, kind]): RandomEdit => (form) => changeType(form, pick(places(form), n) ?? [], kind)),
  fc.tuple(at, at, fc.boolean()).map(([n, m, show]): RandomEdit => (form) => {
    const place = pick(places(form), n);
    const field = place && pick(conditionFields(form, place), m);
    if (!place || !field) return undefined;
    const value = field.choices[0]?.value ?? 'x';
    return setCondition(form, place, { show, conjunction: 'all', conditions: [{ component: field.path, operator: m % 3 ? 'isEqual' : 'isNotEmpty', value }] });
  }),
);

export const startForms: fc.Arbitrary<FormDefinition> = fc.constantFrom(blankForm('trial', { vi: 'Thử', en: 'Trial' }), ...shippedForms);
