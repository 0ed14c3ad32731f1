import { recordId, type SandboxRecord } from '../../domain/contracts/records';
import { AppError } from '../../domain/errors/codes';
import type { ProcessDefinition } from '../../domain/process';
import type { Viewer } from '../auth/viewer';
import type { CaseServices } from '../cases/case-services';
import { findDesign } from '../designs/design-record';
import { withDraft } from '../designs/design-view';
import { asNextVersion, nextVersion } from '../designs/judge-draft';
import { draftChanged } from '../designs/write-draft';
import { judgeProcedures } from '../publishing/judge-procedures';

/**
 * The procedure that is to be tried, with what it reuses put in. A draft passes the checks of publishing first: what
 * could not be published would not tell anything here.
 * @throws AppError not-found, draft-changed, definition-refused with every fault
 */
export async function chosenProcedure(services: CaseServices, viewer: Viewer, key: string, source: SandboxRecord['source']): Promise<ProcessDefinition> {
  if (source.kind === 'draft') return soundDraft(services, viewer, key, source.revision);
  const published = await services.database.processes.findOne({ _id: recordId(viewer.tenant, key, source.version) });
  if (!published) throw new AppError('not-found');
  return published.definition;
}

async function soundDraft(services: CaseServices, viewer: Viewer, key: string, revision: number): Promise<ProcessDefinition> {
  const { database, clock } = services;
  const place = { kind: 'procedure' as const, key };
  const design = await findDesign(database, viewer.tenant, place);
  if (!withDraft(design) || design.revision !== revision) throw await draftChanged(services, viewer, design);
  const definition = asNextVersion(JSON.parse(design.draft.text), place, await nextVersion(services, viewer.tenant, place));
  const { findings, ready: [sound] } = await judgeProcedures(database, viewer.tenant, [definition], clock().toISOString());
  if (sound) return sound.definition;
  const errors = findings.filter(({ severity }) => severity === 'error');
  throw new AppError('definition-refused', { problems: errors.map(({ path, code, message }) => ({ pointer: `/definition${path}`, code, message })) });
}
