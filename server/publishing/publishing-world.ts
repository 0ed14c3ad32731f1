import { recordId } from '../../domain/contracts/records';
import { DOCUMENT_TYPES, documentKindSchema } from '../../domain/document/document-kind';
import type { ProcessDefinition } from '../../domain/process';
import { shippedProcedures } from '../../domain/procedures';
import { nodesOf, type PublishingWorld } from '../../domain/publishing';
import { shippedForms, type FormDefinition } from '../../forms';
import { publishedForm } from '../../forms/published-form';
import { templateNames } from '../../domain/notices/notice-content';
import type { Database } from '../mongo/database';
import { establishedKinds, loadUnitKinds } from './unit-kinds';

type Shelves = Pick<Database, 'processes' | 'forms' | 'units' | 'seats'>;
/** How units and seats are read: each time, or kept for a while. */
export type ReadKinds = typeof loadUnitKinds;
/** Versions that reused procedures reuse in turn: no sound chain is longer. */
const MAX_CHAIN = 20;

const product = {
  documentTemplates: documentKindSchema.options,
  registers: [...new Set(Object.values(DOCUMENT_TYPES).map(({ series }) => series))],
  noticeTemplates: templateNames,
} as const;

/** What comes with the product, held against itself. */
export const shippedWorld: PublishingWorld = { ...product, forms: shippedForms.map(publishedForm), procedures: shippedProcedures, kinds: establishedKinds };

/**
 * What these definitions are held against: what is published in the tenant, its units and seats. Definitions that are
 * published together know each other, so that a procedure and the one that starts its cases can come at once.
 */
export async function loadWorld(database: Shelves, tenant: string, definitions: readonly ProcessDefinition[], at: string, readKinds: ReadKinds = loadUnitKinds): Promise<PublishingWorld> {
  const latest = await latestProcedures(database, tenant);
  const known = [...latest.filter(({ key }) => !definitions.some((one) => one.key === key)), ...definitions];
  const procedures = await withReused(database, tenant, known, definitions);
  const [forms, kinds] = await Promise.all([namedForms(database, tenant, procedures), readKinds(database, tenant, at)]);
  return { ...product, forms: forms.map(publishedForm), procedures, kinds };
}

/** The latest version of everything published. */
export async function latestProcedures({ processes }: Pick<Shelves, 'processes'>, tenant: string): Promise<ProcessDefinition[]> {
  const rows = await processes.aggregate<{ _id: string; record: string }>([
    { $match: { tenant } }, { $project: { key: 1, version: 1 } }, { $sort: { key: 1, version: -1 } }, { $group: { _id: '$key', record: { $first: '$_id' } } },
  ]).toArray();
  return byIds(processes, rows.map(({ record }) => record));
}

async function byIds(processes: Shelves['processes'], ids: readonly string[]): Promise<ProcessDefinition[]> {
  if (ids.length === 0) return [];
  return (await processes.find({ _id: { $in: [...ids] } }).toArray()).map(({ definition }) => definition);
}

/** The definitions with every version that they reuse, and that those reuse. */
async function withReused({ processes }: Pick<Shelves, 'processes'>, tenant: string, known: readonly ProcessDefinition[], definitions: readonly ProcessDefinition[]): Promise<ProcessDefinition[]> {
  const all = [...known];
  let open = [...definitions];
  for (let depth = 0; open.length > 0 && depth < MAX_CHAIN; depth += 1) {
    const wanted = new Set(open.flatMap(nodesOf).flatMap((node) => (node.kind === 'reuse' && !all.some(({ key, version }) => key === node.process && version === node.version) ? [recordId(tenant, node.process, node.version)] : [])));
    open = await byIds(processes, [...wanted]);
    all.push(...open);
  }
  return all;
}

async function namedForms({ forms }: Pick<Shelves, 'forms'>, tenant: string, procedures: readonly ProcessDefinition[]): Promise<FormDefinition[]> {
  const ids = new Set(procedures.flatMap(nodesOf).flatMap((node) => (node.kind === 'task' && node.form ? [recordId(tenant, node.form.key, node.form.version)] : [])));
  if (ids.size === 0) return [];
  return (await forms.find({ _id: { $in: [...ids] } }).toArray()).map(({ definition }) => definition as FormDefinition);
}
