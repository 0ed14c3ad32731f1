import { z } from 'zod';
import type { MigrationPreview, MigrationPreviewQuery } from '../../domain/contracts/operation-api';
import { planMigration, treeOf, type Localized, type MigrationPlan, type ProcessDefinition } from '../../domain/process';
import type { Viewer } from '../auth/viewer';
import { decodeCursor, encodeCursor } from '../repositories/cursor';
import { loadNames } from '../repositories/names';
import { checkMigration, tenantSeat } from './check-operation';
import type { OperationServices } from './operation-services';
import { obstacleTexts } from './operation-titles';
import { casesToMigrate } from './sources/migrate';
import type { ListedCase } from './sources/source';

/** Cases that the totals look at, at most: some seconds of work. */
const COUNTED_MAX = 20_000;
const COUNTED_AT_ONCE = 250;
const STATE = { state: 1 } as const;
const place = z.tuple([z.string().max(400)]);

type Planned = ListedCase & { plan: MigrationPlan; from: ProcessDefinition };

/** What a migration would do to each case, by their latest snapshots; nothing is done. */
export async function previewMigration(services: OperationServices, viewer: Viewer, query: MigrationPreviewQuery): Promise<MigrationPreview> {
  tenantSeat(viewer);
  const { tenant } = viewer;
  const target = await checkMigration(services, tenant, query);
  const after = decodeCursor(query.cursor, place)?.[0] ?? '';
  const { cases, next } = await casesToMigrate(services.database, tenant, query, after, query.limit, STATE);
  const [planned, names, totals] = await Promise.all([
    plansOf(services, target, query, cases),
    loadNames(services, tenant, { units: cases.map((one) => one.subjectUnitId) }),
    query.cursor === undefined ? totalsOf(services, tenant, target, query) : null,
  ]);
  return { items: planned.map((one) => shown(one, target, names.unit(one.subjectUnitId))), next: next === null ? null : encodeCursor([next]), totals };
}

async function plansOf({ processes }: OperationServices, target: ProcessDefinition, { map }: MigrationPreviewQuery, cases: readonly ListedCase[]): Promise<Planned[]> {
  return Promise.all(cases.map(async (one) => {
    const from = await processes.get(one.tenant, one.process.key, one.process.version);
    return { ...one, from, plan: planMigration(from, target, one.state, map) };
  }));
}

const titleOf = (definition: ProcessDefinition, step: string): Localized => treeOf(definition).get(step)?.node.title ?? { vi: step, en: step };

function shown({ id, subjectUnitId, process, plan, from }: Planned, target: ProcessDefinition, subjectUnitName: string): MigrationPreview['items'][number] {
  return {
    caseId: id, subjectUnitId, subjectUnitName, fromVersion: process.version, verdict: plan.verdict,
    tasks: plan.tasks.map((task) => ({ ...task, fromTitle: titleOf(from, task.from), toTitle: titleOf(target, task.to) })),
    obstacles: plan.obstacles.map(({ step, reason }) => ({ step, title: titleOf(from, step), reason, text: obstacleTexts[reason] })),
  };
}

async function totalsOf(services: OperationServices, tenant: string, target: ProcessDefinition, query: MigrationPreviewQuery): Promise<NonNullable<MigrationPreview['totals']>> {
  const totals = { cases: 0, kept: 0, moved: 0, needsPerson: 0, complete: true };
  let after = '';
  for (;;) {
    const { cases, next } = await casesToMigrate(services.database, tenant, query, after, COUNTED_AT_ONCE, STATE);
    for (const { plan } of await plansOf(services, target, query, cases)) totals[plan.verdict === 'needs-person' ? 'needsPerson' : plan.verdict] += 1;
    totals.cases += cases.length;
    if (next === null) return totals;
    if (totals.cases >= COUNTED_MAX) return { ...totals, complete: false };
    after = next;
  }
}
