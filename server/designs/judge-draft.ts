import type { DesignProblem } from '../../domain/contracts/studio-api';
import { isPlainObject } from '../../domain/logic/plain-object';
import { checkDefinition, type DefinitionProblem } from '../../forms/schema';
import type { CaseServices } from '../cases/case-services';
import { judgeProcedures, type Finding } from '../publishing/judge-procedures';
import type { ReadKinds } from '../publishing/publishing-world';
import { loadUnitKinds } from '../publishing/unit-kinds';
import type { DesignPlace } from './design-record';
import { latestVersion } from './published-shelf';

/** Units and seats are read as often as this while drafts are saved; when it is published they are read anew. */
const KINDS_FRESH_MS = 30_000;

/** Key and version are the design's own, whatever the draft says. */
export const asNextVersion = (definition: unknown, { key }: DesignPlace, version: number): unknown => (isPlainObject(definition) ? { ...definition, key, version } : definition);

export const nextVersion = async ({ database }: Pick<CaseServices, 'database'>, tenant: string, { kind, key }: DesignPlace): Promise<number> =>
  ((await latestVersion(database, tenant, kind, key))?.version ?? 0) + 1;

/** What would refuse or warn if the draft were published now. */
export async function judgeDraft(services: CaseServices, tenant: string, place: DesignPlace, text: string): Promise<DesignProblem[]> {
  const definition = asNextVersion(JSON.parse(text), place, await nextVersion(services, tenant, place));
  if (place.kind === 'form') return checkDefinition(definition).map(formProblem);
  const { findings } = await judgeProcedures(services.database, tenant, [definition], services.clock().toISOString(), recentKinds);
  return findings.map(procedureProblem);
}

export const formProblem = ({ code, pointer, message, params }: DefinitionProblem): DesignProblem => ({ code, pointer, step: null, severity: 'error', message, params });
export const procedureProblem = ({ code, path, step, severity, message }: Finding): DesignProblem => ({ code, pointer: path, step, severity, message, params: {} });

type Kinds = ReturnType<ReadKinds>;
const recent = new WeakMap<object, Map<string, { readAt: number; kinds: Kinds }>>();

/** Reading every unit and seat takes a large province a good part of a second: too long for every save. */
const recentKinds: ReadKinds = (database, tenant, at) => {
  const known = recent.get(database) ?? new Map<string, { readAt: number; kinds: Kinds }>();
  recent.set(database, known);
  const held = known.get(tenant);
  if (held && Date.parse(at) - held.readAt < KINDS_FRESH_MS && Date.parse(at) >= held.readAt) return held.kinds;
  const kinds = loadUnitKinds(database, tenant, at);
  known.set(tenant, { readAt: Date.parse(at), kinds });
  kinds.catch(() => known.delete(tenant));
  return kinds;
};
