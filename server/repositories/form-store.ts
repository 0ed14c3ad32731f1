import { recordId } from '../../domain/contracts/records';
import type { FormDefinition } from '../../forms';
import type { Database } from '../mongo/database';

/** Published form versions never change, so they are read once. */
export class FormStore {
  private readonly known = new Map<string, FormDefinition>();

  constructor(private readonly database: Database) {}

  /** @throws RangeError when that version was never published: a task pins a version that exists. */
  async get(tenant: string, { key, version }: { key: string; version: number }): Promise<FormDefinition> {
    const id = recordId(tenant, key, version);
    const held = this.known.get(id);
    if (held) return held;
    const record = await this.database.forms.findOne({ _id: id });
    if (!record) throw new RangeError(`form ${key} version ${version} is not published`);
    const definition = record.definition as FormDefinition;
    this.known.set(id, definition);
    return definition;
  }
}
