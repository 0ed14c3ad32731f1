import type { FormDefinition, Lookups, StoredFile } from '../../forms/types';
import { checkSubmission } from '../../forms/checker';
import { pathOfPointer, type FieldFault } from '../api/problem-fields';

/**
 * The same judgement as the server's, before sending. Only the server knows which files and units exist:
 * here a file is what its own entry says, and every unit is taken for real. What is judged is what will be sent: JSON has
 * no NaN and no members without a value.
 */
export async function checkAnswer(form: FormDefinition, data: Record<string, unknown>, locale: 'vi' | 'en'): Promise<FieldFault[]> {
  const sent = JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
  const result = await checkSubmission({ form, data: sent, now: new Date(), lookups: lookupsIn(sent) });
  return result.ok ? [] : result.problems.map(({ pointer, message }) => ({ path: pathOfPointer(pointer), message: message[locale] }));
}

function lookupsIn(data: Record<string, unknown>): Lookups {
  const files = new Map<string, StoredFile>();
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(collect);
    if (typeof value !== 'object' || value === null) return;
    const file = value as Partial<StoredFile>;
    if (typeof file.fileId === 'string') files.set(file.fileId, { fileId: file.fileId, name: file.name ?? '', size: file.size ?? 0, type: file.type || 'application/pdf' });
    else Object.values(value).forEach(collect);
  };
  collect(data);
  return { file: async (id) => files.get(id) ?? null, unit: async (id) => ({ id }) };
}
