import { z } from 'zod';
import type { DesignUse } from '../../domain/contracts/studio-api';
import type { ProcessDefinition } from '../../domain/process';
import { nodesOf } from '../../domain/publishing';
import type { Viewer } from '../auth/viewer';
import type { CaseServices } from '../cases/case-services';
import { decodeCursor, encodeCursor, type Page } from '../repositories/cursor';
import { requireScope } from '../repositories/visibility';
import { findDesign, type DesignPlace } from './design-record';
import { runningByVersion } from './running-cases';

const place = z.tuple([z.string().max(100)]);
/** Procedures looked at together. */
const AT_ONCE = 25;

/** The places of published procedures that use the design, procedure by procedure; one procedure is never cut in two. */
export async function listUses(services: CaseServices, viewer: Viewer, design: DesignPlace, { cursor, limit }: { cursor?: string | undefined; limit: number }): Promise<Page<DesignUse>> {
  requireScope(viewer, 'design.read');
  await findDesign(services.database, viewer.tenant, design);
  const items: DesignUse[] = [];
  let after: string | null = decodeCursor(cursor, place)?.[0] ?? '';
  while (after !== null && items.length < limit) {
    const { uses, next } = await usesAfter(services, viewer.tenant, design, after);
    items.push(...uses);
    after = next;
  }
  return { items, next: after === null ? null : encodeCursor([after]) };
}

/** Every use. */
export async function allUses(services: CaseServices, tenant: string, design: DesignPlace): Promise<DesignUse[]> {
  const all: DesignUse[] = [];
  for (let after: string | null = ''; after !== null;) {
    const { uses, next }: { uses: DesignUse[]; next: string | null } = await usesAfter(services, tenant, design, after);
    all.push(...uses);
    after = next;
  }
  return all;
}

async function usesAfter(services: CaseServices, tenant: string, design: DesignPlace, after: string): Promise<{ uses: DesignUse[]; next: string | null }> {
  const { database, processes } = services;
  const latest = await database.processes.aggregate<{ _id: string; version: number }>([
    { $match: { tenant, key: { $gt: after } } }, { $project: { key: 1, version: 1 } }, { $sort: { key: 1, version: -1 } },
    { $group: { _id: '$key', version: { $first: '$version' } } }, { $sort: { _id: 1 } }, { $limit: AT_ONCE },
  ]).toArray();
  const running = await runningByVersion(database, tenant, latest.map(({ _id }) => _id));
  const looked = latest.flatMap(({ _id: key, version }) => [...new Set([version, ...(running.get(key)?.keys() ?? [])])].sort((a, b) => b - a).map((one) => ({ key, version: one, latest: one === version, runningCases: running.get(key)?.get(one) ?? 0 })));
  const uses = await Promise.all(looked.map(async (one) => {
    const definition = await processes.get(tenant, one.key, one.version);
    return placesIn(definition, design).map((use) => ({ ...one, title: definition.title, ...use }));
  }));
  return { uses: uses.flat(), next: latest.length < AT_ONCE ? null : (latest.at(-1)?._id ?? null) };
}

type UsedAt = Pick<DesignUse, 'step' | 'stepTitle' | 'as' | 'usedVersion'>;

function placesIn(definition: ProcessDefinition, { kind, key }: DesignPlace): UsedAt[] {
  return nodesOf(definition).flatMap((node): UsedAt[] => {
    const here = { step: node.key, stepTitle: node.title };
    if (kind === 'form') return node.kind === 'task' && node.form?.key === key ? [{ ...here, as: 'form' as const, usedVersion: node.form.version }] : [];
    if (node.kind === 'reuse' && node.process === key) return [{ ...here, as: 'reuse' as const, usedVersion: node.version }];
    return node.kind === 'spawn' && node.process === key ? [{ ...here, as: 'spawn' as const, usedVersion: null }] : [];
  });
}
