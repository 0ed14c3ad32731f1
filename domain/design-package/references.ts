import { isPlainObject } from '../logic/plain-object';
import type { PackageEntry, PackageKind } from './package-format';

/** Something an entry needs; `version` is null when any will do. */
export interface Reference { kind: PackageKind; key: string; version: number | null }
export type Step = Record<string, unknown>;

/** Every step of a procedure's content, also inside reused procedures. The content has passed `readDefinition`. */
export function* stepsIn(value: unknown): Generator<Step> {
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

/** What a procedure names: form versions, procedures that it reuses (a version) or starts (the latest), templates of documents, texts of notices, roles. */
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
    if (step.kind === 'document') add('document', step.template);
    for (const role of rolesIn(step)) add('role', role);
  }
  return [...found.values()];
}

function rolesIn(step: Step): unknown[] {
  const ladder = Array.isArray(step.ladder) ? step.ladder.flatMap((rung) => (isPlainObject(rung) && isPlainObject(rung.act) ? [rung.act.to] : [])) : [];
  const extension = isPlainObject(step.extension) ? [step.extension.grantedBy] : [];
  return [step.seat, ...(Array.isArray(step.to) ? step.to : []), ...ladder, ...extension].flatMap((seat) => (isPlainObject(seat) ? [seat.role] : []));
}

/** Where a reference leads: the key and, where the reference has one, the version it has there. */
type Follow = (kind: 'form' | 'procedure', key: string, version: number | null) => { key: string; version: number };

/** The content with its references as they are where it goes. */
export function redirected({ kind, content }: Pick<PackageEntry, 'kind' | 'content'>, follow: Follow): Record<string, unknown> {
  if (kind !== 'procedure') return content;
  const copy = JSON.parse(JSON.stringify(content)) as Record<string, unknown>;
  for (const step of stepsIn(copy.steps)) {
    const { form } = step;
    if (isPlainObject(form) && typeof form.key === 'string' && typeof form.version === 'number') Object.assign(form, follow('form', form.key, form.version));
    if (step.kind === 'spawn' && typeof step.process === 'string') step.process = follow('procedure', step.process, null).key;
    if (step.kind === 'reuse' && typeof step.process === 'string' && typeof step.version === 'number') {
      const { key, version } = follow('procedure', step.process, step.version);
      Object.assign(step, { process: key, version });
    }
  }
  return copy;
}
