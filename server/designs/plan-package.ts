import { designsFingerprint, hashWithoutNumber, isProductKind, planImport, productThing, readDesignPackage, referencesOf, type ContentCheck, type DesignPackage, type ExistingDesign, type ImportChoice, type PackageKind, type PlannedEntry } from '../../domain/design-package';
import type { DesignRecord } from '../../domain/contracts/records';
import type { DesignKind, PackageBody, PackagePlan, PlannedDesign } from '../../domain/contracts/studio-api';
import { AppError } from '../../domain/errors/codes';
import { isPlainObject } from '../../domain/logic/plain-object';
import type { Localized } from '../../domain/process';
import { checkDefinition } from '../../forms/schema';
import type { Viewer } from '../auth/viewer';
import type { CaseServices } from '../cases/case-services';
import type { Database } from '../mongo/database';
import { loadNames } from '../repositories/names';
import { requireScope } from '../repositories/visibility';
import { designId, titleOf } from './design-record';
import { planCalendars } from './package-calendars';
import { shelfOf } from './published-shelf';

type Choice = PackageBody['choices'][number];
/** An entry as people see it, with what there is to write. */
export interface PlannedWork { view: PlannedDesign; content: PlannedEntry['content']; choice: Choice | undefined }
interface PackageWork { made: string; fingerprint: string; entries: PlannedWork[]; missing: PackagePlan['missing'] }

const nameOf = ({ kind, key, version }: Pick<PlannedEntry, 'kind' | 'key' | 'version'>): string => `${kind} ${key} ${version}`;
const isDesignKind = (kind: PackageKind): kind is DesignKind => kind === 'form' || kind === 'procedure';

/**
 * What importing this package would do; nothing is stored.
 * @throws AppError validation-failed with everything that is wrong in the file
 */
export async function planPackage(services: CaseServices, viewer: Viewer, body: PackageBody): Promise<PackagePlan> {
  requireScope(viewer, 'design.read');
  const { made, fingerprint, entries, missing } = await workOf(services, viewer, body);
  return { made, fingerprint, entries: entries.map(({ view }) => view), missing };
}

/** @throws AppError validation-failed with everything that is wrong in the file */
export async function workOf(services: CaseServices, viewer: Viewer, { file, choices }: PackageBody): Promise<PackageWork> {
  const { pack, problems } = await readDesignPackage(textOf(file), isForm);
  if (!pack) throw new AppError('validation-failed', { problems: problems.map(({ code, entry, place, message }) => ({ pointer: `/file${entry ? `/contents/${entry.kind}/${entry.key}/${entry.version}` : ''}${place}`, code, message })) });
  const { database } = services;
  const calendars = await planCalendars(services, viewer, pack.contents);
  const existing = [...await designsHere(database, viewer.tenant, 'form', pack, choices), ...await designsHere(database, viewer.tenant, 'procedure', pack, choices), ...productHere(pack), ...calendars.existing];
  // A calendar changes deadlines that are running: it is taken only when somebody says so.
  const asked: ImportChoice[] = [...pack.contents.flatMap(({ kind, key, version }): ImportChoice[] => (kind === 'calendar' ? [{ kind, key, version, take: 'keep' }] : [])), ...choices];
  const drafts = await draftsHere(database, viewer.tenant, pack, choices);
  const standing = await withDrafts(pack, existing, asked, drafts);
  const names = await loadNames(services, viewer.tenant, { people: [...drafts.values()].map(({ draft }) => draft?.changedBy ?? null) });
  const packed = new Map(pack.contents.map((entry) => [nameOf(entry), entry.content]));
  const seen = new Map<string, string>();
  const entries = standing.plan.entries.map((entry): PlannedWork => {
    const place = `${entry.kind} ${entry.target}`;
    const choice = choices.find((one) => nameOf(one) === nameOf(entry));
    const draft = standing.drafts.get(nameOf(entry)) ?? null;
    const isTaken = entry.take !== 'keep' && isDesignKind(entry.kind);
    const later = isTaken && seen.has(place);
    const fault = faultOf(entry, choice, { draft, takenBy: seen.get(place) ?? null });
    if (isTaken) seen.set(place, entry.key);
    const title = thingTitle(entry.kind, packed.get(nameOf(entry)) ?? {});
    const { content, ...planned } = entry;
    return {
      content, choice,
      view: {
        ...planned, title, later, fault, takes: takesOf(entry, choice, calendars.differences), differences: calendars.differences.get(entry.key) ?? [],
        draft: draft && { revision: draft.revision, changedAt: draft.changedAt, changedByName: names.person(draft.changedBy) ?? draft.changedBy, same: draft.same },
      },
    };
  });
  return { made: pack.made, fingerprint: await designsFingerprint(pack), entries, missing: standing.plan.missing };
}

/** Nested deeper than the stack, it is no package: the empty text is told as such. */
function textOf(file: unknown): string {
  try {
    return JSON.stringify(file ?? null);
  } catch {
    return '';
  }
}

const isForm: ContentCheck = ({ kind, content }) => (kind === 'form' ? checkDefinition(content).map(({ pointer, message }) => ({ place: pointer, message })) : []);

/** Keys of a kind that the package has or names, or somebody wants to give. */
function keysOf(kind: DesignKind, { contents }: DesignPackage, choices: readonly Choice[]): string[] {
  const named = [...contents, ...contents.flatMap(referencesOf)].flatMap((one) => (one.kind === kind ? [one.key] : []));
  return [...new Set([...named, ...choices.flatMap((choice) => (choice.kind === kind && choice.newKey ? [choice.newKey] : []))])];
}

/** Every version of whatever the package has or names. */
async function designsHere(database: Database, tenant: string, kind: DesignKind, pack: DesignPackage, choices: readonly Choice[]): Promise<ExistingDesign[]> {
  const rows = await shelfOf(database, kind).find({ tenant, key: { $in: keysOf(kind, pack, choices) } }).toArray();
  return rows.map(({ key, version, definition }) => ({ kind, key, version, content: definition as Record<string, unknown> }));
}

function productHere({ contents }: DesignPackage): ExistingDesign[] {
  return contents.flatMap(({ kind, key, version }) => {
    const content = isProductKind(kind) ? productThing(kind, key) : null;
    return content ? [{ kind, key, version, content }] : [];
  });
}

type DraftRow = Pick<DesignRecord, '_id' | 'revision' | 'draft'>;
interface StandingDraft { revision: number; changedAt: string; changedBy: string; same: boolean }

async function draftsHere(database: Database, tenant: string, pack: DesignPackage, choices: readonly Choice[]): Promise<Map<string, DraftRow>> {
  const ids = (['form', 'procedure'] as const).flatMap((kind) => keysOf(kind, pack, choices).map((key) => designId(tenant, { kind, key })));
  const rows = await database.designs.find({ _id: { $in: ids }, draft: { $ne: null } }, { projection: { revision: 1, draft: 1, tenant: 1, kind: 1, key: 1 } }).toArray();
  return new Map(rows.map((row) => [`${row.kind} ${row.key}`, row]));
}

/** The plan, with the drafts that stand where it would write. What stands there and says something else stays, unless somebody chose otherwise. */
async function withDrafts(pack: DesignPackage, existing: readonly ExistingDesign[], choices: readonly ImportChoice[], rows: ReadonlyMap<string, DraftRow>) {
  const plan = await planImport(pack, existing, { numbering: 'next', choices });
  const drafts = new Map<string, StandingDraft>();
  for (const { kind, key, version, target, content } of plan.entries) {
    const row = rows.get(`${kind} ${target}`);
    if (!row?.draft || !isDesignKind(kind)) continue;
    const { draft, revision } = row;
    const standing = JSON.parse(draft.text) as unknown;
    const same = content !== null && isPlainObject(standing) && await hashWithoutNumber(standing) === await hashWithoutNumber(content);
    drafts.set(nameOf({ kind, key, version }), { revision, changedAt: draft.changedAt, changedBy: draft.changedBy, same });
  }
  return { plan, drafts };
}

function takesOf({ kind, key, state }: PlannedEntry, choice: Choice | undefined, calendars: ReadonlyMap<string, Localized[]>): PlannedDesign['takes'] {
  // Under another key it may be here already; that was a choice, and can be taken back.
  if (isDesignKind(kind)) return state === 'same' && choice?.take !== 'rename' ? [] : ['take', 'rename', 'keep'];
  return kind === 'calendar' && calendars.has(key) ? ['keep', 'take'] : [];
}

const keyPattern: Readonly<Record<DesignKind, RegExp>> = { form: /^[a-z][a-z0-9-]{0,63}$/, procedure: /^[a-z][a-z0-9-]{0,47}$/ };

function faultOf(entry: PlannedEntry, choice: Choice | undefined, { draft, takenBy }: { draft: StandingDraft | null; takenBy: string | null }): Localized | null {
  const { kind, key, target, state } = entry;
  if (choice?.take !== 'rename' || !isDesignKind(kind)) return null;
  if (!choice.newKey || !keyPattern[kind].test(choice.newKey)) return { vi: 'Mã phải bắt đầu bằng chữ, chỉ gồm chữ thường không dấu, số và dấu gạch nối.', en: 'A key begins with a letter and has small letters without marks, digits and hyphens only.' };
  if (target === key) return { vi: 'Hãy chọn một mã khác với mã cũ.', en: 'Choose a key that is not the old one.' };
  const taken = (state !== 'new' && state !== 'same') || (draft !== null && !draft.same) || (takenBy !== null && takenBy !== key);
  return taken ? { vi: `Mã “${target}” đã được dùng.`, en: `The key “${target}” is taken.` } : null;
}

function thingTitle(kind: PackageKind, content: Readonly<Record<string, unknown>>): Localized | null {
  if (kind === 'calendar') return typeof content.name === 'string' ? { vi: content.name, en: content.name } : null;
  if (kind !== 'notice') return titleOf(content);
  const subject = (locale: 'vi' | 'en'): string => {
    const words = content[locale];
    return words !== null && typeof words === 'object' && 'heading' in words && typeof words.heading === 'string' ? words.heading.slice(0, 300) : '';
  };
  return subject('vi') === '' ? null : { vi: subject('vi'), en: subject('en') };
}
