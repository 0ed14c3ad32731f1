import type { ProcessDefinition } from '../process';

/**
 * What a procedure is held against when it is published: plain data, so that the server gathers it from the database
 * and a browser can be sent the same.
 */
export interface PublishingWorld {
  /** Published form versions; at least all versions of the forms that the procedure names. */
  forms: readonly PublishedForm[];
  /** The latest version of every published procedure, and those versions that are reused. */
  procedures: readonly ProcessDefinition[];
  /** Kinds of units that exist. */
  kinds: Readonly<Record<string, KindOfUnit>>;
  /** Templates of documents and of notices, and the registers that number documents. */
  documentTemplates: readonly string[];
  registers: readonly string[];
  noticeTemplates: readonly string[];
}

export interface PublishedForm {
  key: string;
  version: number;
  /** What a submission of it tells the case. */
  facts: readonly string[];
  fields: readonly FormField[];
}

export interface FormField {
  /** Data path without row numbers: `models.name`. */
  path: string;
  /** The form builder's component type. */
  type: string;
  /** A field for units may be narrowed to one kind. */
  unitKind: string | null;
  /** Holds a list. */
  many: boolean;
}

export interface KindOfUnit {
  /** How many units there are. */
  units: number;
  /** The seats of such a unit by role, and who holds them; null when nobody has counted (no people yet). */
  roles: Readonly<Record<string, Holding | null>>;
  /** Relation → the kinds of units behind it, and how many units have nobody behind it. */
  relations: Readonly<Record<string, { kinds: readonly string[]; without: number }>>;
}

/** `units`: in how many units somebody holds the seat; `most`: the most holders that one unit has. */
export interface Holding { units: number; most: number }

/** Own members only: `constructor` is no unit kind. */
export function entryOf<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

export function procedureOf(world: PublishingWorld, key: string, version?: number): ProcessDefinition | undefined {
  const named = world.procedures.filter((candidate) => candidate.key === key && (version === undefined || candidate.version === version));
  return named.reduce<ProcessDefinition | undefined>((latest, candidate) => (latest && latest.version > candidate.version ? latest : candidate), undefined);
}

export function formOf(world: PublishingWorld, form: { key: string; version: number }): PublishedForm | undefined {
  return world.forms.find((candidate) => candidate.key === form.key && candidate.version === form.version);
}
