import { idSchema } from '../../domain/contracts/api';
import { unitContentSchema, type UnitContent } from '../../domain/contracts/org-api';
import { recordId, type UnitRecord } from '../../domain/contracts/records';
import { establishments } from '../../domain/org/establishment';
import { existsOn } from '../../domain/org/validity';
import { problemsOf } from '../i18n/zod-message';
import { faults } from './faults';
import { rowsOf, tellProblems, type TellFault } from './import-faults';

export const unitColumns = { required: ['id', 'kind', 'name', 'abbreviation', 'place'], optional: ['superiorName', 'address', 'parentId', 'relations', 'from'] };
const already = { vi: 'Mã đơn vị này đã có ở dòng trước.', en: 'An earlier line has this unit.' };
const badRelations = { vi: 'Mỗi quan hệ ghi tên=mã, cách nhau bằng dấu cách hoặc dấu |.', en: 'Each relation is name=id; they are separated by spaces or |.' };
const empty = (value: string | undefined): string | null => (value === undefined || value === '' ? null : value);

/** All units of the tenant as they will be: those of the file over those that stand. */
export function planUnits(tenant: string, text: string, standing: readonly UnitRecord[], today: string, tell: TellFault): { all: Map<string, UnitRecord>; changed: UnitRecord[] } {
  const before = new Map(standing.map((unit) => [unit.id, unit]));
  const all = new Map(before);
  const lines = new Map<string, number>();
  for (const { line, values } of rowsOf(text, unitColumns, tell)) {
    const id = idSchema.safeParse(values.id);
    if (!id.success) { tell(line, 'id', { vi: 'Mã đơn vị chỉ gồm chữ không dấu, số, dấu chấm, gạch nối, gạch dưới.', en: 'An id is made of plain letters, digits, dots, hyphens and underscores.' }); continue; }
    if (lines.has(id.data)) { tell(line, 'id', already); continue; }
    lines.set(id.data, line);
    const content = contentOf(line, values, tell);
    if (!content) continue;
    const { to = null, successorId = null, kind = content.kind } = before.get(id.data) ?? {};
    if (kind !== content.kind) tell(line, 'kind', faults.kindFixed);
    all.set(id.data, { _id: recordId(tenant, id.data), tenant, id: id.data, ...content, path: [id.data], to, successorId });
  }
  for (const [id, line] of lines) {
    const unit = all.get(id);
    if (unit) checkLinks(unit, all, today, (column, message) => tell(line, column, message));
  }
  for (const [id, unit] of all) all.set(id, { ...unit, path: pathOf(id, all) });
  return { all, changed: [...all.values()].filter((unit) => differs(before.get(unit.id), unit)) };
}

function contentOf(line: number, values: Readonly<Record<string, string>>, tell: TellFault): UnitContent | null {
  const pairs = (values.relations ?? '').split(/[|\s]+/).filter(Boolean).map((pair) => pair.split('='));
  if (pairs.some((pair) => pair.length !== 2)) tell(line, 'relations', badRelations);
  const parsed = unitContentSchema.safeParse({
    kind: values.kind, name: values.name, abbreviation: values.abbreviation, place: values.place, address: values.address ?? '',
    superiorName: empty(values.superiorName), parentId: empty(values.parentId), from: empty(values.from), relations: Object.fromEntries(pairs),
  });
  if (!parsed.success) tellProblems(line, problemsOf(parsed.error), tell);
  return parsed.data ?? null;
}

function checkLinks(unit: UnitRecord, all: ReadonlyMap<string, UnitRecord>, today: string, tell: (column: string, message: { vi: string; en: string }) => void): void {
  if (unit.parentId !== null) {
    const parent = all.get(unit.parentId);
    if (!parent) tell('parentId', faults.unknownUnit);
    else if (!existsOn({ to: parent.to }, today)) tell('parentId', faults.closedUnit);
    if (pathOf(unit.id, all)[0] === undefined) tell('parentId', faults.circle);
  }
  for (const [relation, id] of Object.entries(unit.relations)) {
    const target = all.get(id);
    const { relations } = establishments[unit.kind];
    if (!target || !Object.hasOwn(relations, relation) || relations[relation] !== target.kind || !existsOn({ to: target.to }, today)) tell('relations', faults.relation);
  }
}

/** Ancestors and itself, root first; empty for a unit that stands below itself. */
function pathOf(id: string, all: ReadonlyMap<string, UnitRecord>): string[] {
  const path: string[] = [];
  for (let at: string | null = id; at !== null; at = all.get(at)?.parentId ?? null) {
    if (path.includes(at)) return [];
    path.unshift(at);
  }
  return path;
}

const told = ({ kind, name, abbreviation, superiorName, place, address, parentId, relations, path, from = null }: UnitRecord): string =>
  JSON.stringify([kind, name, abbreviation, superiorName, place, address, parentId, Object.entries(relations).sort(), path, from]);
const differs = (before: UnitRecord | undefined, after: UnitRecord): boolean => before === undefined || told(before) !== told(after);
