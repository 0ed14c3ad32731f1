import { contentHash } from '../text/canonical-json';
import { nameOf } from './pack-design';
import type { DesignPackage } from './package-format';
import { hashWithoutNumber } from './plan-import';
import { redirected } from './references';

/**
 * What the forms and procedures of a package say, as SHA-256: the same for the same designs whenever they were packed and
 * whichever numbers their versions have, so that two installations can tell whether they have the same. Versions of one
 * design count in their order.
 */
export async function designsFingerprint({ contents }: Pick<DesignPackage, 'contents'>): Promise<string> {
  const designs = contents.filter(({ kind }) => kind === 'form' || kind === 'procedure').sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  const ranks = new Map<string, number>();
  designs.forEach((entry, at) => {
    const before = designs[at - 1];
    const isNext = before?.kind === entry.kind && before.key === entry.key;
    ranks.set(nameOf(entry), isNext ? (ranks.get(nameOf(before)) ?? 0) + 1 : 1);
  });
  const rankOf = (kind: 'form' | 'procedure', key: string, version: number | null): number => ranks.get(nameOf({ kind, key, version: version ?? 0 })) ?? version ?? 0;
  return contentHash(await Promise.all(designs.map(async (entry) => ({
    kind: entry.kind, key: entry.key, rank: ranks.get(nameOf(entry)), hash: await hashWithoutNumber(redirected(entry, (kind, key, version) => ({ key, version: rankOf(kind, key, version) }))),
  }))));
}
