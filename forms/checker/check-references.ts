import { bytesOf, filePatterns } from '../palette/file-patterns';
import type { FormComponent, Json, JsonObject, Lookups, StoredFile } from '../types';
import type { DataPath, Finding } from './problem';
import type { ReadField } from './read-data';
import { TooLarge } from './size';

type Verdict = Omit<Finding, 'path'> | { stored: Json };

function judgeFile(component: FormComponent, file: StoredFile | null): Verdict {
  if (!file) return { code: 'unknownFile' };
  const types = filePatterns[String(component.filePattern)];
  if (types && !types.includes(file.type)) return { code: 'wrongFileType', params: { type: file.type } };
  const limit = bytesOf(String(component.fileMaxSize));
  if (limit !== undefined && file.size > limit) return { code: 'fileTooLarge', params: { limit: String(component.fileMaxSize) } };
  return { stored: { fileId: file.fileId, name: file.name, size: file.size, type: file.type } };
}

function judgeUnit({ unitKind }: FormComponent, id: string, unit: { kind?: string } | null): Verdict {
  if (!unit) return { code: 'unknownUnit' };
  return typeof unitKind === 'string' && unit.kind !== undefined && unit.kind !== unitKind ? { code: 'wrongUnitKind' } : { stored: id };
}

async function judge(component: FormComponent, value: Json, lookups: Lookups): Promise<Verdict> {
  if (component.type === 'file') return judgeFile(component, await lookups.file(String((value as JsonObject).fileId)));
  const id = String(value);
  if (component.type === 'unitPicker') return judgeUnit(component, id, await lookups.unit(id));
  if (component.type === 'personPicker') return !lookups.person || (await lookups.person(id)) ? { stored: id } : { code: 'unknownPerson' };
  return !lookups.document || (await lookups.document(id)) ? { stored: id } : { code: 'unknownDocument' };
}

const referring = new Set(['file', 'unitPicker', 'personPicker', 'documentPicker']);
/** Ids asked about in one submission. A directive may name every school of a province. */
const MAX_LOOKUPS = 6000;

/** Each id is asked about once, however often it is named. */
function askedOnce(lookups: Lookups): Lookups {
  const once = <Found>(ask: (id: string) => Promise<Found>) => {
    const known = new Map<string, Promise<Found>>();
    return (id: string): Promise<Found> => {
      const before = known.get(id);
      if (before) return before;
      const answer = ask(id);
      known.set(id, answer);
      return answer;
    };
  };
  return {
    file: once((id) => lookups.file(id)), unit: once((id) => lookups.unit(id)),
    ...(lookups.person && { person: once((id) => lookups.person!(id)) }), ...(lookups.document && { document: once((id) => lookups.document!(id)) }),
  };
}

/**
 * Asks the server's side about every id, and puts what it knows of a file in place of what the client said.
 * @throws TooLarge when there are more ids than an honest form has
 */
export async function checkReferences(data: JsonObject, fields: ReadField[], lookups: Lookups): Promise<Finding[]> {
  const asked = fields.filter((field) => referring.has(field.component.type) && field.value !== undefined && !field.faulty);
  if (asked.length === 0) return [];
  if (asked.reduce((count, { value }) => count + (Array.isArray(value) ? value.length : 1), 0) > MAX_LOOKUPS) throw new TooLarge();
  const once = askedOnce(lookups);
  const found = await Promise.all(asked.map((field) => checkField(data, field, once)));
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
