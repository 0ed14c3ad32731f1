import { exportBpmn, importBpmn } from '../../domain/bpmn';
import type { BpmnImported } from '../../domain/contracts/studio-api';
import { AppError } from '../../domain/errors/codes';
import { readDefinition } from '../../domain/publishing';
import type { Viewer } from '../auth/viewer';
import type { CaseServices } from '../cases/case-services';
import { sha256 } from '../journal/hash-entry';
import { requireScope } from '../repositories/visibility';
import { findDesign, type DesignPlace } from './design-record';
import { findVersion, latestVersion } from './published-shelf';

export interface BpmnFile { name: string; text: string; hash: string }

/**
 * A procedure as BPMN 2.0 XML with its diagram, for other tools.
 * @param version of what is published; `draft`; the latest when absent
 * @throws AppError not-found; definition-refused for a draft whose shape is not one of a procedure
 */
export async function procedureAsBpmn(services: CaseServices, viewer: Viewer, key: string, { version, language }: { version?: number | 'draft' | undefined; language: 'vi' | 'en' }): Promise<BpmnFile> {
  requireScope(viewer, 'design.read');
  const { definition, problems } = readDefinition(await rawOf(services, viewer.tenant, { kind: 'procedure', key }, version));
  if (!definition) throw new AppError('definition-refused', { problems: problems.map(({ path, code, message }) => ({ pointer: `/definition${path}`, code, message })) });
  const text = await exportBpmn(definition, { language });
  return { name: `${key}-${version === 'draft' ? 'ban-thao' : definition.version}.bpmn`, text, hash: sha256(text) };
}

async function rawOf({ database }: CaseServices, tenant: string, place: DesignPlace, version: number | 'draft' | undefined): Promise<unknown> {
  if (version === 'draft') {
    const { draft } = await findDesign(database, tenant, place);
    if (!draft) throw new AppError('not-found');
    return JSON.parse(draft.text) as unknown;
  }
  const found = version === undefined ? await latestVersion(database, tenant, place.kind, place.key) : await findVersion(database, tenant, place.kind, place.key, version);
  if (!found) throw new AppError('not-found');
  return found.definition;
}

/** A definition from a BPMN file, with what was understood, guessed, left out and refused; nothing is stored. */
export async function procedureFromBpmn(viewer: Viewer, xml: string): Promise<BpmnImported> {
  requireScope(viewer, 'design.write');
  return importBpmn(xml);
}
