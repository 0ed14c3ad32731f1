import type { ProcessDefinition } from '../process';
import { canonicalJson, contentHash } from '../text/canonical-json';
import { PACKAGE_FORMAT, PACKAGE_VERSION, type DesignPackage, type PackageEntry, type PackageKind } from './package-format';

/** A form as this module needs it; `forms/types.ts` says what it holds. */
export interface PackedForm { key: string; version: number }
/** Anything that has no version of its own: a calendar layer, the texts of a notice, the words of a role. */
export interface PackedThing { key: string; version?: number; content: Readonly<Record<string, unknown>> }

export interface DesignsToPack {
  /** When the package is made: an instant in UTC. */
  made: string;
  procedures?: readonly ProcessDefinition[];
  forms?: readonly PackedForm[];
  calendars?: readonly PackedThing[];
  noticeTexts?: readonly PackedThing[];
  /** Templates of documents. */
  documents?: readonly PackedThing[];
  /** Roles that the procedures name, so that whoever imports them sees which seats must exist. */
  roles?: readonly PackedThing[];
}

/** Puts designs into one package; the same designs at the same instant give the same bytes. Throws RangeError when two entries are the same design in the same version. */
export async function packDesign({ made, procedures = [], forms = [], calendars = [], noticeTexts = [], documents = [], roles = [] }: DesignsToPack): Promise<DesignPackage> {
  const entries = await Promise.all([
    ...forms.map((form) => entry('form', form.key, form.version, form)),
    ...procedures.map((procedure) => entry('procedure', procedure.key, procedure.version, procedure)),
    ...calendars.map(({ key, version, content }) => entry('calendar', key, version ?? 1, content)),
    ...noticeTexts.map(({ key, version, content }) => entry('notice', key, version ?? 1, content)),
    ...documents.map(({ key, version, content }) => entry('document', key, version ?? 1, content)),
    ...roles.map(({ key, version, content }) => entry('role', key, version ?? 1, content)),
  ]);
  const contents = entries.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  contents.forEach((one, at) => {
    const before = contents[at - 1];
    if (before && nameOf(before) === nameOf(one)) throw new RangeError(`${one.kind} "${one.key}" version ${one.version} is packed twice`);
  });
  const pack = { format: PACKAGE_FORMAT, version: PACKAGE_VERSION, made, contents } as const;
  return { ...pack, hash: await packageHash(pack) };
}

/** The text of the file. */
export const writeDesignPackage = (pack: DesignPackage): string => canonicalJson(pack);

export const nameOf = ({ kind, key, version }: Pick<PackageEntry, 'kind' | 'key' | 'version'>): string => `${kind} ${key} ${String(version).padStart(9, '0')}`;

export function packageHash({ format, version, made, contents }: Omit<DesignPackage, 'hash'>): Promise<string> {
  return contentHash({ format, version, made, contents: contents.map(({ kind, key, version: number, hash }) => ({ kind, key, version: number, hash })) });
}

async function entry(kind: PackageKind, key: string, version: number, content: object): Promise<PackageEntry> {
  // As it will be read again: without members that are undefined.
  const plain = JSON.parse(JSON.stringify(content)) as Record<string, unknown>;
  return { kind, key, version, hash: await contentHash(plain), content: plain };
}
