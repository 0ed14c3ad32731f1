import { z } from 'zod';
import type { ConcernedUnit, DesignImpact, ImpactRow } from '../../domain/contracts/studio-api';
import { nodesOf } from '../../domain/publishing';
import type { Viewer } from '../auth/viewer';
import type { CaseServices } from '../cases/case-services';
import { decodeCursor, pageOf, type Page } from '../repositories/cursor';
import { loadNames } from '../repositories/names';
import { requireScope } from '../repositories/visibility';
import { findDesign, type DesignPlace } from './design-record';
import { allUses } from './design-usage';
import { COUNTED_MAX, runningCases } from './running-cases';

const rowPlace = z.tuple([z.string().max(100), z.int(), z.int()]);
const unitPlace = z.tuple([z.string().max(200)]);
interface PageRequest { cursor?: string | undefined; limit: number }

/** What is counted: cases at each step of each version, by procedure; and the units behind them. */
interface Counted { steps: Map<string, Map<number, Map<string, number>>>; versions: Map<string, Map<number, number>>; units: Map<string, number>; cases: number; complete: boolean }
/** Steps that count, by procedure and version; null: all steps of the procedure. */
type Wanted = Map<string, Map<number, Set<string>> | null>;

/**
 * Running cases by version and step: what a new version leaves as it is, and what a migration would be for. They keep
 * their version; nothing here is changed. The first page has the totals.
 */
export async function designImpact(services: CaseServices, viewer: Viewer, design: DesignPlace, { cursor, limit }: PageRequest): Promise<DesignImpact> {
  const counted = await count(services, viewer, design);
  const rows = await rowsOf(services, viewer.tenant, counted);
  const after = decodeCursor(cursor, rowPlace);
  const { items, next } = pageOf(rows.filter(({ row, index }) => !after || isAfter([row.key, -row.version, index], [after[0], -after[1], after[2]])), limit, ({ row, index }) => [row.key, row.version, index]);
  const versions = [...counted.versions].flatMap(([key, byVersion]) => [...byVersion].map(([version, cases]) => ({ key, version, cases })));
  return { items: items.map(({ row }) => row), next, totals: cursor === undefined ? { cases: counted.cases, units: counted.units.size, complete: counted.complete, versions: versions.sort((a, b) => (a.key < b.key || (a.key === b.key && a.version > b.version) ? -1 : 1)) } : null };
}

/** The units behind those cases, by id. */
export async function listConcernedUnits(services: CaseServices, viewer: Viewer, design: DesignPlace, { cursor, limit }: PageRequest): Promise<Page<ConcernedUnit>> {
  const { units } = await count(services, viewer, design);
  const after = decodeCursor(cursor, unitPlace)?.[0] ?? '';
  const { items, next } = pageOf([...units].filter(([unitId]) => unitId > after).sort(([a], [b]) => (a < b ? -1 : 1)), limit, ([unitId]) => [unitId]);
  const names = await loadNames(services, viewer.tenant, { units: items.map(([unitId]) => unitId) });
  return { next, items: items.map(([unitId, cases]) => ({ unitId, unitName: names.unit(unitId), cases })) };
}

/** Members are compared one after another. */
function isAfter(place: readonly (string | number)[], other: readonly (string | number)[]): boolean {
  const at = place.findIndex((member, index) => member !== other[index]);
  return at >= 0 && (place[at] as string | number) > (other[at] as string | number);
}

async function count(services: CaseServices, viewer: Viewer, design: DesignPlace): Promise<Counted> {
  requireScope(viewer, 'design.read');
  await findDesign(services.database, viewer.tenant, design);
  const wanted: Wanted = design.kind === 'procedure' ? new Map([[design.key, null]]) : stepsWith(await allUses(services, viewer.tenant, design));
  const counted: Counted = { steps: new Map(), versions: new Map(), units: new Map(), cases: 0, complete: true };
  for (const [key, only] of wanted) {
    for await (const { version, steps, unitIds } of runningCases(services.database, viewer.tenant, key)) {
      const standing = only ? steps.filter((step) => only.get(version)?.has(step)) : steps;
      if (only && standing.length === 0) continue;
      if (counted.cases >= COUNTED_MAX) return { ...counted, complete: false };
      counted.cases += 1;
      addOne(memberOf(counted.versions, key), version);
      for (const step of standing) addOne(memberOf(memberOf(counted.steps, key), version), step);
      for (const unitId of unitIds) addOne(counted.units, unitId);
    }
  }
  return counted;
}

function stepsWith(uses: Awaited<ReturnType<typeof allUses>>): Wanted {
  const wanted = new Map<string, Map<number, Set<string>>>();
  for (const { key, version, step } of uses) {
    const versions = memberOf(wanted, key);
    versions.set(version, (versions.get(version) ?? new Set()).add(step));
  }
  return wanted;
}

function memberOf<K, L, V>(maps: Map<K, Map<L, V>>, key: K): Map<L, V> {
  const found = maps.get(key) ?? new Map<L, V>();
  maps.set(key, found);
  return found;
}

const addOne = <K>(counts: Map<K, number>, key: K): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

/** In the order of each definition, the newest version first. */
async function rowsOf({ processes }: CaseServices, tenant: string, { steps }: Counted): Promise<{ row: ImpactRow; index: number }[]> {
  const versions = [...steps].flatMap(([key, byVersion]) => [...byVersion].map(([version, counts]) => ({ key, version, counts })));
  const rows = await Promise.all(versions.map(async ({ key, version, counts }) => {
    const definition = await processes.get(tenant, key, version);
    return nodesOf(definition).flatMap((node, index) => (counts.has(node.key) ? [{ index, row: { key, title: definition.title, version, step: node.key, stepTitle: node.title, cases: counts.get(node.key) ?? 0 } }] : []));
  }));
  return rows.flat().sort((a, b) => (isAfter([b.row.key, -b.row.version, b.index], [a.row.key, -a.row.version, a.index]) ? -1 : 1));
}
