import { recordId } from '../../domain/contracts/records';
import { shippedProcedures } from '../../domain/procedures';
import { prepareProcedure } from '../../domain/publishing';
import type { ProcessDefinition } from '../../domain/process';
import { shippedForms } from '../../forms';
import { checkDefinition } from '../../forms/schema';
import { canonicalJson, sha256 } from '../journal/hash-entry';
import type { Database } from '../mongo/database';
import { shippedWorld } from '../publishing/publishing-world';

/**
 * Puts the procedures and forms that come with the product into the collections. A version that is published stays as it
 * is for ever, because cases are pinned to it.
 * They pass the same checks as a designer's, held against what comes with the product: units and people may come later.
 * @throws Error naming every shipped definition that is not sound, or whose content changed while its version did not.
 */
export async function publishShipped(database: Pick<Database, 'processes' | 'forms'>, tenant: string, at: string): Promise<{ published: number }> {
  const procedures = shippedProcedures.map(soundProcedure).map((definition) => ({ ...named(tenant, definition.key, definition.version), definition, hash: hashOf(definition), publishedAt: at }));
  const unsound = shippedForms.flatMap((form) => checkDefinition(form).map((problem) => `form ${form.key}: ${problem.message.en}`));
  if (unsound.length > 0) throw new Error(`A form cannot be published: ${unsound.join('; ')}`);
  const forms = shippedForms.map((definition) => ({ ...named(tenant, definition.key, definition.version), definition, hash: hashOf(definition), publishedAt: at }));
  const results = [
    ...(await Promise.all(procedures.map((record) => publish(database.processes, record, 'procedure')))),
    ...(await Promise.all(forms.map((record) => publish(database.forms, record, 'form')))),
  ];
  const changed = results.flatMap((result) => (typeof result === 'string' ? [result] : []));
  if (changed.length > 0) throw new Error(`Published with another content under the same version; give it a new version: ${changed.join(', ')}`);
  return { published: results.filter((result) => result === true).length };
}

/** The procedure with what it reuses put in. */
function soundProcedure(shipped: ProcessDefinition): ProcessDefinition {
  const { definition, problems } = prepareProcedure(shipped, shippedWorld);
  if (!definition) throw new Error(`The procedure ${shipped.key} cannot be published: ${problems.filter(({ severity }) => severity === 'error').map(({ message }) => message.en).join(' ')}`);
  return definition;
}

const named = (tenant: string, key: string, version: number) => ({ _id: recordId(tenant, key, version), tenant, key, version });
const hashOf = (definition: unknown): string => sha256(canonicalJson(definition));

interface Published { _id: string; key: string; version: number; hash: string }
interface Shelf<T extends Published> { findOne(filter: { _id: string }): Promise<{ hash: string } | null>; insertOne(record: T): Promise<unknown> }

/** True when it was put there now, false when it was there, its name when something else is there. */
async function publish<T extends Published>(shelf: unknown, record: T, what: string): Promise<boolean | string> {
  const collection = shelf as Shelf<T>;
  const standing = await collection.findOne({ _id: record._id });
  if (standing) return standing.hash === record.hash ? false : `${what} ${record.key} version ${record.version}`;
  try {
    await collection.insertOne(record);
    return true;
  } catch (error) {
    if ((error as { code?: unknown }).code !== 11000) throw error;
    // Another process published it in between: look at what stands there.
    return publish(shelf, record, what);
  }
}
