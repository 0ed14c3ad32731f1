import { recordId, type CaseRecord, type TaskRecord } from '../../domain/contracts/records';
import { AppError, type FieldProblem } from '../../domain/errors/codes';
import type { Scalar } from '../../domain/logic/evaluate';
import type { Outcome } from '../../domain/process';
import type { JsonObject, Lookups } from '../../forms';
import { checkSubmission } from '../../forms/checker';
import type { Decision } from '../../domain/contracts/api';
import type { Viewer } from '../auth/viewer';
import { choosableDocuments } from '../choices/document-choices';
import { choosablePeople } from '../choices/people-choices';
import type { CaseServices } from './case-services';
import { checkFlagged } from './flagged-fields';

export interface CheckedContent {
  data: JsonObject;
  facts: Record<string, Scalar>;
  comment: string | null;
  fieldNotes: Record<string, string>;
  files: { id: string; sha256: string }[];
}

const sentence = (pointer: string, code: string, vi: string, en: string): FieldProblem => ({ pointer, code, message: { vi, en } });

/** Where a note stands: a component path with row numbers. */
const NOTE_PATH = /^[A-Za-z][A-Za-z0-9_.[\]/-]{0,199}$/;

/**
 * Judges what was sent against the outcome and the pinned form. An outcome that needs no form keeps no data:
 * what is sent back or refused says why in the comment and beside the fields.
 * @throws AppError reason-required, or validation-failed with every field
 */
export async function checkContent(services: CaseServices, viewer: Viewer, found: CaseRecord, task: TaskRecord, outcome: Outcome, decision: Decision): Promise<CheckedContent> {
  const comment = decision.comment === undefined || decision.comment === '' ? null : decision.comment;
  if (outcome.needsReason && comment === null) {
    throw new AppError('reason-required', { problems: [sentence('/comment', 'required', 'Vui lòng nêu lý do.', 'Please say why.')] });
  }
  const fieldNotes = decision.fieldNotes ?? {};
  const badNotes = Object.keys(fieldNotes).filter((path) => !NOTE_PATH.test(path));
  if (badNotes.length > 0) throw new AppError('validation-failed', { problems: [sentence('/fieldNotes', 'invalid', 'Vị trí ghi chú không hợp lệ.', 'A note is not at a field.')] });
  if (outcome.go.kind === 'return' && outcome.go.fields === 'flagged' && Object.keys(fieldNotes).length === 0) {
    throw new AppError('validation-failed', { problems: [sentence('/fieldNotes', 'required', 'Hãy ghi chú vào ít nhất một mục cần sửa.', 'Put a note beside at least one field to be changed.')] });
  }
  if (!outcome.needsForm || !task.form) return { data: {}, facts: {}, comment, fieldNotes, files: [] };

  const form = await services.forms.get(viewer.tenant, task.form);
  const { lookups, files } = lookupsFor(services, viewer, found);
  const result = await checkSubmission({ form, data: decision.data, now: services.clock(), lookups, facts: found.facts });
  if (!result.ok) {
    throw new AppError('validation-failed', { problems: result.problems.map(({ pointer, code, message }) => ({ pointer: `/data${pointer}`, code, message })) });
  }
  await checkFlagged(services, found, task, form, result.data);
  return { data: result.data, facts: result.facts, comment, fieldNotes, files: [...files.values()].sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

/** What the checker may ask: it takes exactly the people and documents that the pickers offer. A file counts when it was uploaded in one of the person's units or belongs to the case. */
function lookupsFor(services: CaseServices, viewer: Viewer, found: CaseRecord): { lookups: Lookups; files: Map<string, { id: string; sha256: string }> } {
  const { database } = services;
  const files = new Map<string, { id: string; sha256: string }>();
  const [mayNamePerson, mayNameDocument] = [choosablePeople(services, viewer), choosableDocuments(services, viewer)];
  const lookups: Lookups = {
    async file(id) {
      const file = await database.files.findOne({ _id: recordId(viewer.tenant, id), $or: [{ unitId: { $in: viewer.unitIds } }, { caseIds: found.id }] });
      if (!file) return null;
      files.set(id, { id, sha256: file.sha256 });
      return { fileId: id, name: file.name, size: file.size, type: file.type };
    },
    async unit(id) {
      const unit = (await services.units.find(viewer.tenant, [id])).get(id);
      return unit ? { id, kind: unit.kind } : null;
    },
    async person(id) {
      return (await mayNamePerson(id)) ? { id } : null;
    },
    async document(id) {
      return (await mayNameDocument(id)) ? { id } : null;
    },
  };
  return { lookups, files };
}
