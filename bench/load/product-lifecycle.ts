import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { DecisionAnswer } from '../../domain/contracts/api';
import type { UnitRecord } from '../../domain/contracts/records';
import type { CaseGateway } from '../../domain/ports';
import { inParallel } from '../../scripts/demo/check';
import { bodyHashOf } from '../../server/cases/decision-key';
import { DEMO_PASSWORD } from '../../server/demo';
import { demoSeatHolders } from '../../server/demo/demo-people';
import { createCaseGateway } from '../../server/temporal/case-gateway';
import { CaseStarter } from '../../server/temporal/case-starter';
import { benchSteps, type BenchStep, type StepContent } from '../lifecycle-steps';
import { lifecycleProcedure } from '../product/bench-procedures';
import { DIRECTIVE, OFFICE, TENANT, type BenchWorld } from './bench-world';
import type { Cursor, Lifecycle } from './lifecycle-load';

const PARALLEL_STARTS = 16;

/** What both ways to the product share: starting cases, and who takes which step. */
abstract class ProductLifecycle implements Lifecycle {
  private static started = 0;
  private readonly starter: CaseStarter;
  protected readonly bySchool: Map<string, UnitRecord>;

  constructor(protected readonly world: BenchWorld) {
    const { client, settings, database } = world.product;
    this.starter = new CaseStarter(client, settings.taskQueue, database);
    this.bySchool = new Map(world.schools.map((school) => [school.id, school]));
  }

  async start(count: number): Promise<Cursor[]> {
    return inParallel(Array.from({ length: count }, () => (ProductLifecycle.started += 1)), PARALLEL_STARTS, async (number) => {
      const school = this.world.schools[number % this.world.schools.length] as UnitRecord;
      const caseId = `cv-${number}`;
      const { tasks } = await this.starter.startAndOpen({ tenant: TENANT, caseId, definition: lifecycleProcedure, subjectUnitId: school.id, initiatorUnitId: OFFICE, parentCaseId: DIRECTIVE, by: null, facts: {} });
      return { caseId, subjectId: school.id, step: 0, taskId: tasks[0]?.id ?? '' };
    });
  }

  abstract step(cursor: Cursor): Promise<Cursor | null>;

  protected contentOf({ key, signs }: BenchStep): { content: StepContent; signedHash: string | null } {
    const content = this.world.contents.get(key);
    if (!content) throw new RangeError(`no content for step ${key}`);
    return { content, signedHash: signs === null ? null : (this.world.contents.get(signs)?.hash ?? null) };
  }

  protected unitOf({ subjectId, step }: Cursor): { benchStep: BenchStep; unitId: string } {
    const benchStep = benchSteps[step] as BenchStep;
    return { benchStep, unitId: this.world.partiesOf(this.bySchool.get(subjectId) as UnitRecord)[benchStep.party] ?? '' };
  }
}

/** The engine alone: the gateway as the API uses it, the case workflow, the kernel and the commit; no HTTP, no submission. */
export class EngineLifecycle extends ProductLifecycle {
  private readonly gateway: CaseGateway;

  constructor(world: BenchWorld) {
    super(world);
    const { client, settings, database } = world.product;
    this.gateway = createCaseGateway({ client, starter: new CaseStarter(client, settings.taskQueue, database), database });
  }

  async step(cursor: Cursor): Promise<Cursor | null> {
    const { benchStep, unitId } = this.unitOf(cursor);
    const { content, signedHash } = this.contentOf(benchStep);
    const key = randomUUID().replaceAll('-', '');
    const answer = await this.gateway.decide(TENANT, cursor.caseId, {
      taskId: cursor.taskId, outcome: 'on', actor: { personId: `${unitId}.nguoi-dung`, seat: { role: benchStep.role, unitId } }, key, bodyHash: bodyHashOf(content.stored),
      submission: { id: key, hash: content.hash }, facts: content.facts, signedHash,
    });
    const next = answer.tasks[0];
    return next ? { ...cursor, step: cursor.step + 1, taskId: next.id } : null;
  }
}

/** The full path: a signed-in person posts a decision and reads the answer. */
export class HttpLifecycle extends ProductLifecycle {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 64 });
  private readonly cookies = new Map<string, string>();

  constructor(world: BenchWorld, private readonly url: string) {
    super(world);
  }

  /** Everybody who takes a step signs in once, as people do in the morning. */
  async signIn(): Promise<void> {
    const roles = new Set(benchSteps.map(({ role }) => role));
    const holders = demoSeatHolders.filter((holder) => holder.roles.some((role) => roles.has(role)));
    await inParallel(holders, 2, async ({ email, unit, roles: [role] }) => {
      const response = await fetch(`${this.url}/api/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email, password: DEMO_PASSWORD }) });
      if (!response.ok) throw new Error(`${email} could not sign in: ${response.status} ${await response.text()}`);
      this.cookies.set(`${unit.id}#${role}`, (response.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '');
    });
  }

  async step(cursor: Cursor): Promise<Cursor | null> {
    const { benchStep, unitId } = this.unitOf(cursor);
    const { content, signedHash } = this.contentOf(benchStep);
    const body = JSON.stringify({ outcome: 'on', data: content.sent, ...(signedHash !== null && { signedHash }) });
    const answer = await this.post(`/api/v1/tasks/${cursor.taskId}/decision`, this.cookies.get(`${unitId}#${benchStep.role}`) ?? '', body);
    const next = answer.tasks[0];
    return next ? { ...cursor, step: cursor.step + 1, taskId: next.id } : null;
  }

  close(): void {
    this.agent.destroy();
  }

  private post(path: string, cookie: string, body: string): Promise<DecisionAnswer> {
    const headers = { cookie, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), 'idempotency-key': randomUUID() };
    return new Promise((resolve, reject) => {
      request(this.url + path, { method: 'POST', agent: this.agent, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          if (response.statusCode === 200) resolve(JSON.parse(text) as DecisionAnswer);
          else reject(new Error(`${path}: ${response.statusCode} ${text.slice(0, 400)}`));
        });
        response.on('error', reject);
      }).on('error', reject).end(body);
    });
  }
}
