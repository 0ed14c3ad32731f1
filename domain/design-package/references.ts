import { isPlainObject } from '../logic/plain-object';
import type { PackageEntry, PackageKind } from './package-format';

/** Something an entry needs; `version` is null when any will do. */
export interface Reference { kind: PackageKind; key: string; version: number | null }
type Step = Record<string, unknown>;

/** Every step of a procedure's content, also inside reused procedures. The content has passed `readDefinition`. */
function* stepsIn(value: unknown): Generator<Step> {
  if (!Array.isArray(value)) return;
  for (const step of value) {
    if (!isPlainObject(step)) continue;
    yield step;
    yield* stepsIn(step.steps);
    for (const name of ['branches', 'arms']) {
      const roads = step[name];
      if (Array.isArray(roads)) for (const road of roads) if (isPlainObject(road)) yield* stepsIn(road.steps);
    }
  }
}

/** What a procedure names: form versions, procedures that it reuses (a version) or starts (the latest), texts of notices, roles. */
export function referencesOf({ kind, content }: Pick<PackageEntry, 'kind' | 'content'>): Reference[] {
  if (kind !== 'procedure') return [];
  const found = new Map<string, Reference>();
  const add = (of: PackageKind, key: unknown, version: unknown = null): void => {
    if (typeof key === 'string') found.set(`${of} ${key} ${String(version)}`, { kind: of, key, version: typeof version === 'number' ? version : null });
  };
  if (isPlainObject(content.starts)) add('role', content.starts.role);
  for (const step of stepsIn(content.steps)) {
    if (isPlainObject(step.form)) add('form', step.form.key, step.form.version);
    if (step.kind === 'reuse') add('procedure', step.process, step.version);
    if (step.kind === 'spawn') add('procedure', step.process);
    if (step.kind === 'notify') add('notice', step.template);
    for (const role of rolesIn(step)) add('role', role);
  }
  return [...found.values()];
}

function rolesIn(step: Step): unknown[] {
  const ladder = Array.isArray(step.ladder) ? step.ladder.flatMap((rung) => (isPlainObject(rung) && isPlainObject(rung.act) ? [rung.act.to] : [])) : [];
  const extension = isPlainObject(step.extension) ? [step.extension.grantedBy] : [];
  return [step.seat, ...(Array.isArray(step.to) ? step.to : []), ...ladder, ...extension].flatMap((seat) => (isPlainObject(seat) ? [seat.role] : []));
}

export type Renumbering = (kind: 'form' | 'procedure', key: string, version: number) => number;

/** The content with the versions that its references have where it is imported. */
export function renumbered({ kind, content }: Pick<PackageEntry, 'kind' | 'content'>, newVersion: Renumbering): Record<string, unknown> {
  if (kind !== 'procedure') return content;
  const copy = JSON.parse(JSON.stringify(content)) as Record<string, unknown>;
  for (const step of stepsIn(copy.steps)) {
    const { form } = step;
    if (isPlainObject(form) && typeof form.key === 'string' && typeof form.version === 'number') form.version = newVersion('form', form.key, form.version);
    if (step.kind === 'reuse' && typeof step.process === 'string' && typeof step.version === 'number') step.version = newVersion('procedure', step.process, step.version);
  }
  return copy;
}
