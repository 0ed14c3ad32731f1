import { recordId, type SandboxRecord } from '../../domain/contracts/records';
import type { SandboxDetail, SandboxStart } from '../../domain/contracts/sandbox-api';
import { AppError } from '../../domain/errors/codes';
import { sandboxOpening, sandboxWorld } from '../../domain/sandbox/sandbox-world';
import { sandboxSpace } from '../../domain/sandbox/space';
import { withStarted } from '../../domain/publishing/with-started';
import type { Viewer } from '../auth/viewer';
import type { CaseServices } from '../cases/case-services';
import { bodyHashOf, decisionKey } from '../cases/decision-key';
import { latestProcedures } from '../publishing/publishing-world';
import { requireScope } from '../repositories/visibility';
import { chosenProcedure } from './chosen-procedure';
import { prepareSpace } from './prepare-space';
import { sandboxDetail } from './sandbox-views';

/** Of one tenant at the same time: each is looked after every other second. */
const MOST_SANDBOXES = 20;
const ID_LENGTH = 12;

/**
 * Tries a procedure on the real engines: makes units and people for it and opens a case. The same key is one sandbox;
 * where it was cut off it goes on.
 * @throws AppError not-found, draft-changed, definition-refused, validation-failed (the case would not open), sandbox-limit, key-conflict, engine-unavailable
 */
export async function startSandbox(services: CaseServices, viewer: Viewer, body: SandboxStart, key: string): Promise<SandboxDetail> {
  requireScope(viewer, 'design.write');
  const id = decisionKey(viewer, 'sandbox', key).slice(0, ID_LENGTH);
  const { sandboxes } = services.database;
  const before = await sandboxes.findOne({ _id: recordId(viewer.tenant, id) });
  if (before && before.bodyHash !== bodyHashOf(body)) throw new AppError('key-conflict');
  if (before && before.state !== 'preparing') return sandboxDetail(services, viewer, id);
  await open(services, viewer, id, body);
  return sandboxDetail(services, viewer, id);
}

async function open(services: CaseServices, viewer: Viewer, id: string, body: SandboxStart): Promise<void> {
  const { database, gateway, clock } = services;
  const { tenant } = viewer;
  const at = clock().toISOString();
  const definition = await chosenProcedure(services, viewer, body.procedure, body.source);
  const definitions = withStarted(definition, await latestProcedures(database, tenant));
  const world = sandboxWorld(definitions);
  const opening = sandboxOpening(definitions, world, at, body.facts, body.unit);
  if ('refusal' in opening) throw new AppError('validation-failed', { problems: [{ pointer: body.unit === undefined ? '/facts' : '/unit', ...opening.refusal }] });
  const space = sandboxSpace(tenant, id);
  const caseId = `thu-${id}`;
  const subjectUnitName = world.units.find((unit) => unit.id === opening.subjectUnitId)?.name ?? opening.subjectUnitId;
  await record(services, {
    _id: recordId(tenant, id), tenant, id, space, procedure: definition.key, version: definition.version, title: definition.title, source: body.source, caseId, subjectUnitId: opening.subjectUnitId, subjectUnitName,
    startedBy: viewer.personId, startedAt: at, bodyHash: bodyHashOf(body), state: 'preparing', visits: [], clearing: null, clearedAt: null,
  });
  await prepareSpace(database, { tenant, space, definitions, world, at });
  await gateway.start({ tenant: space, caseId, processKey: definition.key, facts: body.facts, ...opening });
  // Somebody may have begun to remove it meanwhile.
  await database.sandboxes.updateOne({ _id: recordId(tenant, id), state: 'preparing' }, { $set: { state: 'running' } });
}

/** Before anything else is written, so that whatever is left over by a fault can be found and removed. */
async function record({ database: { sandboxes } }: CaseServices, { _id, ...sandbox }: SandboxRecord): Promise<void> {
  const standing = await sandboxes.countDocuments({ tenant: sandbox.tenant, state: { $in: ['preparing', 'running', 'clearing'] }, _id: { $ne: _id } }, { limit: MOST_SANDBOXES });
  if (standing >= MOST_SANDBOXES) throw new AppError('sandbox-limit');
  await sandboxes.updateOne({ _id }, { $setOnInsert: sandbox }, { upsert: true });
}
