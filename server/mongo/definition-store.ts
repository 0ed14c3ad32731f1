import { recordId } from '../../domain/contracts/records';
import type { ProcessDefinition } from '../../domain/process';
import type { Database } from './database';

/** Published process versions never change, so they are read once. */
export class DefinitionStore {
  private readonly known = new Map<string, ProcessDefinition>();

  constructor(private readonly database: Database) {}

  /** @throws RangeError when that version was never published. */
  async get(tenant: string, key: string, version: number): Promise<ProcessDefinition> {
    const id = recordId(tenant, key, version);
    const held = this.known.get(id);
    if (held) return held;
    const record = await this.database.processes.findOne({ _id: id });
    if (!record) throw new RangeError(`process ${key} version ${version} is not published`);
    this.known.set(id, record.definition);
    return record.definition;
  }

  /** The newest published version; null when there is none. */
  async findLatest(tenant: string, key: string): Promise<ProcessDefinition | null> {
    const record = await this.database.processes.find({ tenant, key }).sort({ version: -1 }).limit(1).next();
    return record?.definition ?? null;
  }
}
