import { bytesOf, filePatterns } from '../palette/file-patterns';
import type { FormComponent, Json, JsonObject, Lookups, StoredFile } from '../types';
import type { DataPath, Finding } from './problem';
import type { ReadField } from './read-data';

type Verdict = Omit<Finding, 'path'> | { stored: Json };

function judgeFile(component: FormComponent, file: StoredFile | null): Verdict {
  if (!file) return { code: 'unknownFile' };
  const types = filePatterns[String(component.filePattern)];
  if (types && !types.includes(file.type)) return { code: 'wrongFileType', params: { type: file.type } };
  const limit = bytesOf(String(component.fileMaxSize));
  if (limit !== undefined && file.size > limit) return { code: 'fileTooLarge', params: { limit: String(component.fileMaxSize) } };
  return { stored: { fileId: file.fileId, name: file.name, size: file.size, type: file.type } };
}

async function judge(component: FormComponent, value: Json, lookups: Lookups): Promise<Verdict> {
  if (component.type === 'file') return judgeFile(component, await lookups.file(String((value as JsonObject).fileId)));
  const id = String(value);
  if (component.type === 'unitPicker') return (await lookups.unit(id)) ? { stored: id } : { code: 'unknownUnit' };
  if (component.type === 'personPicker') return !lookups.person || (await lookups.person(id)) ? { stored: id } : { code: 'unknownPerson' };
  return !lookups.document || (await lookups.document(id)) ? { stored: id } : { code: 'unknownDocument' };
}

const referring = new Set(['file', 'unitPicker', 'personPicker', 'documentPicker']);

/** Asks the server's side about every id, and puts what it knows of a file in place of what the client said. */
export async function checkReferences(data: JsonObject, fields: ReadField[], lookups: Lookups): Promise<Finding[]> {
  const asked = fields.filter((field) => referring.has(field.component.type) && field.value !== undefined && !field.faulty);
  const found = await Promise.all(asked.map((field) => checkField(data, field, lookups)));
  return found.flat();
}

async function checkField(data: JsonObject, field: ReadField, lookups: Lookups): Promise<Finding[]> {
  const several = Array.isArray(field.value);
  const values = several ? (field.value as Json[]) : [field.value as Json];
  const verdicts = await Promise.all(values.map((value) => judge(field.component, value, lookups)));
  const findings: Finding[] = [];
  const stored = verdicts.map((verdict, index) => {
    if ('stored' in verdict) return verdict.stored;
    findings.push({ ...verdict, path: several ? [...field.path, index] : field.path });
    return values[index]!;
  });
  field.faulty = findings.length > 0;
  replace(data, field.path, several ? stored : stored[0]!);
  return findings;
}

function replace(data: JsonObject, path: DataPath, value: Json): void {
  const holder = path.slice(0, -1).reduce<Json>((place, step) => (place as Record<string | number, Json>)[step]!, data);
  (holder as Record<string | number, Json>)[path[path.length - 1]!] = value;
}
