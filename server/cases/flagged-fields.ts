import { isDeepStrictEqual } from 'node:util';
import type { CaseRecord, TaskRecord } from '../../domain/contracts/records';
import { AppError, type FieldProblem } from '../../domain/errors/codes';
import type { FormDefinition, Json, JsonObject } from '../../forms';
import { pathKey, pointerOf, type DataPath } from '../../forms/checker/problem';
import { settle, type Settled } from '../../forms/checker/settle';
import { placedComponents } from '../../forms/component-tree';
import type { CaseServices } from './case-services';
import { loadSubmissions } from './shown-submission';

/** Paths of the fields that a return opened again: those it put a note beside. Null when the whole form is open. */
export async function openFieldsOf(services: CaseServices, task: Pick<TaskRecord, 'tenant' | 'flaggedOnly' | 'returned'>): Promise<string[] | null> {
  const id = task.flaggedOnly ? task.returned?.submissionId : null;
  if (!id) return null;
  const back = (await loadSubmissions(services, task.tenant, [id])).get(id);
  return back ? Object.keys(back.fieldNotes) : null;
}

/**
 * Refuses changes outside the fields that were opened again, held against what the step sent last.
 * @throws AppError validation-failed with each field that had to stay
 */
export async function checkFlagged(services: CaseServices, found: CaseRecord, task: TaskRecord, form: FormDefinition, data: JsonObject): Promise<void> {
  const open = await openFieldsOf(services, task);
  const sentId = found.state.steps[task.step]?.submission?.id;
  const sent = open && sentId ? (await loadSubmissions(services, task.tenant, [sentId])).get(sentId) : undefined;
  if (!open || !sent) return;
  const problems = closedFields(form, sent.data, data, open).map((path): FieldProblem => ({
    pointer: `/data${pointerOf(path)}`, code: 'notOpen', message: { vi: 'Mục này không được mở lại; hãy giữ như đã gửi.', en: 'This field was not opened again; leave it as it was sent.' },
  }));
  if (problems.length > 0) throw new AppError('validation-failed', { problems });
}

/**
 * Fields that changed though they were not open. What a formula computes, and what shows or hides because an open field
 * changed, may differ: nobody typed it elsewhere than asked.
 */
export function closedFields(form: FormDefinition, sent: Record<string, unknown>, data: JsonObject, open: readonly string[]): DataPath[] {
  const [before, after] = [settle(form, sent), settle(form, data)];
  const flags = open.map(pathOfNote);
  const computed = new Set(placedComponents(form.components).filter(({ component }) => component.calculateValue !== undefined).map(({ path }) => path));
  const isOpen = (path: DataPath): boolean => flags.some((flag) => flag.every((part, index) => part === String(path[index])));
  const isComputed = (path: DataPath): boolean => computed.has(path.filter((part) => typeof part === 'string').join('.'));
  const isShown = shownInBoth(before, after);
  return changedPaths(before.data, after.data, []).filter((path) => !isOpen(path) && !isComputed(path) && isShown(path));
}

/** Was the field that a path lies in asked for both times? What a condition shows or hides has no say of its own. */
function shownInBoth(before: Settled, after: Settled): (path: DataPath) => boolean {
  const [first, second] = [before, after].map(({ fields }) => new Set(fields.map((field) => pathKey(field.path)))) as [Set<string>, Set<string>];
  return (path) => {
    const prefixes = path.map((_part, index) => pathKey(path.slice(0, path.length - index)));
    const field = prefixes.find((prefix) => first.has(prefix) || second.has(prefix));
    return field === undefined || (first.has(field) && second.has(field));
  };
}

/** `models[0].name`, or with dots or slashes around the row number. */
const pathOfNote = (path: string): string[] => path.split(/[.[\]/]+/).filter((part) => part !== '');

const isRecord = (value: unknown): value is JsonObject => value !== null && typeof value === 'object' && !Array.isArray(value) && !('fileId' in value);

/** The innermost places at which two contents differ; a list of another length differs as a whole. */
function changedPaths(before: Json | undefined, after: Json | undefined, path: DataPath): DataPath[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (isRecord(before) && isRecord(after)) {
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => changedPaths(before[key], after[key], [...path, key]));
  }
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
    return before.flatMap((item, index) => changedPaths(item, after[index], [...path, index]));
  }
  return [path];
}
