import type { PublicationCheck } from '../../domain/contracts/studio-api';
import { AppError } from '../../domain/errors/codes';
import { treeOf } from '../../domain/process';
import type { Viewer } from '../auth/viewer';
import type { CaseServices } from '../cases/case-services';
import { judgeProcedures } from '../publishing/judge-procedures';
import { requireScope } from '../repositories/visibility';
import { findDesign, type DesignPlace } from './design-record';
import { withDraft } from './design-view';
import { asNextVersion, judgeDraft, nextVersion } from './judge-draft';
import { rehearseProcedure, type RehearsalReport } from './rehearse-procedure';

/** Misses that are told; no more can be acknowledged. */
const MOST_MISSES = 500;

/**
 * What publishing the draft would meet now: its faults, and for a sound procedure the rehearsal that it would have to
 * pass. Nothing is stored, and nothing of it holds: publishing looks again.
 * @throws AppError not-found, also when there is no draft
 */
export async function checkPublication(services: CaseServices, viewer: Viewer, place: DesignPlace): Promise<PublicationCheck> {
  requireScope(viewer, 'design.read');
  const { database, clock } = services;
  const standing = await findDesign(database, viewer.tenant, place);
  if (!withDraft(standing)) throw new AppError('not-found');
  const { text } = standing.draft;
  const version = await nextVersion(services, viewer.tenant, place);
  const problems = await judgeDraft(services, viewer.tenant, place, text);
  const sound = place.kind === 'procedure' && problems.every(({ severity }) => severity !== 'error');
  const { ready: [made] } = sound ? await judgeProcedures(database, viewer.tenant, [asNextVersion(JSON.parse(text), place, version)], clock().toISOString()) : { ready: [null] };
  const tree = made && treeOf(made.definition);
  return {
    revision: standing.revision, version, problems,
    rehearsal: made && tree ? told(await rehearseProcedure(services, viewer.tenant, made.definition), (step) => tree.get(step)?.node.title) : null,
  };
}

type Title = { vi: string; en: string } | undefined;

function told({ scenarios, walk }: RehearsalReport, titleOf: (step: string) => Title): NonNullable<PublicationCheck['rehearsal']> {
  const named = (step: string): { vi: string; en: string } => titleOf(step) ?? { vi: step, en: step };
  return {
    scenarios: scenarios.map(({ id, title, why, step }) => ({ id, title, why, step })),
    walk: walk && { ...walk, missed: walk.missed.slice(0, MOST_MISSES).map(({ item, reason, needed }) => ({ id: item.id, title: item.title, step: item.step, stepTitle: named(item.step), reason, needed })) },
  };
}
