import { exportBpmn, importBpmn } from '../../domain/bpmn';
import type { PackageBody, PackageExport } from '../../domain/contracts/studio-api';
import { vietnamHolidays } from '../../domain/deadline';
import { designsFingerprint, isProductKind, packDesign, planImport, productThing, readDesignPackage, referencesOf, thingsNamedBy, writeDesignPackage, type ExistingDesign } from '../../domain/design-package';
import { shippedProcedures } from '../../domain/procedures';
import { shippedForms } from '../../forms';

/** Packages and BPMN for looking at the studio without a server; what is imported is forgotten. */
interface Answer { status: number; body?: unknown; text?: string }

function titleOf({ title, name, vi, en }: Readonly<Record<string, unknown>>): unknown {
  if (typeof name === 'string') return { vi: name, en: name };
  const heading = (words: unknown): unknown => (words as { heading?: unknown } | undefined)?.heading;
  return title ?? (heading(vi) ? { vi: heading(vi), en: heading(en) } : null);
}

async function exported({ procedures = [], forms = [] }: PackageExport): Promise<Answer> {
  const chosen = shippedProcedures.filter(({ key }) => procedures.some((one) => one.key === key));
  const named = chosen.flatMap((one) => referencesOf({ kind: 'procedure', content: one as unknown as Record<string, unknown> }));
  const along = shippedProcedures.filter(({ key }) => !chosen.some((one) => one.key === key) && named.some((one) => one.kind === 'procedure' && one.key === key));
  const all = [...chosen, ...along];
  const keys = new Set([...forms.map(({ key }) => key), ...all.flatMap((one) => referencesOf({ kind: 'procedure', content: one as unknown as Record<string, unknown> })).flatMap(({ kind, key }) => (kind === 'form' ? [key] : []))]);
  const { role: roles, notice: noticeTexts, document: documents } = thingsNamedBy(all as unknown as Record<string, unknown>[]);
  const calendars = all.length > 0 ? [{ key: 'national', content: { table: vietnamHolidays, layer: null, name: 'Lịch nghỉ toàn quốc' } }] : [];
  return { status: 200, text: writeDesignPackage(await packDesign({ made: new Date().toISOString(), procedures: all, forms: shippedForms.filter(({ key }) => keys.has(key)), roles, noticeTexts, documents, calendars })) };
}

/** What the fake installation has: all that is shipped; the form «remedy» has another draft. */
const here: ExistingDesign[] = [
  ...shippedForms.map((one): ExistingDesign => ({ kind: 'form', key: one.key, version: one.version, content: JSON.parse(JSON.stringify(one)) as Record<string, unknown> })),
  ...shippedProcedures.map((one): ExistingDesign => ({ kind: 'procedure', key: one.key, version: one.version, content: JSON.parse(JSON.stringify(one)) as Record<string, unknown> })),
];

async function planned({ file, choices = [] }: PackageBody): Promise<Answer> {
  const { pack, problems } = await readDesignPackage(JSON.stringify(file ?? null));
  if (!pack) return { status: 422, body: { type: 'about:blank', title: 'Chưa hợp lệ', status: 422, code: 'validation-failed', instance: 'req-package', problems: problems.map(({ code, entry, place, message }) => ({ code, message: message.vi, pointer: `/file${entry ? `/contents/${entry.kind}/${entry.key}/${entry.version}` : ''}${place}` })) } };
  const things = pack.contents.flatMap(({ kind, key, version, content }): ExistingDesign[] => {
    const known = isProductKind(kind) ? productThing(kind, key) : kind === 'calendar' ? content : null;
    return known ? [{ kind, key, version, content: known }] : [];
  });
  const plan = await planImport(pack, [...here, ...things], { numbering: 'next', choices });
  const contents = new Map(pack.contents.map((entry) => [`${entry.kind} ${entry.key} ${entry.version}`, entry.content]));
  const entries = plan.entries.map(({ content, ...entry }) => {
    const design = entry.kind === 'form' || entry.kind === 'procedure';
    const draft = entry.key === 'remedy' && entry.target === 'remedy' && content ? { revision: 2, changedAt: new Date(Date.now() - 120_000).toISOString(), changedByName: 'Trần Quốc Bảo', same: false } : null;
    const bad = choices.find((choice) => choice.take === 'rename' && choice.kind === entry.kind && choice.key === entry.key && !/^[a-z][a-z0-9-]*$/.test(choice.newKey ?? ''));
    return {
      ...entry, title: titleOf(contents.get(`${entry.kind} ${entry.key} ${entry.version}`) ?? {}), later: false, draft, differences: [], takes: design && entry.state !== 'same' ? ['take', 'rename', 'keep'] : [],
      fault: bad ? { vi: 'Mã phải bắt đầu bằng chữ, chỉ gồm chữ thường không dấu, số và dấu gạch nối.', en: 'A key begins with a letter and has small letters without marks, digits and hyphens only.' } : null,
    };
  });
  return { status: 200, body: { made: pack.made, fingerprint: await designsFingerprint(pack), entries, missing: plan.missing } };
}

interface PlannedHere { entries: { kind: string; key: string; version: number; target: string; title: unknown; state: string; take: string; message: object }[]; missing: unknown[] }

async function imported(body: PackageBody): Promise<Answer> {
  const { status, body: plan } = await planned(body);
  if (status !== 200) return { status, body: plan };
  const { entries, missing } = plan as PlannedHere;
  return { status: 201, body: { missing, entries: entries.map(({ kind, key, version, target, title, state, take, message }) => ({ kind, key, version, target, title, message, revision: 1, operationId: null, result: state === 'same' ? 'same' : take === 'keep' ? 'kept' : kind === 'form' || kind === 'procedure' ? 'drafted' : 'not-kept' })) } };
}

export async function packages(path: string, body: unknown): Promise<Answer> {
  switch (path) {
    case '/design-packages/export': return exported(body as PackageExport);
    case '/design-packages/plan': return planned(body as PackageBody);
    case '/design-packages/import': return imported(body as PackageBody);
    default: return { status: 200, body: await importBpmn((body as { xml: string }).xml) };
  }
}

export async function procedureXml(key: string, language: 'vi' | 'en'): Promise<Answer> {
  const definition = shippedProcedures.find((one) => one.key === key);
  return definition ? { status: 200, text: await exportBpmn(definition, { language }) } : { status: 404, body: { type: 'about:blank', title: 'Không có', status: 404, code: 'not-found', instance: 'req-bpmn' } };
}
