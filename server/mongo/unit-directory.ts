import { recordId, type UnitRecord } from '../../domain/contracts/records';
import type { Database } from './database';

/** Units change a few times a year and are read by every transition: kept in memory for a short while. */
const FRESH_MS = 30_000;

export class UnitDirectory {
  private readonly known = new Map<string, { unit: UnitRecord; readAt: number }>();
  private readonly revisions = new Map<string, number>();

  constructor(private readonly database: Database, private readonly clock: () => number = Date.now) {}

  async find(tenant: string, ids: readonly string[]): Promise<Map<string, UnitRecord>> {
    const wanted = [...new Set(ids)];
    const stale = wanted.filter((id) => {
      const held = this.known.get(recordId(tenant, id));
      return !held || this.clock() - held.readAt > FRESH_MS;
    });
    if (stale.length > 0) {
      const units = await this.database.units.find({ _id: { $in: stale.map((id) => recordId(tenant, id)) } }).toArray();
      for (const unit of units) this.known.set(unit._id, { unit, readAt: this.clock() });
    }
    return new Map(wanted.flatMap((id) => {
      const held = this.known.get(recordId(tenant, id));
      return held ? [[id, held.unit] as const] : [];
    }));
  }

  /** After a change of units in this process. */
  forget(): void {
    this.known.clear();
  }

  /** Asks whether the organisation has changed, wherever that was done: for what must not rest on an old copy. */
  async renew(tenant: string): Promise<void> {
    const found = await this.database.organisation.findOne({ _id: recordId(tenant, 'organisation') });
    const revision = found?.revision ?? 0;
    if (this.revisions.get(tenant) !== revision) this.known.clear();
    this.revisions.set(tenant, revision);
  }

  /** The unit with all that stand above it, by id: what resolving a relation reads. */
  async withAncestors(tenant: string, ids: readonly string[]): Promise<Map<string, UnitRecord>> {
    const units = await this.find(tenant, ids);
    return this.find(tenant, [...units.values()].flatMap((unit) => [unit.id, ...unit.path]));
  }
}
