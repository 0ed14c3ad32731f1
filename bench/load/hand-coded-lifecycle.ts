import { randomUUID } from 'node:crypto';
import { addDays, buildCalendar, dayOfInstant, vietnamHolidays } from '../../domain/deadline';
import { recordId, type UnitRecord } from '../../domain/contracts/records';
import { bodyHashOf } from '../../server/cases/decision-key';
import { decideName, steps, workflowIdOf, workflowName, type Answer, type Decision, type LifecycleInput } from '../hand-coded/messages';
import { eventually, inParallel } from '../../scripts/demo/check';
import { DIRECTIVE, OFFICE, TENANT, type BenchWorld } from './bench-world';
import type { Cursor, Lifecycle } from './lifecycle-load';

/** Starts in flight at once; more made it slower, not faster. */
const PARALLEL_STARTS = 16;

/** Drives the hand-coded lifecycle through its own Updates. */
export class HandCodedLifecycle implements Lifecycle {
  private static started = 0;

  constructor(private readonly world: BenchWorld) {}

  async start(count: number): Promise<Cursor[]> {
    const cursors = Array.from({ length: count }, (): Cursor => {
      const school = this.world.schools[HandCodedLifecycle.started % this.world.schools.length] as UnitRecord;
      const caseId = `hc-${(HandCodedLifecycle.started += 1)}`;
      return { caseId, subjectId: school.id, step: 0, taskId: `${caseId}.0.1` };
    });
    await this.startAll(cursors, DIRECTIVE);
    const last = cursors.map(({ taskId }) => recordId(TENANT, taskId));
    await eventually(async () => ((await this.world.handCoded.database.tasks.countDocuments({ _id: { $in: last } })) === count ? true : null), `${count} hand-coded cases have their first task`);
    return cursors;
  }

  /** Starts without waiting for the first tasks. */
  async startAll(cursors: readonly Cursor[], parentCaseId: string, onStarted: () => void = () => undefined): Promise<void> {
    const { client, taskQueue } = this.world.handCoded;
    const bySchool = new Map(this.world.schools.map((school) => [school.id, school]));
    await inParallel(cursors, PARALLEL_STARTS, async ({ caseId, subjectId }) => {
      const school = bySchool.get(subjectId) as UnitRecord;
      await client.workflow.start(workflowName, { taskQueue, workflowId: workflowIdOf(TENANT, caseId), args: [this.inputFor(caseId, school, parentCaseId)], workflowIdReusePolicy: 'REJECT_DUPLICATE' });
      onStarted();
    });
  }

  private inputFor(caseId: string, school: UnitRecord, parentCaseId: string): LifecycleInput {
    const today = dayOfInstant(new Date().toISOString());
    const parties = this.world.partiesOf(school);
    return {
      tenant: TENANT, caseId, title: school.name, subjectUnitId: school.id, initiatorUnitId: OFFICE, parentCaseId, parties, visibleTo: [...new Set([...Object.values(parties), ...school.path])].sort(),
      forms: Object.fromEntries(steps.map(({ key }) => [key, this.world.contents.get(key)?.form ?? null])),
      calendar: buildCalendar(vietnamHolidays, addDays(today, -31), addDays(today, 550)),
    };
  }

  async step({ caseId, subjectId, step, taskId }: Cursor): Promise<Cursor | null> {
    const { key, signs } = steps[step] ?? { key: '', signs: null };
    const content = this.world.contents.get(key);
    if (!content) throw new RangeError(`no content for step ${key}`);
    const decisionKey = randomUUID().replaceAll('-', '');
    const decision: Decision = {
      taskId, outcome: 'on', personId: `${subjectId}.nguoi-dung`, key: decisionKey, bodyHash: bodyHashOf(content.stored), signedHash: signs === null ? null : (this.world.contents.get(signs)?.hash ?? null),
      submission: { id: decisionKey, hash: content.hash, data: content.stored, facts: content.facts },
    };
    const answer = await this.world.handCoded.client.workflow.getHandle(workflowIdOf(TENANT, caseId)).executeUpdate<Answer, [Decision]>(decideName, { args: [decision], updateId: decisionKey });
    const next = answer.tasks[0];
    return next ? { caseId, subjectId, step: step + 1, taskId: next.id } : null;
  }
}
