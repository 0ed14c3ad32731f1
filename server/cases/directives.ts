import type { DirectiveDetail, DirectiveSummary, CaseSummary } from '../../domain/contracts/api';
import type { CaseRecord } from '../../domain/contracts/records';
import { directiveProcedure } from '../../domain/procedures/directive';
import { provincialDirectiveProcedure } from '../../domain/procedures/provincial-directive';
import { tasksOf, type ProcessDefinition } from '../../domain/process';
import type { Viewer } from '../auth/viewer';
import { findCase, listCases, listChildCases } from '../repositories/case-repository';
import type { Page } from '../repositories/cursor';
import { countChildren, countersOf, directiveNumbers, overdueBySteps, outcomesOfChildren } from '../repositories/directive-counts';
import { loadNames } from '../repositories/names';
import { showDocuments } from './show-documents';
import type { CaseServices } from './case-services';
import { outcomeTitle, summarizeCases } from './case-summary';
import { spawnSteps, titlesOf } from './case-titles';
import { currentSubmissions, showSubmissions } from './shown-submission';
import { loadDefinitions } from './task-summary';

const DIRECTIVES: readonly string[] = [directiveProcedure.key, provincialDirectiveProcedure.key];
interface PageRequest { cursor?: string | undefined; limit: number }

export async function listDirectives(services: CaseServices, viewer: Viewer, page: PageRequest): Promise<Page<DirectiveSummary>> {
  const { items, next } = await listCases(services.database, viewer, 'directive.read', DIRECTIVES, page);
  return { items: await summarize(services, viewer, items), next };
}

const findDirective = (services: CaseServices, viewer: Viewer, id: string): Promise<CaseRecord> => findCase(services.database, viewer, id, 'directive.read', { 'process.key': { $in: DIRECTIVES } });

async function summarize(services: CaseServices, viewer: Viewer, directives: readonly CaseRecord[]): Promise<DirectiveSummary[]> {
  const ids = directives.map((one) => one.id);
  const definitionOf = await loadDefinitions(services, viewer.tenant, directives.map((one) => one.process));
  const [names, counts, numbers, titles] = await Promise.all([
    loadNames(services, viewer.tenant, { units: directives.map((one) => one.initiatorUnitId) }),
    countChildren(services.database, viewer.tenant, ids, services.clock()),
    directiveNumbers(services.database, viewer.tenant, ids),
    titlesOf(services, viewer.tenant, directives, definitionOf),
  ]);
  return directives.map((one) => {
    const { planDue } = one.facts;
    return {
      id: one.id, title: titles.get(one.id) ?? one.title, number: numbers.get(one.id) ?? null, issuerName: names.unit(one.initiatorUnitId), status: one.status, startedAt: one.startedAt,
      planDue: typeof planDue === 'string' ? planDue : null, ...(counts.get(one.id) ?? { schools: 0, ended: 0, overdue: 0 }),
    };
  });
}

/** A directive with how many of its cases stand in which step. */
export async function directiveDetail(services: CaseServices, viewer: Viewer, id: string): Promise<DirectiveDetail> {
  const found = await findDirective(services, viewer, id);
  const definition = await services.processes.get(viewer.tenant, found.process.key, found.process.version);
  const [[directive], documents, submissions, funnel, outcomes] = await Promise.all([
    summarize(services, viewer, [found]),
    services.database.documents.find({ tenant: viewer.tenant, caseId: id }).sort({ issuedAt: 1, _id: 1 }).toArray(),
    currentSubmissions(services, found, definition, spawnSteps(definition).flatMap((node) => ('step' in node.over ? [node.over.step] : []))),
    funnelOf(services, viewer, found, definition),
    outcomesOfChildren(services.database, viewer.tenant, id),
  ]);
  const [submission] = await showSubmissions(services, definition, submissions);
  if (!directive) throw new RangeError('a directive has a summary');
  return {
    directive, submission: submission ?? null, documents: await showDocuments(services, definition, documents), funnel,
    outcomes: outcomes.map(({ outcome, count }) => ({ outcome, title: outcomeTitle(outcome), count })),
  };
}

/** Every step of the spawned process in its order, with zero where nobody stands, so that the picture keeps its shape. */
async function funnelOf(services: CaseServices, viewer: Viewer, found: CaseRecord, definition: ProcessDefinition): Promise<DirectiveDetail['funnel']> {
  const [spawn] = spawnSteps(definition);
  const version = (await services.database.rosters.findOne({ tenant: viewer.tenant, caseId: found.id }, { projection: { version: 1, process: 1 } }))?.version;
  const spawned = spawn && version !== undefined ? await services.processes.get(viewer.tenant, spawn.process, version) : null;
  if (!spawned) return [];
  const [open, overdue] = await Promise.all([countersOf(services.database, viewer.tenant, found.id), overdueBySteps(services.database, viewer.tenant, found.id, services.clock())]);
  return tasksOf(spawned).map((node) => ({ step: node.key, title: node.title, count: open.get(node.key) ?? 0, overdue: overdue.get(node.key) ?? 0 }));
}

export async function directiveSchools(services: CaseServices, viewer: Viewer, id: string, page: PageRequest): Promise<Page<CaseSummary>> {
  await findDirective(services, viewer, id);
  const { items, next } = await listChildCases(services.database, viewer, 'directive.read', id, page);
  return { items: await summarizeCases(services, viewer, items), next };
}
