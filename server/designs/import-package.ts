import { planImport, readDesignPackage, referencesOf, type ContentCheck, type DesignPackage, type ExistingDesign, type ImportPlan, type PlannedEntry } from '../../domain/design-package';
import type { DesignKind, PackageImported, PackagePlan } from '../../domain/contracts/studio-api';
import { AppError } from '../../domain/errors/codes';
import type { Localized } from '../../domain/process';
import { checkDefinition } from '../../forms/schema';
import type { Viewer } from '../auth/viewer';
import type { CaseServices } from '../cases/case-services';
import type { Database } from '../mongo/database';
import { requireScope } from '../repositories/visibility';
import { titleOf, unwritten, writeIfMissing, type DesignPlace } from './design-record';
import { keptJson } from './kept-json';
import { latestVersion, shelfOf } from './published-shelf';
import { writeDraft } from './write-draft';

/**
 * What importing this package would do; nothing is stored.
 * @throws AppError validation-failed with everything that is wrong in the file
 */
export async function planPackage({ database }: CaseServices, viewer: Viewer, file: unknown): Promise<PackagePlan> {
  requireScope(viewer, 'design.read');
  const { entries, missing } = await planned(database, viewer.tenant, file);
  return { entries: entries.map(({ content: _, ...entry }) => entry), missing };
}

/**
 * Makes drafts of what is not here yet; nothing is published, and no draft is overwritten. The same package again finds
 * its own drafts and makes no others.
 * @throws AppError validation-failed with everything that is wrong in the file
 */
export async function importPackage(services: CaseServices, viewer: Viewer, file: unknown): Promise<PackageImported> {
  requireScope(viewer, 'design.write');
  const { entries, missing } = await planned(services.database, viewer.tenant, file);
  const drafted = new Set<string>();
  const results: PackageImported['entries'] = [];
  for (const entry of entries) {
    const { kind, key, version } = entry;
    const made = await importEntry(services, viewer, entry, drafted);
    results.push({ kind, key, version, ...made, message: made.result === 'drafted' || made.result === 'same' ? entry.message : words[made.result](key) });
  }
  return { entries: results, missing };
}

const words: Record<'draft-stands' | 'later' | 'not-kept', (key: string) => Localized> = {
  'draft-stands': (key) => ({ vi: `“${key}” đang có bản thảo khác; bản thảo đó được giữ nguyên.`, en: `“${key}” has another draft, which stays as it is.` }),
  later: (key) => ({ vi: `Hãy ban hành bản thảo vừa tạo của “${key}”, rồi nhập lại gói để có phiên bản tiếp theo.`, en: `Publish the draft that was made of “${key}”, then import again for the version after it.` }),
  'not-kept': (key) => ({ vi: `“${key}” không phải biểu mẫu hay quy trình nên không nhập thành bản thảo.`, en: `“${key}” is neither a form nor a procedure: no draft is made of it.` }),
};

async function importEntry(services: CaseServices, viewer: Viewer, { kind, key, content }: PlannedEntry, drafted: Set<string>): Promise<Pick<PackageImported['entries'][number], 'result' | 'revision'>> {
  if (content === null) return { result: 'same', revision: null };
  if (kind !== 'form' && kind !== 'procedure') return { result: 'not-kept', revision: null };
  if (drafted.has(`${kind} ${key}`)) return { result: 'later', revision: null };
  const place: DesignPlace = { kind, key };
  drafted.add(`${kind} ${key}`);
  const latest = await latestVersion(services.database, viewer.tenant, kind, key);
  await writeIfMissing(services.database, unwritten(viewer.tenant, place, titleOf(content) ?? { vi: key, en: key }));
  try {
    const { revision } = await writeDraft(services, viewer, place, { text: keptJson(content, '/contents'), over: 0, begins: { basedOn: latest?.version ?? null } });
    return { result: 'drafted', revision };
  } catch (error) {
    if (error instanceof AppError && (error.code === 'draft-changed' || error.code === 'editing-lost')) return { result: 'draft-stands', revision: null };
    throw error;
  }
}

async function planned(database: Database, tenant: string, file: unknown): Promise<ImportPlan> {
  const { pack, problems } = await readDesignPackage(textOf(file), isForm);
  if (!pack) throw new AppError('validation-failed', { problems: problems.map(({ code, entry, message }) => ({ pointer: entry ? `/contents/${entry.kind}/${entry.key}/${entry.version}` : '', code, message })) });
  return planImport(pack, [...await existing(database, tenant, 'form', pack), ...await existing(database, tenant, 'procedure', pack)], { numbering: 'next' });
}

/** Nested deeper than the stack, it is no package: the empty text is told as such. */
function textOf(file: unknown): string {
  try {
    return JSON.stringify(file ?? null);
  } catch {
    return '';
  }
}

const isForm: ContentCheck = ({ kind, content }) => (kind === 'form' ? checkDefinition(content).map(({ message }) => message) : []);

/** Every version of whatever the package has or names. */
async function existing(database: Database, tenant: string, kind: DesignKind, { contents }: DesignPackage): Promise<ExistingDesign[]> {
  const keys = new Set([...contents, ...contents.flatMap(referencesOf)].flatMap((one) => (one.kind === kind ? [one.key] : [])));
  const rows = await shelfOf(database, kind).find({ tenant, key: { $in: [...keys] } }).toArray();
  return rows.map(({ key, version, definition }) => ({ kind, key, version, content: definition as Record<string, unknown> }));
}
