import type { DesignKind, ImportedDesign, PackageBody, PackageImported } from '../../domain/contracts/studio-api';
import { AppError } from '../../domain/errors/codes';
import type { Localized } from '../../domain/process';
import type { Viewer } from '../auth/viewer';
import type { OperationServices } from '../operations/operation-services';
import { requireScope } from '../repositories/visibility';
import { titleOf, unwritten, writeIfMissing, type DesignPlace } from './design-record';
import { keptJson } from './kept-json';
import { takeCalendar } from './package-calendars';
import { workOf, type PlannedWork } from './plan-package';
import { latestVersion } from './published-shelf';
import { writeDraft } from './write-draft';

type Made = Pick<ImportedDesign, 'result' | 'revision'> & { operationId?: string };

/**
 * Makes drafts of what is not here yet, and puts days into calendars where somebody chose so; nothing is published, and no
 * draft is replaced unless the choice names its revision. The same package again finds what it made and makes nothing more.
 * @throws AppError validation-failed with everything that is wrong in the file or in the choices
 */
export async function importPackage(services: OperationServices, viewer: Viewer, body: PackageBody, requestKey: string): Promise<PackageImported> {
  requireScope(viewer, 'design.write');
  const { entries, missing } = await workOf(services, viewer, body);
  const faults = entries.flatMap(({ view: { fault }, choice }) => (fault && choice ? [{ pointer: `/choices/${body.choices.indexOf(choice)}/newKey`, code: 'key-refused', message: fault }] : []));
  if (faults.length > 0) throw new AppError('validation-failed', { problems: faults });
  const results: ImportedDesign[] = [];
  for (const work of entries) {
    const { kind, key, version, target, title, message } = work.view;
    const { operationId = null, ...made } = await importEntry(services, viewer, work, requestKey);
    results.push({ kind, key, version, target, title, operationId, ...made, message: words[made.result]?.(target) ?? message });
  }
  return { entries: results, missing };
}

const words: Partial<Record<ImportedDesign['result'], (key: string) => Localized>> = {
  'draft-stands': (key) => ({ vi: `“${key}” đang có bản thảo khác; bản thảo đó được giữ nguyên.`, en: `“${key}” has another draft, which stays as it is.` }),
  later: (key) => ({ vi: `Hãy ban hành bản thảo vừa tạo của “${key}”, rồi nhập lại gói để có phiên bản tiếp theo.`, en: `Publish the draft that was made of “${key}”, then import again for the version after it.` }),
  merged: (key) => ({ vi: `Đã ghép các ngày của lịch “${key}”; thời hạn của hồ sơ đang chạy được tính lại.`, en: `The days are in the calendar “${key}”; the deadlines of running cases are counted again.` }),
};

async function importEntry(services: OperationServices, viewer: Viewer, { view, content, choice }: PlannedWork, requestKey: string): Promise<Made> {
  const { kind, target: key, take, later } = view;
  if (content === null) return { result: 'same', revision: null };
  if (take === 'keep') return { result: 'kept', revision: null };
  if (kind === 'calendar') {
    const taken = await takeCalendar(services, viewer, key, content, `${requestKey}.${key}`);
    return taken ? { result: 'merged', revision: null, operationId: taken.operationId } : { result: 'not-kept', revision: null };
  }
  if (kind !== 'form' && kind !== 'procedure') return { result: 'not-kept', revision: null };
  if (later) return { result: 'later', revision: null };
  if (view.draft?.same) return { result: 'drafted', revision: view.draft.revision };
  return draftOf(services, viewer, { kind, key }, content, choice?.over);
}

/** @param over the draft that may be replaced: it stays among the revisions */
async function draftOf(services: OperationServices, viewer: Viewer, place: { kind: DesignKind; key: string }, content: Record<string, unknown>, over: number | undefined): Promise<Made> {
  const { kind, key }: DesignPlace = place;
  const latest = await latestVersion(services.database, viewer.tenant, kind, key);
  await writeIfMissing(services.database, unwritten(viewer.tenant, place, titleOf(content) ?? { vi: key, en: key }));
  try {
    const { revision } = await writeDraft(services, viewer, place, { text: keptJson(content, '/contents'), over: over ?? 0, begins: { basedOn: latest?.version ?? null } });
    return { result: 'drafted', revision };
  } catch (error) {
    if (error instanceof AppError && (error.code === 'draft-changed' || error.code === 'editing-lost')) return { result: 'draft-stands', revision: null };
    throw error;
  }
}
