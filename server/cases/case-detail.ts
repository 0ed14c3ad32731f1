import type { CaseDetail } from '../../domain/contracts/api';
import { recordId, type CaseRecord, type DocumentRecord, type TaskRecord } from '../../domain/contracts/records';
import { scopeOf } from '../../domain/access/access-table';
import { refusalOf, tasksOf, type ProcessDefinition } from '../../domain/process';
import { actorOf, widestScope, type Viewer } from '../auth/viewer';
import type { Filter } from 'mongodb';
import { visibleRecords } from '../repositories/visibility';
import { findCase } from '../repositories/case-repository';
import { loadNames } from '../repositories/names';
import { holdersOfUnits } from '../repositories/seat-holders';
import { caseLinks } from './case-links';
import type { CaseServices } from './case-services';
import { summarizeCases } from './case-summary';
import { correctableDecisions } from './correct-case';
import { directiveDocuments } from './directive-documents';
import { followUpsOf } from './follow-ups';
import { recallingSeat } from './recall-case';
import { canCarryOn, cascadeOf } from './received-directive';
import { showDocuments } from './show-documents';
import { currentSubmissions, showSubmissions } from './shown-submission';
import { stepPictures } from './step-picture';
import { roleTitle } from './task-summary';

/** Everything the case page shows but its timeline. */
export async function caseDetail(services: CaseServices, viewer: Viewer, caseId: string): Promise<CaseDetail> {
  const found = await findCase(services.database, viewer, caseId, 'case.read');
  const definition = await services.processes.get(viewer.tenant, found.process.key, found.process.version);
  const own = { tenant: viewer.tenant, caseId: found.id };
  const [tasks, documents, [summary], people, submissions, directive, correctable, cascade, successor, carryOn, follow] = await Promise.all([
    services.database.tasks.find(own).sort({ openedAt: 1, _id: 1 }).toArray(),
    services.database.documents.find(own).sort({ issuedAt: 1, _id: 1 }).toArray(),
    summarizeCases(services, viewer, [found]),
    peopleOf(services, found),
    currentSubmissions(services, found, definition).then((current) => showSubmissions(services, definition, current)),
    directiveDocuments(services, found),
    correctableDecisions(services, viewer, found, definition),
    cascadeOf(services, viewer, found),
    found.replacedBy ? caseLinks(services, viewer.tenant, { ...visibleRecords(viewer, 'case.read'), _id: recordId(viewer.tenant, found.replacedBy) } as Filter<CaseRecord>, 1) : [],
    canCarryOn(services, viewer, found),
    followUpsOf(services, viewer, found, definition),
  ]);
  if (!summary) throw new RangeError('a case has a summary');
  return {
    case: summary, people, submissions,
    steps: await picturesOf(services, found, definition, tasks, documents),
    documents: [...directive, ...(await showDocuments(services, definition, documents))],
    canNudge: found.status === 'open' && covers(viewer, found, 'task.nudge'),
    canRetry: found.trouble !== null && covers(viewer, found, 'case.retry'),
    canRecall: canRecall(viewer, found, definition, services.clock()),
    correctable, cascade, replacedBy: successor[0] ?? null, canCarryOn: carryOn, ...follow,
  };
}

function canRecall(viewer: Viewer, found: CaseRecord, definition: ProcessDefinition, now: Date): boolean {
  const seat = recallingSeat(viewer, found);
  if (!seat) return false;
  return refusalOf(definition, found.state, { kind: 'recalled', replacedBy: null, at: now.toISOString(), actor: actorOf(viewer, seat), key: '', bodyHash: '', note: null }) === null;
}

/** Would the repository's filter for this action let this case through? */
function covers(viewer: Viewer, found: CaseRecord, action: 'task.nudge' | 'case.retry'): boolean {
  const scope = widestScope(viewer, action);
  if (scope === 'none') return false;
  return scope === 'tenant' || viewer.seats.some((seat) => scopeOf([seat.role], action) === 'unit' && found.visibleTo.includes(seat.unitId));
}

async function picturesOf(services: CaseServices, found: CaseRecord, definition: ProcessDefinition, tasks: readonly TaskRecord[], documents: readonly DocumentRecord[]): Promise<CaseDetail['steps']> {
  const names = await loadNames(services, found.tenant, {
    units: [...tasks.map((task) => task.unitId), ...documents.map((document) => document.issuerUnitId)],
    people: Object.values(found.state.steps).map((record) => record.by),
  });
  const byStep = (status: TaskRecord['status']) => new Map(tasks.filter((task) => task.status === status && !task.side).map((task) => [task.step, task]));
  return stepPictures(definition, { state: found.state, current: byStep('open'), decided: byStep('decided'), documents: new Map(documents.filter((document) => document.status === 'valid').map((document) => [document.step, document])), names });
}

/** Who stands behind each party today. Only roles that the process needs of that party are named. */
async function peopleOf(services: CaseServices, found: CaseRecord): Promise<CaseDetail['people']> {
  const definition = await services.processes.get(found.tenant, found.process.key, found.process.version);
  const unitIds = [...new Set(Object.values(found.parties))];
  const seats = await holdersOfUnits(services.database, found.tenant, unitIds, services.clock());
  const names = await loadNames(services, found.tenant, { units: unitIds, people: seats.map((seat) => seat.personId) });
  const needed = rolesOf(definition);
  return Object.entries(found.parties).map(([party, unitId]) => ({
    party, unitId, unitName: names.unit(unitId), unitKind: names.unitRecord(unitId)?.kind ?? '',
    holders: seats.filter((seat) => seat.unitId === unitId && needed.get(party)?.has(seat.role)).flatMap((seat) => {
      const person = names.personRecord(seat.personId);
      return person ? [{ name: person.name, title: person.title, roleTitle: roleTitle(seat.role) }] : [];
    }),
  }));
}

/** Party → roles that hold a step or hear of a late one. */
function rolesOf(definition: ProcessDefinition): Map<string, Set<string>> {
  const needed = new Map<string, Set<string>>();
  const add = ({ party, role }: { party: string; role: string }) => needed.set(party, (needed.get(party) ?? new Set()).add(role));
  for (const node of tasksOf(definition)) {
    add(node.seat);
    for (const rung of node.ladder) if (rung.act.kind === 'escalate') add(rung.act.to);
  }
  return needed;
}
