import type { Localized } from '../process';
import { readDefinition } from '../publishing';
import { contentHash } from '../text/canonical-json';
import { readCalendar } from './merge-calendar';
import { PACKAGE_FORMAT, PACKAGE_VERSION, packageLimits, packageSchema, type DesignPackage, type PackageEntry } from './package-format';
import { nameOf, packageHash } from './pack-design';

export interface PackageProblem {
  code: 'too-large' | 'not-json' | 'name-forbidden' | 'shape-wrong' | 'version-unknown' | 'entry-doubled' | 'entry-mislabelled' | 'entry-changed' | 'package-changed' | 'procedure-wrong';
  /** The entry it is about; null for the file itself. */
  entry: { kind: string; key: string; version: number } | null;
  /** JSON pointer within the entry's content, or within the file where there is no entry. */
  place: string;
  message: Localized;
}

/** What else must hold of a content, for example that a form is one (`forms/schema`), with the place in it; none when it is well. */
export type ContentCheck = (entry: PackageEntry) => readonly { place: string; message: Localized }[];

const MOST_PROBLEMS = 100;

/**
 * Reads the text of a package file from anywhere. Limits and names come first; then the shape, the hashes (whoever
 * changed one character is found out) and each procedure. Publishing has its own word later.
 */
export async function readDesignPackage(text: string, check: ContentCheck = () => []): Promise<{ pack: DesignPackage | null; problems: PackageProblem[] }> {
  const raw = parse(text);
  if ('problem' in raw) return { pack: null, problems: [raw.problem] };
  const parsed = packageSchema.safeParse(raw.value);
  if (!parsed.success) return { pack: null, problems: [shapeProblem(raw.value, parsed.error.issues[0]?.path ?? [])] };
  const problems = doubled(parsed.data);
  // One after the other: each waits for its hash, so that whoever serves others is not held up by the whole file.
  for (const entry of parsed.data.contents) if (problems.length < MOST_PROBLEMS) problems.push(...await faultsOf(entry, check));
  if (problems.length === 0 && await packageHash(parsed.data) !== parsed.data.hash) problems.push(problem('package-changed', null, 'Tệp đã bị sửa: mã kiểm của cả gói không khớp.', 'The file was changed: the hash of the package does not fit.'));
  return { pack: problems.length === 0 ? parsed.data : null, problems: problems.slice(0, MOST_PROBLEMS) };
}

function problem(code: PackageProblem['code'], entry: PackageEntry | null, vi: string, en: string, place = ''): PackageProblem {
  return { code, entry: entry && { kind: entry.kind, key: entry.key, version: entry.version }, place, message: { vi, en } };
}

function parse(text: string): { value: unknown } | { problem: PackageProblem } {
  const tooLarge = problem('too-large', null, `Tệp quá lớn: tối đa ${packageLimits.characters / 1_000_000} triệu ký tự, ${packageLimits.entries} mục.`, `The file is too large: at most ${packageLimits.characters / 1_000_000} million characters and ${packageLimits.entries} entries.`);
  if (text.length > packageLimits.characters) return { problem: tooLarge };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: problem('not-json', null, 'Tệp không phải là gói thiết kế (JSON) đọc được.', 'The file is no readable design package (JSON).') };
  }
  const fault = walk(value);
  if (fault === 'too-large') return { problem: tooLarge };
  if (fault) return { problem: problem('name-forbidden', null, `Tên “${fault.name}” không được dùng trong gói: ở “${fault.place}”.`, `The name “${fault.name}” cannot be used in a package: at “${fault.place}”.`, fault.place) };
  return { value };
}

/** Names that JavaScript or a database would take for something else. */
const isHostile = (name: string): boolean => name === '__proto__' || name === 'constructor' || name === 'prototype' || name.startsWith('$') || name.includes('\u0000');

interface Open { value: unknown; depth: number; name: string; above: Open | null }
const LONGEST_PLACE = 200;

function placeOf(item: Open | null): string {
  const names: string[] = [];
  for (let at = item; at?.above; at = at.above) names.unshift(at.name.slice(0, 40));
  const place = `/${names.join('/')}`;
  return place.length > LONGEST_PLACE ? `…${place.slice(-LONGEST_PLACE)}` : place;
}

/** Iterative: the value may be nested deeper than the stack. */
function walk(value: unknown): 'too-large' | { name: string; place: string } | null {
  const open: Open[] = [{ value, depth: 0, name: '', above: null }];
  for (let count = 0; open.length > 0; count += 1) {
    const item = open.pop() as Open;
    if (count + open.length > packageLimits.nodes || item.depth > packageLimits.depth) return 'too-large';
    if (item.value === null || typeof item.value !== 'object') continue;
    for (const [name, member] of Object.entries(item.value)) {
      if (!Array.isArray(item.value) && isHostile(name)) return { name: name.slice(0, 40).replaceAll('\u0000', '␀'), place: placeOf(item) };
      open.push({ value: member, depth: item.depth + 1, name, above: item });
    }
  }
  return null;
}

function shapeProblem(value: unknown, path: readonly PropertyKey[]): PackageProblem {
  const version = value !== null && typeof value === 'object' && 'version' in value ? value.version : undefined;
  const isPackage = value !== null && typeof value === 'object' && 'format' in value && value.format === PACKAGE_FORMAT;
  if (isPackage && version !== PACKAGE_VERSION) return problem('version-unknown', null, `Gói thuộc phiên bản định dạng ${String(version).slice(0, 20)}; bản cài đặt này chỉ đọc phiên bản ${PACKAGE_VERSION}.`, `The package has format version ${String(version).slice(0, 20)}; this installation reads version ${PACKAGE_VERSION}.`);
  const place = `/${path.map(String).join('/')}`.slice(0, 100);
  return problem('shape-wrong', null, `Tệp không phải là gói thiết kế: sai ở “${place}”.`, `The file is no design package: wrong at “${place}”.`, place);
}

function doubled({ contents }: DesignPackage): PackageProblem[] {
  const seen = new Set<string>();
  return contents.flatMap((entry) => {
    const again = seen.has(nameOf(entry));
    seen.add(nameOf(entry));
    return again ? [problem('entry-doubled', entry, `“${entry.key}” phiên bản ${entry.version} có hai lần trong gói.`, `“${entry.key}” version ${entry.version} is in the package twice.`)] : [];
  });
}

async function faultsOf(entry: PackageEntry, check: ContentCheck): Promise<PackageProblem[]> {
  const { kind, key, version, hash, content } = entry;
  if (await contentHash(content) !== hash) return [problem('entry-changed', entry, `“${key}” phiên bản ${version} đã bị sửa: mã kiểm không khớp.`, `“${key}” version ${version} was changed: its hash does not fit.`)];
  if ((kind === 'form' || kind === 'procedure') && (content.key !== key || content.version !== version)) return [problem('entry-mislabelled', entry, `“${key}” phiên bản ${version} mang một nội dung có tên khác.`, `“${key}” version ${version} holds a content of another name.`)];
  if (kind === 'calendar' && !readCalendar(content)) return [problem('shape-wrong', entry, `“${key}” không phải là một lịch đọc được.`, `“${key}” is no readable calendar.`)];
  const words = check(entry).map(({ place, message }) => problem('shape-wrong', entry, message.vi, message.en, place));
  if (kind !== 'procedure') return words;
  const { definition, problems } = readDefinition(content);
  return definition ? words : [...words, ...problems.map(({ path, message }) => problem('procedure-wrong', entry, message.vi, message.en, path))];
}
