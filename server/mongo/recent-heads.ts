import type { CaseHead } from './case-head';

/**
 * The heads of cases whose latest entry this process appended, by that entry's hash: who appends the next one need not
 * read the case first. It cannot be stale: the hash names the entry, and the snapshot is only written over that entry.
 */
export class RecentHeads {
  private readonly heads = new Map<string, CaseHead>();

  constructor(private readonly most = 5_000) {}

  find(hash: string): CaseHead | null {
    return this.heads.get(hash) ?? null;
  }

  /** @param after the hash of the entry that led to `head`; the one before it is of no use any more */
  keep(before: string, after: string, head: CaseHead): void {
    this.heads.delete(before);
    this.heads.set(after, head);
    const oldest = this.heads.keys().next();
    if (this.heads.size > this.most && !oldest.done) this.heads.delete(oldest.value);
  }
}
