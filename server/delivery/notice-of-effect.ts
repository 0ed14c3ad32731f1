import { recordId, type CaseRecord, type DocumentRecord, type JournalRecord, type TaskRecord } from '../../domain/contracts/records';
import { documentOfNotice } from '../../domain/notices/document-of-notice';
import { isRole, partyTitles, roleTitles } from '../../domain/org/roles';
import { outcomeTitles } from '../../domain/procedures';
import { treeOf, type Effect, type Localized, type ProcessDefinition, type SeatRule } from '../../domain/process';
import { taskTitle } from '../cases/task-title';
import type { Notice } from '../mail';
import type { Database } from '../mongo/database';
import { addressees, type Addressed } from './recipients';

export type NotifyEffect = Extract<Effect, { kind: 'notify' }>;
export interface AddressedNotice { notice: Notice; addressed: Addressed; record: CaseRecord }

/**
 * Gathers what the mail of a notice says and to whom it goes.
 * @throws RangeError while the case or its definition cannot be found, for example during a rebuild: it is tried again later.
 */
export async function noticeOfEffect(database: Database, publicUrl: string, entry: JournalRecord, effect: NotifyEffect, now: string): Promise<AddressedNotice> {
  const { tenant, caseId } = entry;
  const record = await database.cases.findOne({ _id: recordId(tenant, caseId) });
  if (!record) throw new RangeError(`case ${caseId} is not in the collections`);
  const published = await database.processes.findOne({ _id: recordId(tenant, record.process.key, record.process.version) });
  if (!published) throw new RangeError(`process ${record.process.key} version ${record.process.version} is not published`);
  const { definition } = published;
  const [task, document] = await Promise.all([
    effect.taskId ? database.tasks.findOne({ _id: recordId(tenant, effect.taskId) }) : null,
    documentFor(database, tenant, caseId, effect.template),
  ]);
  const addressed = await addressees(database, tenant, effect.to, { record, task, parties: definition.parties }, now);
  return { record, addressed, notice: await compose({ database, publicUrl, entry, effect, record, definition, task, document, addressed }) };
}

interface Parts { database: Database; publicUrl: string; entry: JournalRecord; effect: NotifyEffect; record: CaseRecord; definition: ProcessDefinition; task: TaskRecord | null; document: DocumentRecord | null; addressed: Addressed }

async function compose({ database, publicUrl, entry, effect, record, definition, task, document, addressed }: Parts): Promise<Notice> {
  const tree = treeOf(definition);
  const node = tree.get(effect.step)?.node;
  const opens = task && !opensCase.has(effect.template) ? 'task' : effect.template === 'directive-issued' ? 'directive' : 'case';
  const owner: SeatRule = task ? { role: task.role, party: task.party } : effect.to;
  const unit = task ? await database.units.findOne({ _id: recordId(entry.tenant, task.unitId) }) : addressed.unit;
  const documentNode = document ? tree.get(document.step)?.node : undefined;
  return {
    template: effect.template,
    opens, url: `${publicUrl}/${opens === 'task' ? `tasks/${effect.taskId ?? ''}` : `${opens}s/${record.id}`}`,
    caseTitle: record.title, processTitle: definition.title,
    stepTitle: node ? node.title : { vi: effect.step, en: effect.step },
    roleTitle: titleOfRole(owner.role), unitName: unit?.name ?? partyTitles[owner.party]?.vi ?? owner.party,
    task: task && { openedAt: task.openedAt, dueAt: task.dueAt, lastDay: task.lastDay },
    document: document && { title: documentNode?.title ?? { vi: document.template, en: document.template }, number: document.number },
    outcomeTitle: record.outcome === null ? null : outcomeTitles[record.outcome] ?? null,
    ...(await besides(database, definition, effect, task)),
    at: entry.at,
    vacant: addressed.vacant ? { roleTitle: titleOfRole(effect.to.role), unitName: addressed.unit?.name ?? partyTitles[effect.to.party]?.vi ?? effect.to.party } : null,
  };
}

/** Who these go to cannot decide the task, or cannot any more: they open the case. So does news about no task. */
const opensCase = new Set<string>(['escalation', 'task-reassigned', 'outcome-taken', 'case-recalled']);

/** What a task beside the step is called, which outcome the ladder took, and who asks for more time. */
async function besides(database: Database, definition: ProcessDefinition, effect: NotifyEffect, task: TaskRecord | null): Promise<Pick<Notice, 'sideTitle' | 'takenTitle' | 'asked'>> {
  const side = task?.side;
  const node = treeOf(definition).get(effect.step)?.node;
  const taken = effect.template === 'outcome-taken' && node?.kind === 'task' ? node.outcomes.find(({ key }) => key === task?.outcome) : undefined;
  const main = task && side?.kind === 'extension' ? await database.tasks.findOne({ _id: recordId(task.tenant, side.forTask) }) : null;
  const unit = main && (await database.units.findOne({ _id: recordId(main.tenant, main.unitId) }));
  return {
    sideTitle: side ? taskTitle(definition, effect.step, side) : null, takenTitle: taken?.title ?? null,
    asked: main && side?.kind === 'extension' ? { until: side.until, roleTitle: titleOfRole(main.role), unitName: unit?.name ?? main.unitId } : null,
  };
}

const titleOfRole = (role: string): Localized => (isRole(role) ? roleTitles[role] : { vi: role, en: role });

async function documentFor(database: Database, tenant: string, caseId: string, template: string): Promise<DocumentRecord | null> {
  const wanted = documentOfNotice[template];
  return wanted ? database.documents.find({ tenant, caseId, template: wanted }).sort({ issuedAt: -1 }).limit(1).next() : null;
}
