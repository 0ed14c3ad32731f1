import { randomBytes, randomUUID } from 'node:crypto';
import type { OperationRequest } from '../../../domain/contracts/operation-api';
import { recordId, seatKey, type OperationRecord, type UnitRecord } from '../../../domain/contracts/records';
import { AppError } from '../../../domain/errors/codes';
import type { Role } from '../../../domain/org/roles';
import type { ProcessDefinition } from '../../../domain/process';
import { CaseWorld, eventually } from '../../../test/support/case-world';
import { taskNode } from '../../../test/support/small-procedure';
import type { Viewer } from '../../auth/viewer';
import { createCaseServices } from '../../cases/case-services';
import { submissionHash } from '../../cases/store-submission';
import { createOperationGateway } from '../../temporal/operation-gateway';
import { createOperation } from '../create-operation';
import { createOperationServices, type OperationServices } from '../operation-services';

const words = (text: string) => ({ vi: text, en: text });

/** An office drafts, every recipient gets a case of `process`; with `wait` the directive waits for them. */
export function campaignOf(process: string, more: { key?: string; wait?: boolean } = {}): ProcessDefinition {
  return {
    key: more.key ?? 'campaign', version: 1, title: words('campaign'), subjectKind: 'education-office', parties: { office: { kind: 'subject' } },
    steps: [
      taskNode('draft', 'office', 'specialist'),
      { kind: 'spawn', key: 'cases', title: words('cases'), process, over: { step: 'draft', field: 'recipients' }, carry: [], ...(more.wait ? { wait: { atLeast: 'all' as const } } : {}) },
    ],
  };
}

/** A world of cases with the use cases of operations and people who may give orders. */
export class OperationWorld {
  static async create(definitions: readonly ProcessDefinition[]): Promise<OperationWorld> {
    const world = await CaseWorld.create(definitions);
    const services = createCaseServices(world.database, world.gateway, 'http://localhost', () => new Date());
    return new OperationWorld(world, createOperationServices(services, createOperationGateway(world.client, world.settings.taskQueue)));
  }

  private constructor(readonly cases: CaseWorld, readonly services: OperationServices) {}

  viewer(role: Role = 'administrator', unitId = 'office'): Viewer {
    return { tenant: this.cases.tenant, personId: `person-${role}-${unitId}`, name: role, email: '', title: '', locale: 'vi', seats: [{ role, unitId, seatKey: seatKey(unitId, role) }], unitIds: [unitId], roles: [role] };
  }

  async addSchools(ids: readonly string[], like = 'school-1'): Promise<void> {
    const pattern = (await this.cases.database.units.findOne({ _id: recordId(this.cases.tenant, like) })) as UnitRecord;
    await this.cases.database.units.insertMany(ids.map((id) => ({ ...pattern, _id: recordId(this.cases.tenant, id), id, name: `Đơn vị ${id}`, path: [...pattern.path.slice(0, -1), id] })));
  }

  /** Starts cases, a few at once; a machine that is too busy to answer in time is asked again, which starts nothing twice. */
  async startAll(process: string, cases: readonly { caseId: string; unitId: string }[], atOnce = 8): Promise<void> {
    for (let from = 0; from < cases.length; from += atOnce) {
      await Promise.all(cases.slice(from, from + atOnce).map(({ caseId, unitId }) => eventually(() => this.cases.start(caseId, process, unitId).catch((error: unknown) => {
        if (error instanceof AppError && error.code === 'engine-unavailable') return null;
        throw error;
      }), `${caseId} is open`, 60_000)));
    }
  }

  /** Issues a directive and waits until every recipient's case is open. */
  async issue(directiveId: string, recipients: readonly string[], opened = recipients.length, process = 'campaign'): Promise<void> {
    const { database, tenant } = this.cases;
    await this.cases.start(directiveId, process, 'office');
    const key = randomBytes(8).toString('hex');
    const data = { recipients: [...recipients] };
    const hash = submissionHash({ step: 'draft', form: null, data, files: [] });
    await database.submissions.insertOne({
      _id: recordId(tenant, key), tenant, id: key, caseId: directiveId, taskId: '', step: 'draft', form: null, outcome: 'on', data, comment: null, fieldNotes: {},
      personId: 'p', unitId: 'office', role: 'specialist', hash, bodyHash: `body-${key}`, signedHash: null, facts: {}, createdAt: new Date().toISOString(),
    });
    await this.cases.decide(directiveId, 'draft', 'on', { key, submission: { id: key, hash } });
    await eventually(async () => (await database.cases.countDocuments({ tenant, parentCaseId: directiveId })) === opened, `${opened} cases of ${directiveId} are open`, 60_000);
    await eventually(async () => (await database.rosters.countDocuments({ tenant, caseId: directiveId, status: 'pending' })) === 0, 'the roster is done');
  }

  order(request: OperationRequest, viewer = this.viewer(), key: string = randomUUID()): Promise<OperationRecord> {
    return createOperation(this.services, viewer, request, key);
  }

  find(id: string): Promise<OperationRecord | null> {
    return this.cases.database.operations.findOne({ _id: recordId(this.cases.tenant, id) });
  }

  done(id: string, withinMs = 100_000): Promise<OperationRecord> {
    return eventually(async () => {
      const operation = await this.find(id);
      return operation?.status === 'done' ? operation : null;
    }, `operation ${id} is done`, withinMs);
  }

  /** Gives an order and waits for its end. */
  async carriedOut(request: OperationRequest, viewer = this.viewer()): Promise<OperationRecord> {
    return this.done((await this.order(request, viewer)).id);
  }
}
