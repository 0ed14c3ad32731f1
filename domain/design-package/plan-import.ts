import { isPlainObject } from '../logic/plain-object';
import type { Localized } from '../process';
import { contentHash } from '../text/canonical-json';
import { kindWords, plannedWords } from './import-words';
import { nameOf } from './pack-design';
import type { DesignPackage, PackageEntry, PackageKind } from './package-format';
import { redirected, referencesOf, type Reference } from './references';

/** A design that the installation has; all versions of whatever the package names. What has no versions of its own is version 1. */
export interface ExistingDesign { kind: PackageKind; key: string; version: number; content: Readonly<Record<string, unknown>> }

/** `next`: another version than any that is here. `conflict`: the same version is here with another content. */
export type ImportState = 'same' | 'new' | 'next' | 'conflict';
/** `keep`: what is here stays, and the package's references lead to it. `rename`: as a design of its own. */
export type ImportTake = 'keep' | 'take' | 'rename';

/** What somebody decided about an entry; without a decision it is taken. */
export interface ImportChoice { kind: PackageKind; key: string; version: number; take: ImportTake; newKey?: string | undefined }

export interface PlannedEntry {
  kind: PackageKind;
  key: string;
  /** In the package. */
  version: number;
  /** Its key here: another one when it is renamed. */
  target: string;
  state: ImportState;
  take: ImportTake;
  /** Here: what is published, or the version that is the same, or the one that stays. */
  as: number;
  /** The version here that it is held against: that of the same number, otherwise the latest; null when there is none. */
  here: number | null;
  /** With the names and versions it has here: to be published, unless it is kept; null when it is here already. */
  content: Record<string, unknown> | null;
  message: Localized;
}

export interface MissingReference extends Reference { usedBy: { kind: PackageKind; key: string; version: number }; message: Localized }

export interface ImportPlan {
  /** In the order in which they can be published: what is named before what names it. */
  entries: PlannedEntry[];
  /** What entries name and neither the file nor the installation has. */
  missing: MissingReference[];
}

/** `next`: a version that is new here gets the number after the latest one here, as drafts will when they are published. */
export interface ImportOptions { numbering?: 'kept' | 'next'; choices?: readonly ImportChoice[] }

/**
 * What importing a package would do, before anything is done. Contents are compared without their version number, so a
 * design that was imported before under another number is found again and never doubled; where designs are renumbered,
 * renamed or left to what is here, every reference in the package follows. Templates, texts of notices and roles are
 * looked for only when either side names some.
 */
export async function planImport(pack: DesignPackage, existing: readonly ExistingDesign[], { numbering = 'kept', choices = [] }: ImportOptions = {}): Promise<ImportPlan> {
  const planner = new Planner(pack, existing, numbering, choices);
  await planner.learn();
  for (const entry of inOrder(pack.contents)) await planner.plan(entry);
  const leftOut = new Set(planner.entries.filter(({ state, take }) => state === 'new' && take === 'keep').map(nameOf));
  return { entries: planner.entries, missing: missingOf(pack.contents.filter((entry) => !leftOut.has(nameOf(entry))), existing) };
}

const id = (kind: PackageKind, key: string): string => `${kind} ${key}`;
const isDesign = (kind: PackageKind): kind is 'form' | 'procedure' => kind === 'form' || kind === 'procedure';

class Planner {
  readonly entries: PlannedEntry[] = [];
  /** Versions that are here, by design: their content without number. */
  private readonly here = new Map<string, Map<number, string>>();
  /** Highest version that is here or will be. */
  private readonly latest = new Map<string, number>();
  /** Versions of the package → where they are here. */
  private readonly places = new Map<string, { key: string; version: number }>();
  private readonly choices: ReadonlyMap<string, ImportChoice>;
  /** Keys whose latest version in the package is renamed: what names no version goes with it. */
  private readonly renamed: ReadonlyMap<string, string>;

  constructor(pack: DesignPackage, private readonly existing: readonly ExistingDesign[], private readonly numbering: 'kept' | 'next', choices: readonly ImportChoice[]) {
    this.choices = new Map(choices.map((choice) => [nameOf(choice), choice]));
    this.renamed = new Map([...pack.contents].sort((a, b) => a.version - b.version).map((entry) => [id(entry.kind, entry.key), this.targetOf(entry)]));
  }

  async learn(): Promise<void> {
    for (const { kind, key, version, content } of this.existing) {
      const versions = this.here.get(id(kind, key)) ?? new Map<number, string>();
      this.here.set(id(kind, key), versions.set(version, await hashWithoutNumber(content)));
      this.latest.set(id(kind, key), Math.max(version, this.latest.get(id(kind, key)) ?? 0));
    }
  }

  async plan(entry: PackageEntry): Promise<void> {
    const { kind, key, version } = entry;
    const target = this.targetOf(entry);
    const content = this.contentOf(entry, target);
    const hash = await hashWithoutNumber(content);
    const versions = this.here.get(id(kind, target)) ?? new Map<number, string>();
    const same = versions.get(version) === hash ? version : [...versions].filter(([, other]) => other === hash).map(([number]) => number).at(-1);
    const latest = this.latest.get(id(kind, target)) ?? 0;
    const state: ImportState = same !== undefined ? 'same' : versions.size === 0 ? 'new' : versions.has(version) ? 'conflict' : 'next';
    const take = state === 'same' ? 'keep' : this.choices.get(nameOf(entry))?.take ?? 'take';
    const here = same ?? (versions.has(version) ? version : versions.size === 0 ? null : Math.max(...versions.keys()));
    const as = take === 'keep' ? here ?? version : !isDesign(kind) ? version : this.numbering === 'kept' && version > latest ? version : latest + 1;
    if (take !== 'keep') this.latest.set(id(kind, target), Math.max(latest, as));
    this.places.set(nameOf(entry), { key: target, version: as });
    const numbered = isDesign(kind) ? { ...content, version: as } : content;
    this.entries.push({ kind, key, version, target, state, take, as, here, content: state === 'same' ? null : numbered, message: plannedWords({ kind, key, version, target, state, take, as, here }) });
  }

  private targetOf(entry: Pick<PackageEntry, 'kind' | 'key' | 'version'>): string {
    const choice = this.choices.get(nameOf(entry));
    return choice?.take === 'rename' && choice.newKey && isDesign(entry.kind) ? choice.newKey : entry.key;
  }

  private contentOf(entry: PackageEntry, target: string): Record<string, unknown> {
    const content = redirected(entry, (kind, key, version) => (version === null
      ? { key: this.renamed.get(id(kind, key)) ?? key, version: 0 }
      : this.places.get(nameOf({ kind, key, version })) ?? { key, version }));
    return target === entry.key ? content : { ...content, key: target, title: importedTitle(content.title) };
  }
}

const LONGEST_TITLE = 280;

/** Two designs with one title could not be told apart on the shelf. */
function importedTitle(title: unknown): unknown {
  if (!isPlainObject(title) || typeof title.vi !== 'string' || typeof title.en !== 'string') return title;
  return { vi: `${title.vi.slice(0, LONGEST_TITLE)} (bản nhập)`, en: `${title.en.slice(0, LONGEST_TITLE)} (imported)` };
}

/** What a design says, whichever version it is. */
export function hashWithoutNumber(content: Readonly<Record<string, unknown>>): Promise<string> {
  const { version: _, ...rest } = content;
  return contentHash(rest);
}

/** What is named comes before what names it, lower versions before higher ones. A circle is left as it is: publishing refuses it. */
function inOrder(entries: readonly PackageEntry[]): PackageEntry[] {
  const sorted = [...entries].sort((a, b) => a.version - b.version);
  const done = new Set<PackageEntry>();
  const ordered: PackageEntry[] = [];
  const visit = (entry: PackageEntry): void => {
    if (done.has(entry)) return;
    done.add(entry);
    const lower = sorted.filter((other) => other.kind === entry.kind && other.key === entry.key && other.version < entry.version);
    const named = referencesOf(entry).flatMap((reference) => sorted.filter((other) => other.kind === reference.kind && other.key === reference.key && other.version === reference.version));
    for (const before of [...lower, ...named]) visit(before);
    ordered.push(entry);
  };
  sorted.forEach(visit);
  return ordered;
}

function missingOf(contents: readonly PackageEntry[], existing: readonly ExistingDesign[]): MissingReference[] {
  const all = [...contents, ...existing];
  const names = new Set(all.flatMap(({ kind, key, version }) => [id(kind, key), `${id(kind, key)} ${version}`]));
  const asked = new Set(all.map(({ kind }) => kind));
  return contents.flatMap((entry) => referencesOf(entry).flatMap((reference): MissingReference[] => {
    if (!isDesign(reference.kind) && !asked.has(reference.kind)) return [];
    if (names.has(reference.version === null ? id(reference.kind, reference.key) : `${id(reference.kind, reference.key)} ${reference.version}`)) return [];
    const said = reference.version === null ? { vi: `“${reference.key}”`, en: `“${reference.key}”` } : { vi: `“${reference.key}” phiên bản ${reference.version}`, en: `“${reference.key}” version ${reference.version}` };
    return [{
      ...reference, usedBy: { kind: entry.kind, key: entry.key, version: entry.version },
      message: { vi: `“${entry.key}” cần ${kindWords[reference.kind].vi} ${said.vi}, không có trong gói và chưa có ở đây.`, en: `“${entry.key}” needs the ${kindWords[reference.kind].en} ${said.en}, which is neither in the package nor here.` },
    }];
  }));
}
