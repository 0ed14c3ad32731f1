import type { SandboxRecord } from '../../domain/contracts/records';
import type { Localized } from '../../domain/process';
import type { Database } from '../mongo/database';
import type { Command } from './run-command';

/**
 * Operators' commands walk one tenant. A sandbox lies under a name of its own in the tenant's place, so the same walk
 * goes over it as well, when it is asked for.
 */

type Sandbox = Pick<SandboxRecord, 'space' | 'procedure'>;
export interface Spaces { tenant: string; /** Its sandboxes, as they are now. */ standing: () => Promise<readonly Sandbox[]>; report: (progress: Localized) => void }

/** `removed`: somebody cleared it while it was walked, so what was seen says nothing. */
type Walked<V> = { kind: 'walked'; verdict: V } | { kind: 'removed' } | { kind: 'failed'; error: string };
/** `procedure`: what is tried in it; null for the tenant itself. */
type SpaceFound<V> = { space: string; procedure: string | null } & Walked<V>;
interface BySpace<V> { spaces: SpaceFound<V>[] }

/** The sandboxes that are not being removed; at most twenty at a time. */
export async function standingSandboxes({ sandboxes }: Database, tenant: string): Promise<Sandbox[]> {
  const found = await sandboxes.find({ tenant, state: { $in: ['preparing', 'running'] } }, { projection: { space: 1, procedure: 1 } }).toArray();
  return found.sort((a, b) => (a.space < b.space ? -1 : 1));
}

/**
 * The tenant first, then each of its sandboxes. What cannot be walked in a sandbox is told and keeps nothing from being
 * told of the others. Limit: what mends while somebody clears that very sandbox may start a workflow that finds nothing
 * any more; it parks at its next step.
 */
export async function walkSpaces<V>({ tenant, standing, report }: Spaces, walk: (space: string) => Promise<V>): Promise<BySpace<V>> {
  const sandboxes = await standing();
  const spaces: SpaceFound<V>[] = [{ space: tenant, procedure: null, kind: 'walked', verdict: await walk(tenant) }];
  for (const [index, { space, procedure }] of sandboxes.entries()) {
    report({ vi: `Chạy thử thật ${index + 1}/${sandboxes.length}: ${space}`, en: `sandbox ${index + 1} of ${sandboxes.length}: ${space}` });
    const walked = await walk(space).then((verdict): Walked<V> => ({ kind: 'walked', verdict }), (error: unknown): Walked<V> => ({ kind: 'failed', error: error instanceof Error ? error.message : String(error) }));
    const stands = (await standing()).some((one) => one.space === space);
    spaces.push({ space, procedure, ...(stands ? walked : { kind: 'removed' }) });
  }
  return { spaces };
}

type Told<V> = Pick<Command<V>, 'lines' | 'exitCode'>;
const isBySpace = <V extends object>(found: V | BySpace<V>): found is BySpace<V> => 'spaces' in found;

/** How a verdict is told, for a walk over the tenant alone or over each space; the worst of them is the exit code. */
export function orBySpace<V extends object>({ lines, exitCode }: Told<V>): Told<V | BySpace<V>> {
  const linesOf = (found: SpaceFound<V>): Localized[] => {
    switch (found.kind) {
      case 'walked': return lines(found.verdict);
      case 'removed': return [{ vi: 'Đã xóa trong lúc kiểm tra', en: 'removed meanwhile' }];
      case 'failed': return [{ vi: `Không kiểm tra được: ${found.error}`, en: `could not be walked: ${found.error}` }];
    }
  };
  const codeOf = (found: SpaceFound<V>): number => (found.kind === 'walked' ? exitCode(found.verdict) : found.kind === 'failed' ? 1 : 0);
  return {
    lines: (found) => (isBySpace(found) ? found.spaces.flatMap((one) => [headOf(one), ...linesOf(one)]) : lines(found)),
    exitCode: (found) => (isBySpace(found) ? Math.max(...found.spaces.map(codeOf)) : exitCode(found)),
  };
}

function headOf({ space, procedure }: Pick<SpaceFound<unknown>, 'space' | 'procedure'>): Localized {
  const text = `[${space}]${procedure === null ? '' : ` ${procedure}`}`;
  return { vi: text, en: text };
}
