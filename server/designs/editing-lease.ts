import type { Filter } from 'mongodb';
import type { DesignRecord } from '../../domain/contracts/records';
import type { Editing, EditingAnswer } from '../../domain/contracts/studio-api';
import { AppError } from '../../domain/errors/codes';
import type { Viewer } from '../auth/viewer';
import type { CaseServices } from '../cases/case-services';
import { loadNames, type Names } from '../repositories/names';
import { requireScope } from '../repositories/visibility';
import { designId, ensureDesign, type DesignPlace } from './design-record';

/** How long a page that says nothing more keeps others from editing. The page renews it well before. */
export const EDITING_MS = 60_000;

/** Nobody else is editing. Part of the filter of every change, so that who lost the lease changes nothing. */
export const freeFor = ({ personId }: Viewer, at: string): Filter<DesignRecord> => ({ $or: [{ editing: null }, { 'editing.personId': personId }, { 'editing.until': { $lte: at } }] });

/** Who is editing now; null when the lease is over. */
export function editingView({ editing }: Pick<DesignRecord, 'editing'>, viewer: Viewer, names: Names, at: string): Editing | null {
  if (!editing || editing.until <= at) return null;
  return { personName: names.person(editing.personId) ?? editing.personId, mine: editing.personId === viewer.personId, until: editing.until };
}

/** @throws AppError editing-lost with who is editing and until when */
export async function refuseWhileOther(services: CaseServices, viewer: Viewer, standing: DesignRecord): Promise<void> {
  const at = services.clock().toISOString();
  if (!standing.editing || standing.editing.personId === viewer.personId || standing.editing.until <= at) return;
  const names = await loadNames(services, viewer.tenant, { people: [standing.editing.personId] });
  throw new AppError('editing-lost', { params: { personName: names.person(standing.editing.personId) ?? '', until: standing.editing.until } });
}

/**
 * Begins or prolongs editing. With `take` it is taken from whoever has it: their next save is refused with words.
 * Without, the answer says who has it.
 */
export async function takeEditing(services: CaseServices, viewer: Viewer, place: DesignPlace, take: boolean): Promise<EditingAnswer> {
  requireScope(viewer, 'design.write');
  const { database, clock } = services;
  await ensureDesign(database, viewer.tenant, place);
  const _id = designId(viewer.tenant, place);
  const now = clock();
  const at = now.toISOString();
  const editing = { personId: viewer.personId, until: new Date(now.getTime() + EDITING_MS).toISOString() };
  const taken = await database.designs.findOneAndUpdate({ _id, ...(take ? {} : freeFor(viewer, at)) }, { $set: { editing } }, { returnDocument: 'after', projection: { editing: 1 } });
  const standing = taken ?? (await database.designs.findOne({ _id }, { projection: { editing: 1 } }));
  const names = await loadNames(services, viewer.tenant, { people: [standing?.editing?.personId ?? null] });
  const shown = standing && editingView(standing, viewer, names, at);
  // Given back between the two: the page asks again when it renews.
  return { editing: shown ?? { personName: viewer.name, mine: false, until: at }, mine: shown?.mine ?? false };
}

export async function leaveEditing({ database }: CaseServices, viewer: Viewer, place: DesignPlace): Promise<void> {
  requireScope(viewer, 'design.write');
  await database.designs.updateOne({ _id: designId(viewer.tenant, place), 'editing.personId': viewer.personId }, { $set: { editing: null } });
}
