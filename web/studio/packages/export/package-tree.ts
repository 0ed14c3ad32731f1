import { referencesOf, type DesignPackage, type PackageEntry } from '../../../../domain/design-package';

export interface PackedDesign { entry: PackageEntry; bytes: number; children: PackedDesign[]; /** It stands in full further up. */ again: boolean }

const nameOf = ({ kind, key, version }: { kind: string; key: string; version: number }): string => `${kind} ${key} ${version}`;
const isDesign = ({ kind }: { kind: string }): boolean => kind === 'form' || kind === 'procedure';

/** Which design came along with which: those that were chosen at the top, below each what it names. */
export function packageTree({ contents }: Pick<DesignPackage, 'contents'>, chosen: readonly { kind: string; key: string; version: number }[], bytesOf: (text: string) => number): PackedDesign[] {
  const byName = new Map(contents.filter(isDesign).map((entry) => [nameOf(entry), entry]));
  const latest = (kind: string, key: string): PackageEntry | undefined => contents.filter((entry) => entry.kind === kind && entry.key === key).sort((a, b) => b.version - a.version)[0];
  const shown = new Set<string>();
  const nodeOf = (entry: PackageEntry): PackedDesign => {
    const again = shown.has(nameOf(entry));
    shown.add(nameOf(entry));
    const named = again ? [] : referencesOf(entry).filter(isDesign).flatMap(({ kind, key, version }) => (version === null ? latest(kind, key) : byName.get(nameOf({ kind, key, version }))) ?? []);
    return { entry, again, bytes: bytesOf(JSON.stringify(entry.content)), children: named.map(nodeOf) };
  };
  const roots = chosen.flatMap((one) => byName.get(nameOf(one)) ?? []);
  const tree = roots.map(nodeOf);
  // A version that another version of it brought along; nothing that is in the file is left unsaid.
  return [...tree, ...[...byName.values()].filter((entry) => !shown.has(nameOf(entry))).map(nodeOf)];
}
