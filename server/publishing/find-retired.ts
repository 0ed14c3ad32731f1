import { recordId } from '../../domain/contracts/records';
import type { DesignKind } from '../../domain/contracts/studio-api';
import type { ProcessDefinition } from '../../domain/process';
import { at, problem, spotsOf, type ProcedureProblem, type Spot } from '../../domain/publishing';
import type { Database } from '../mongo/database';

interface Use { kind: DesignKind; key: string; spot: Spot; member: string }

/** The forms and procedures that a definition names itself; what stands in a reused part is that part's. */
function usesOf(definition: ProcessDefinition): Use[] {
  return spotsOf(definition).filter(({ reused }) => !reused).flatMap((spot): Use[] => {
    const { node } = spot;
    if (node.kind === 'task' && node.form) return [{ kind: 'form', key: node.form.key, spot, member: '/form' }];
    if (node.kind === 'spawn' || node.kind === 'reuse') return [{ kind: 'procedure', key: node.process, spot, member: '/process' }];
    return [];
  });
}

/** Retired forms and procedures that the latest version does not use already: what is retired is not newly used. */
export async function findRetired({ designs, processes }: Pick<Database, 'designs' | 'processes'>, tenant: string, definition: ProcessDefinition): Promise<ProcedureProblem[]> {
  const uses = usesOf(definition);
  const ids = [...new Set(uses.map(({ kind, key }) => recordId(tenant, kind, key)))];
  const retired = ids.length === 0 ? [] : await designs.find({ _id: { $in: ids }, retired: { $ne: null } }, { projection: { _id: 1 } }).toArray();
  if (retired.length === 0) return [];
  const latest = await processes.find({ tenant, key: definition.key }).sort({ version: -1 }).limit(1).next();
  const before = new Set(latest ? usesOf(latest.definition).map(({ kind, key }) => recordId(tenant, kind, key)) : []);
  const refused = new Set(retired.map(({ _id }) => _id).filter((id) => !before.has(id)));
  return uses.filter(({ kind, key }) => refused.has(recordId(tenant, kind, key)))
    .map(({ kind, key, spot, member }) => problem(kind === 'form' ? 'form-retired' : 'process-retired', at(spot, member), { name: key }));
}
