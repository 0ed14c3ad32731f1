import { isPlainObject } from '../../domain/logic/plain-object';
import { kindOf } from '../palette/component-kinds';
import type { FormComponent, FormDefinition, FormRule, Json } from '../types';
import { membersOf, overMembers, type Reading } from './logic-paths';

/** What names a field: the condition or formula of a part, a rule, a fact or a prefill step. */
export type ReferenceOwner =
  | { kind: 'condition'; part: string }
  | { kind: 'formula'; part: string }
  | { kind: 'rule'; id: string; member: 'each' | 'when' | 'must' | 'path' | 'message' }
  | { kind: 'fact'; fact: string }
  | { kind: 'prefill'; index: number };

/**
 * Asked for every name of a field, as a pattern from the top of the data; answers with the pattern to write instead.
 * `starred` says that this place writes a table's rows as `*`. Without an owner it only asks where a list went.
 */
export type Rename = (pattern: string, starred: boolean, owner?: ReferenceOwner) => string;

type References = Pick<FormDefinition, 'components' | 'rules' | 'facts' | 'prefill'>;

/** Where parts stood when their references were written, for names that go by where the part stands. */
export interface Standing {
  /** Path of the group or table around a part as it was, by the part's path as it is. */
  scopeBefore(path: string): string;
  /** Paths of the tables as they are. */
  tables: ReadonlySet<string>;
}

export const scopeOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('.')));
const asItStands: Standing = { scopeBefore: scopeOf, tables: new Set() };

/** The definition with every name of a field asked for and written anew; what does not change stays the same object. */
export function mapReferences<T extends References>(definition: T, rename: Rename, standing: Standing = asItStands): T {
  const components = mapComponents(definition.components, { rename, standing }, '');
  const rules = mapShared(definition.rules, (rule) => mapRule(rule, rename));
  const facts = mapShared(definition.facts, (fact) => withMember(fact, 'path', rename(fact.path, true, { kind: 'fact', fact: fact.fact })));
  const prefill = mapShared(definition.prefill, (step, index) => withMember(step, 'to', rename(step.to, true, { kind: 'prefill', index })));
  const same = components === definition.components && rules === definition.rules && facts === definition.facts && prefill === definition.prefill;
  return same ? definition : { ...definition, components, rules, facts, prefill };
}

/** Like `map`, and the same list when nothing in it changed. */
function mapShared<T>(list: T[], change: (item: T, index: number) => T): T[] {
  const mapped = list.map(change);
  return mapped.every((item, index) => item === list[index]) ? list : mapped;
}

function withMember<T extends object, K extends keyof T>(object: T, member: K, value: T[K]): T {
  return object[member] === value ? object : { ...object, [member]: value };
}

interface Asking {
  rename: Rename;
  standing: Standing;
}

/** The group or table around a part, before and now. */
interface Local {
  was: string;
  is: string;
  tables: ReadonlySet<string>;
}

function mapComponents(components: FormComponent[], asking: Asking, scope: string): FormComponent[] {
  return mapShared(components, (part) => {
    const path = scope ? `${scope}.${part.key}` : part.key;
    const inner = ['rows', 'container'].includes(kindOf(part.type) ?? '') ? path : scope;
    const { rename, standing } = asking;
    const local = { was: standing.scopeBefore(path), is: scope, tables: standing.tables };
    let mapped = mapConditional(part, rename, path, local);
    if (part.calculateValue !== undefined) mapped = withMember(mapped, 'calculateValue', mapLogic(part.calculateValue as Json, { rename, owner: { kind: 'formula', part: path }, local, around: local.was }));
    if (Array.isArray(part.columns)) return withMember(mapped, 'columns', mapShared(part.columns, (column) => withMember(column, 'components', mapComponents(column.components ?? [], asking, inner))));
    return Array.isArray(part.components) ? withMember(mapped, 'components', mapComponents(part.components, asking, inner)) : mapped;
  });
}

function mapConditional(part: FormComponent, rename: Rename, path: string, local: Local): FormComponent {
  const conditional = part.conditional as { conditions?: { component: string }[] } | undefined;
  if (!Array.isArray(conditional?.conditions)) return part;
  const conditions = mapShared(conditional.conditions, (condition) => withMember(condition, 'component', conditionName(condition.component, rename, { kind: 'condition', part: path }, local)));
  return conditions === conditional.conditions ? part : { ...part, conditional: { ...conditional, conditions } };
}

/** `.x` is a field of the same group; it is written so as long as it is one. */
function conditionName(name: string, rename: Rename, owner: ReferenceOwner, local: Local): string {
  if (!name.startsWith('.')) return rename(name, false, owner);
  const whole = rename(local.was ? `${local.was}${name}` : name.slice(1), false, owner);
  return local.is && whole.startsWith(`${local.is}.`) ? whole.slice(local.is.length) : local.was === local.is ? `.${whole}` : whole;
}

/** In a formula `row.x` is a field of the same group or row, `data.x` any other that has one value. */
function formulaName(name: string, rename: Rename, owner: ReferenceOwner, { was, is, tables }: Local): string {
  const byRow = name.startsWith('row.');
  if (!byRow && !name.startsWith('data.')) return name;
  const rest = name.slice(byRow ? 'row.'.length : 'data.'.length);
  const before = byRow && was ? `${was}.${rest}` : rest;
  const whole = rename(before, false, owner);
  if (whole === before && was === is) return name;
  const beside = is !== '' && whole.startsWith(`${is}.`);
  return beside && (byRow || isInTable(whole, tables)) ? `row.${whole.slice(is.length + 1)}` : `data.${whole}`;
}

const isInTable = (path: string, tables: ReadonlySet<string>) => [...tables].some((table) => path.startsWith(`${table}.`));

function mapRule(rule: FormRule, rename: Rename): FormRule {
  const owner = (member: 'each' | 'when' | 'must' | 'path' | 'message') => ({ kind: 'rule' as const, id: rule.id, member });
  const each = rule.each === undefined ? undefined : `${rule.each}.*`;
  const scope = (member: 'when' | 'must'): LogicScope => ({ rename, owner: owner(member), each });
  const message = (text: string) => text.replace(/\{([A-Za-z0-9_.]+)\}/g, (_all, name: string) => `{${rename(name, false, owner('message'))}}`);
  const vi = message(rule.message.vi);
  const en = message(rule.message.en);
  let mapped = withMember(rule, 'must', mapLogic(rule.must, scope('must')));
  if (rule.when !== undefined) mapped = withMember(mapped, 'when', mapLogic(rule.when, scope('when')));
  mapped = withMember(mapped, 'path', each === undefined ? rename(rule.path, false, owner('path')) : inside(each, rule.path, rename, owner('path')));
  if (rule.each !== undefined) mapped = withMember(mapped, 'each', rename(rule.each, false, owner('each')));
  return vi === rule.message.vi && en === rule.message.en ? mapped : { ...mapped, message: { vi, en } };
}

interface LogicScope extends Reading {
  rename: Rename;
  owner: ReferenceOwner;
  /** For a formula: where its part stands. */
  local?: Local;
}

/** A name inside rows, before and after. It stays when the field no longer stands in those rows. */
function inside(base: string, name: string, rename: Rename, owner: ReferenceOwner): string {
  const whole = rename(`${base}.${name}`, true, owner);
  const rows = `${rename(base, true)}.`;
  return whole.startsWith(rows) ? whole.slice(rows.length) : name;
}

const BY_MEMBER = new Set(['pluck', 'distinct']);

function mapLogic(logic: Json, scope: LogicScope): Json {
  if (Array.isArray(logic)) return mapShared(logic, (item) => mapLogic(item, scope));
  if (!isPlainObject(logic)) return logic;
  const [operator] = Object.keys(logic);
  if (operator === undefined) return logic;
  const args = logic[operator] as Json;
  const mapped = operator === 'var' ? mapVar(args, scope) : Array.isArray(args) ? mapArguments(operator, args, scope) : mapLogic(args, scope);
  return mapped === args ? (logic as Json) : { [operator]: mapped };
}

function mapArguments(operator: string, args: Json[], scope: LogicScope): Json {
  const [list, second] = args;
  if (second === undefined || !(overMembers.has(operator) || BY_MEMBER.has(operator))) return mapShared(args, (arg) => mapLogic(arg, scope));
  const members = membersOf(list!, scope);
  const mappedSecond = BY_MEMBER.has(operator) && typeof second === 'string' ? (members === null ? second : inside(members, second, scope.rename, scope.owner)) : mapLogic(second, { ...scope, members });
  const mappedList = mapLogic(list!, scope);
  return mappedList === list && mappedSecond === second ? args : [mappedList, mappedSecond, ...args.slice(2)];
}

function mapVar(args: Json, scope: LogicScope): Json {
  const name = Array.isArray(args) ? args[0] : args;
  if (typeof name !== 'string') return args;
  const written = mapName(name, scope);
  if (written === name) return args;
  return Array.isArray(args) ? [written, ...args.slice(1)] : written;
}

function mapName(name: string, { rename, owner, each, members, local }: LogicScope): string {
  if (members !== undefined) return members === null || name === '' ? name : inside(members, name, rename, owner);
  if (local) return formulaName(name, rename, owner, local);
  if (name.startsWith('data.')) return `data.${rename(name.slice('data.'.length), false, owner)}`;
  return name.startsWith('row.') && each !== undefined ? `row.${inside(each, name.slice('row.'.length), rename, owner)}` : name;
}
