import type { Localized } from '../process';
import { contentHash } from '../text/canonical-json';
import type { DesignPackage, PackageEntry, PackageKind } from './package-format';
import { referencesOf, renumbered, type Reference } from './references';

/** A design that the installation has; all versions of whatever the package names. */
export interface ExistingDesign { kind: PackageKind; key: string; version: number; content: Readonly<Record<string, unknown>> }

/** `next`: another version than any that is here. `conflict`: the same version is here with another content. */
export type ImportState = 'same' | 'new' | 'next' | 'conflict';

export interface PlannedEntry {
  kind: PackageKind;
  key: string;
  /** In the package. */
  version: number;
  state: ImportState;
  /** Here: what is published, or the version that is the same. */
  as: number;
  /** What is to be published, with the versions it has here; null when it is here already. */
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
export interface ImportOptions { numbering?: 'kept' | 'next' }

/**
 * What importing a package would do, before anything is done. Contents are compared without their version number, so a
 * design that was imported before under another number is found again and never doubled; where versions are renumbered
 * every reference in the package follows. Roles and texts of notices are looked for only when either side names some.
 */
export async function planImport(pack: DesignPackage, existing: readonly ExistingDesign[], { numbering = 'kept' }: ImportOptions = {}): Promise<ImportPlan> {
  const planner = new Planner(existing, numbering);
  await planner.learn();
  for (const entry of inOrder(pack.contents)) await planner.plan(entry);
  return { entries: planner.entries, missing: missingOf(pack, existing) };
}

const id = (kind: PackageKind, key: string): string => `${kind} ${key}`;

class Planner {
  readonly entries: PlannedEntry[] = [];
  /** Versions that are here, by design: their content without number. */
  private readonly here = new Map<string, Map<number, string>>();
  /** Highest version that is here or will be. */
  private readonly latest = new Map<string, number>();
  private readonly numbers = new Map<string, number>();

  constructor(private readonly existing: readonly ExistingDesign[], private readonly numbering: 'kept' | 'next') {}

  async learn(): Promise<void> {
    for (const { kind, key, version, content } of this.existing) {
      const versions = this.here.get(id(kind, key)) ?? new Map<number, string>();
      this.here.set(id(kind, key), versions.set(version, await hashWithoutNumber(content)));
      this.latest.set(id(kind, key), Math.max(version, this.latest.get(id(kind, key)) ?? 0));
    }
  }

  async plan({ kind, key, version, content: packed }: PackageEntry): Promise<void> {
    const content = renumbered({ kind, content: packed }, (of, name, number) => this.numbers.get(`${id(of, name)} ${number}`) ?? number);
    const hash = await hashWithoutNumber(content);
    const versions = this.here.get(id(kind, key)) ?? new Map<number, string>();
    const same = versions.get(version) === hash ? version : [...versions].filter(([, other]) => other === hash).map(([number]) => number).at(-1);
    const latest = this.latest.get(id(kind, key)) ?? 0;
    const as = same ?? (this.numbering === 'kept' && version > latest ? version : latest + 1);
    const state: ImportState = same !== undefined ? 'same' : versions.size === 0 ? 'new' : versions.has(version) ? 'conflict' : 'next';
    this.latest.set(id(kind, key), Math.max(latest, as));
    this.numbers.set(`${id(kind, key)} ${version}`, as);
    const numbered = kind === 'form' || kind === 'procedure' ? { ...content, version: as } : content;
    this.entries.push({ kind, key, version, state, as, content: state === 'same' ? null : numbered, message: words(kind, key, version, state, as) });
  }
}

function hashWithoutNumber(content: Readonly<Record<string, unknown>>): Promise<string> {
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

function missingOf(pack: DesignPackage, existing: readonly ExistingDesign[]): MissingReference[] {
  const all = [...pack.contents, ...existing];
  const names = new Set(all.flatMap(({ kind, key, version }) => [id(kind, key), `${id(kind, key)} ${version}`]));
  const asked = new Set(all.map(({ kind }) => kind));
  return pack.contents.flatMap((entry) => referencesOf(entry).flatMap((reference): MissingReference[] => {
    const optional = reference.kind === 'role' || reference.kind === 'notice';
    if (optional && !asked.has(reference.kind)) return [];
    if (names.has(reference.version === null ? id(reference.kind, reference.key) : `${id(reference.kind, reference.key)} ${reference.version}`)) return [];
    const name = reference.version === null ? `“${reference.key}”` : { vi: `“${reference.key}” phiên bản ${reference.version}`, en: `“${reference.key}” version ${reference.version}` };
    const said = typeof name === 'string' ? { vi: name, en: name } : name;
    return [{
      ...reference, usedBy: { kind: entry.kind, key: entry.key, version: entry.version },
      message: { vi: `“${entry.key}” cần ${kindWords[reference.kind].vi} ${said.vi}, không có trong gói và chưa có ở đây.`, en: `“${entry.key}” needs the ${kindWords[reference.kind].en} ${said.en}, which is neither in the package nor here.` },
    }];
  }));
}

const kindWords: Record<PackageKind, Localized> = {
  form: { vi: 'biểu mẫu', en: 'form' }, procedure: { vi: 'quy trình', en: 'procedure' }, calendar: { vi: 'lịch', en: 'calendar' },
  notice: { vi: 'mẫu thông báo', en: 'notice' }, role: { vi: 'vị trí', en: 'role' },
};

function words(kind: PackageKind, key: string, version: number, state: ImportState, as: number): Localized {
  const vi = `${kindWords[kind].vi.charAt(0).toUpperCase()}${kindWords[kind].vi.slice(1)} “${key}” phiên bản ${version}`;
  const en = `The ${kindWords[kind].en} “${key}” version ${version}`;
  switch (state) {
    case 'same': return as === version ? { vi: `${vi} đã có ở đây; bỏ qua.`, en: `${en} is here already; skipped.` } : { vi: `${vi} đã có ở đây là phiên bản ${as}; bỏ qua.`, en: `${en} is here already as version ${as}; skipped.` };
    case 'new': return { vi: `${vi} là mới.`, en: `${en} is new.` };
    case 'next': return { vi: `${vi} thành phiên bản tiếp theo: ${as}.`, en: `${en} becomes the next version: ${as}.` };
    case 'conflict': return { vi: `${vi} đã có ở đây với nội dung khác; bản trong gói thành phiên bản ${as}.`, en: `${en} is here with another content; the one in the package becomes version ${as}.` };
  }
}
