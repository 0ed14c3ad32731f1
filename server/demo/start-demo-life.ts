import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { recordId, type CaseRecord, type TaskRecord } from '../../domain/contracts/records';
import { dayOfInstant } from '../../domain/deadline';
import { AppError } from '../../domain/errors/codes';
import type { CaseGateway } from '../../domain/ports';
import type { JsonObject, StoredFile } from '../../forms';
import { Sessions } from '../auth/sessions';
import type { Viewer } from '../auth/viewer';
import { createCaseServices, type CaseServices } from '../cases/case-services';
import { decide } from '../cases/decide';
import { startCase } from '../cases/start-case';
import { taskDetail } from '../cases/task-detail';
import { uploadFile } from '../files/upload-file';
import type { Database } from '../mongo/database';
import { demoSeatHolders } from './demo-people';
import { demoUnits } from './demo-units';
import { smallPdf } from './small-pdf';
import { mendedPlan, planReturn, stepContent, stepsWithFile, type SchoolStory, type StepContent } from './step-content';

export interface DemoLifeOptions {
  database: Database; gateway: CaseGateway; tenant: string; publicUrl: string;
  logger: { info(fields: object, message: string): void };
  /** Stops between two steps. */
  signal?: AbortSignal;
}

/** How long the engine may take to start the cases of the directive. */
const CASES_WITHIN_MS = 60_000;

const COMMITTEE = 'ban-chi-dao';
const OFFICE = 'so-gddt';

interface Units { unit: string; partyUnits: string[]; /** Whom a directive goes to; without it the schools. */ recipients?: string[] }
interface SchoolPlan extends SchoolStory { unitId: string; /** The step it is left at; null: it goes to its end. */ until: string | null }

const clean = { returned: false, findings: false, grade: 'excellent' } as const;
/** How far each school has come when a visitor looks around: something to do on every seat of the road. Those whose plan is signed have their reports waiting. */
const schoolPlans: SchoolPlan[] = [
  { unitId: 'thcs-binh-an', ...clean, until: 'plan' },
  { unitId: 'thcs-binh-minh', ...clean, until: 'plan' },
  { unitId: 'thcs-binh-thanh', ...clean, until: 'plan-approval' },
  { unitId: 'thpt-binh-an', ...clean, until: 'police-signature' },
  { unitId: 'thcs-tan-phu', ...clean, returned: true, until: 'plan' },
  { unitId: 'thcs-tan-lap', ...clean, until: 'education-signature' },
  { unitId: 'thpt-tan-phu', ...clean, until: 'self-assessment' },
  { unitId: 'thpt-long-son', ...clean, until: 'inspection' },
  { unitId: 'thcs-long-son', ...clean, findings: true, until: 'remedy' },
  { unitId: 'thpt-hoa-khanh', ...clean, until: 'classification' },
  { unitId: 'thcs-hoa-khanh', ...clean, until: 'certification' },
  { unitId: 'thpt-phuoc-loc', ...clean, until: null },
];

/**
 * Gives a fresh demo province a directive under way, which carries on one of the Steering Committee: every step is a real decision by the person whose seat it is,
 * through the same use cases as the pages. Dates are today's, so nothing is late yet. Does nothing when the tenant
 * has any case; a run that was broken off is not taken up again.
 * @throws what the use cases throw; the case then stays where it is
 */
export async function startDemoLife(options: DemoLifeOptions): Promise<{ decisions: number }> {
  const { database, tenant, logger } = options;
  if (await database.cases.findOne({ tenant }, { projection: { _id: 1 } })) return { decisions: 0 };
  const life = new DemoLife(options);
  const received = await life.receiveProvincialDirective();
  await life.issueDirective(received);
  for (const plan of schoolPlans) await life.playSchool(plan);
  logger.info({ decisions: life.decisions }, 'the demo has a directive under way');
  return { decisions: life.decisions };
}

class DemoLife {
  decisions = 0;
  private readonly services: CaseServices;
  private readonly sessions: Sessions;
  private directiveId = '';

  constructor(private readonly options: DemoLifeOptions) {
    this.services = createCaseServices(options.database, options.gateway, options.publicUrl, () => new Date());
    this.sessions = new Sessions(options.database, options.tenant, 1, () => new Date());
  }

  /** The Steering Committee's directive reaches the education office, which acknowledges it. Its case there; null when stopped before. */
  async receiveProvincialDirective(): Promise<CaseRecord | null> {
    const secretary = await this.holder(COMMITTEE, 'secretary');
    const { caseId } = await startCase(this.services, secretary, { process: 'provincial-directive' }, randomUUID());
    await this.playOn(caseId, null, [OFFICE]);
    const received = await this.startedCase(caseId, OFFICE);
    if (received) await this.playOn(received.id, 'carry-out');
    return received;
  }

  /** The office's own directive goes to its schools; with it the received one is carried on. */
  async issueDirective(received: CaseRecord | null): Promise<void> {
    if (!received) return;
    const specialist = await this.holder(OFFICE, 'specialist');
    const { caseId } = await startCase(this.services, specialist, { process: 'directive', carriesOn: received.id }, randomUUID());
    this.directiveId = caseId;
    await this.playOn(caseId, null);
    await this.playOn(received.id, null);
  }

  /** Takes every task of an office's case but the one to be left. */
  private async playOn(caseId: string, leave: string | null, recipients?: string[]): Promise<void> {
    while (!this.stopped) {
      const task = await this.openTask(caseId, leave);
      if (!task) return;
      await this.take(task, clean, { unit: '', partyUnits: [], ...(recipients && { recipients }) });
    }
  }

  async playSchool(plan: SchoolPlan): Promise<void> {
    const record = await this.startedCase(this.directiveId, plan.unitId);
    const police = record?.parties['commune-police'];
    if (!record || !police) return;
    let returned = false;
    while (!this.stopped) {
      // The branch that the school is left at stays open; the other one is taken.
      const task = await this.openTask(record.id, plan.returned && !returned ? null : plan.until);
      if (!task) return;
      const sendBack: boolean = plan.returned && !returned && task.step === 'police-signature';
      await this.take(task, plan, { unit: plan.unitId, partyUnits: [plan.unitId, police] }, sendBack);
      returned ||= sendBack;
    }
  }

  private get stopped(): boolean {
    return this.options.signal?.aborted ?? false;
  }

  /**
   * The case of a unit, as soon as the directive has started it; null when stopped before.
   * @throws RangeError when the directive does not start it in time
   */
  private async startedCase(parentCaseId: string, unitId: string): Promise<CaseRecord | null> {
    const { database, tenant } = this.options;
    const until = Date.now() + CASES_WITHIN_MS;
    while (!this.stopped) {
      if (Date.now() > until) throw new RangeError(`the directive started no case for ${unitId}`);
      const record = await database.cases.findOne({ tenant, parentCaseId, subjectUnitId: unitId });
      if (record) return record;
      await wait(200);
    }
    return null;
  }

  /** An open task other than the one to be left, the police's first. */
  private async openTask(caseId: string, leave: string | null = null): Promise<TaskRecord | null> {
    const { database, tenant } = this.options;
    const tasks = await database.tasks.find({ tenant, caseId, status: 'open' }).toArray();
    return tasks.filter(({ step }) => step !== leave).sort((a, b) => Number(b.step === 'police-signature') - Number(a.step === 'police-signature'))[0] ?? null;
  }

  private async take(task: TaskRecord, story: SchoolStory, units: Units, sendBack = false): Promise<void> {
    const viewer = await this.holder(task.unitId, task.role);
    const content = sendBack ? planReturn : task.returned ? await this.mended(viewer, task) : await this.filledIn(viewer, task, story, units);
    await patiently(() => decide(this.services, viewer, task.id, `demo-life-${task.id}`, { ...content, signedHash: task.signs?.hash }));
    this.decisions += 1;
  }

  private async filledIn(viewer: Viewer, task: TaskRecord, story: SchoolStory, units: Units): Promise<StepContent> {
    const file = stepsWithFile.has(task.step) ? await this.upload(viewer, task) : { fileId: '', name: '', size: 0, type: '' };
    return stepContent(task.step, story, { today: dayOfInstant(new Date().toISOString()), file, recipients: schoolPlans.map(({ unitId }) => unitId), ...units });
  }

  private async mended(viewer: Viewer, task: TaskRecord): Promise<StepContent> {
    return mendedPlan((await taskDetail(this.services, viewer, task.id)).data as JsonObject);
  }

  private async upload(viewer: Viewer, task: TaskRecord): Promise<StoredFile> {
    const unitName = demoUnits.find(({ id }) => id === task.unitId)?.name ?? task.unitId;
    const content = await smallPdf(unitName, [`Người lập: ${viewer.name}, ${viewer.title}`, 'Tài liệu mẫu của bản chạy thử.']);
    const { id, name, size, type } = await uploadFile(this.options.database, viewer, Readable.from([content]), `${task.step}.pdf`, new Date());
    return { fileId: id, name, size, type };
  }

  private async holder(unitId: string, role: string): Promise<Viewer> {
    const { database, tenant } = this.options;
    const seated = demoSeatHolders.find(({ unit, roles }) => unit.id === unitId && roles.some((held) => held === role));
    const person = seated && (await database.people.findOne({ _id: recordId(tenant, seated.id) }));
    if (!person) throw new RangeError(`nobody of the demo is ${role} of ${unitId}`);
    return this.sessions.viewerOf(person);
  }
}

const TRIES = 10;
/** The same decision again, under the same key, while the engine is busy or on its way up. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof AppError && (error.code === 'engine-unavailable' || error.code === 'case-busy')) || attempt === TRIES) throw error;
      await wait(500 * attempt);
    }
  }
}
