import { z } from 'zod';

/** What the file says it is. A new meaning of old members is a new version; readers refuse what they do not know. */
export const PACKAGE_FORMAT = 'lien-ky-design';
export const PACKAGE_VERSION = 1;

/** Longest file and most entries that are read; the shipped designs together have some 600,000 characters. */
export const packageLimits = { characters: 4_000_000, entries: 500, nodes: 600_000, depth: 130 } as const;

export const packageKinds = ['form', 'procedure', 'calendar', 'notice', 'role', 'document'] as const;
export type PackageKind = (typeof packageKinds)[number];

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/, 'SHA-256 in hexadecimal');
const entrySchema = z.strictObject({
  kind: z.enum(packageKinds),
  /** Longer than keys of procedures, because calendars are named by their unit. */
  key: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/),
  version: z.int().positive(),
  /** Of the content alone. */
  hash: hashSchema,
  content: z.record(z.string(), z.unknown()),
});
export type PackageEntry = z.infer<typeof entrySchema>;

/** One file that carries designs from one installation to another. */
export const packageSchema = z.strictObject({
  format: z.literal(PACKAGE_FORMAT),
  version: z.literal(PACKAGE_VERSION),
  /** When it was made: an instant in UTC. */
  made: z.iso.datetime(),
  contents: z.array(entrySchema).max(packageLimits.entries),
  /** Of everything above, each content by its hash. */
  hash: hashSchema,
});
export type DesignPackage = z.infer<typeof packageSchema>;
