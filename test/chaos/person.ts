import { setTimeout as pause } from 'node:timers/promises';
import type { DecisionAnswer, TaskDetail, TaskSummary } from '../../domain/contracts/api';
import { sampleSubmission } from '../../forms/samples';
import { DEMO_PASSWORD, type DemoSeatHolder } from '../../server/demo/demo-people';
import { Client, type Answer } from './client';
import type { Crowd } from './crowd';
import type { Asked } from './ledger';

/** Tasks that one person works on at the same time, as in several tabs. */
const TABS = 3;
/** A person who is not told of new work looks so often. Milliseconds. */
const LOOK_EVERY = 900;
/** So long after its deadline a task is taken that was put off. Milliseconds. */
const LATE_BY = 500;

const share = { putOff: 0.12, nudged: 0.4, returned: 0.12, ended: 0.04, doubled: 0.05, repeated: 0.05 };

/** One person of the demo who works off the inbox: reads a task, chooses an outcome, decides, and looks again. */
export class Person {
  readonly client: Client;
  private readonly taken = new Set<string>();
  private readonly decided = new Set<string>();
  /** Tasks that were refused as closed, with how often they were tried. */
  private readonly refused = new Map<string, number>();
  private wake: () => void = () => undefined;
  private news = false;

  constructor(readonly holder: DemoSeatHolder, private readonly crowd: Crowd) {
    this.client = new Client({ url: crowd.url, email: holder.email, password: DEMO_PASSWORD, ledger: crowd.ledger, signal: crowd.signal });
  }

  /** Works until the crowd goes home. */
  async live(): Promise<void> {
    while (this.crowd.mode !== 'home') {
      const fresh = await this.look();
      if (fresh.length === 0) await this.rest();
      const lane = async (): Promise<void> => {
        for (let task = fresh.shift(); task; task = fresh.shift()) await this.handle(task);
      };
      await Promise.all(Array.from({ length: TABS }, lane));
    }
  }

  /** Somebody's decision has put work on this desk. */
  tellOfWork(): void {
    this.news = true;
    this.wake();
  }

  private async rest(): Promise<void> {
    if (this.news) return;
    const told = new Promise<void>((resolve) => { this.wake = resolve; });
    await Promise.race([told, pause(LOOK_EVERY, undefined, { ref: false })]);
  }

  private async look(): Promise<TaskSummary[]> {
    this.news = false;
    const decidedBefore = new Set(this.decided);
    const refusedBefore = new Map(this.refused);
    const { body } = await this.client.ask<{ items: TaskSummary[] }>({ method: 'GET', path: '/inbox?state=open&limit=50' });
    for (const { id } of body.items) if (decidedBefore.has(id)) this.crowd.ledger.oddities.push(`task ${id} was decided and is still in the inbox`);
    for (const { id, step } of body.items) if (refusedBefore.has(id) && this.taken.delete(id)) this.crowd.ledger.oddities.push(`task ${id} (${step}) was refused as closed and is open`);
    const fresh = body.items.filter((task) => !this.taken.has(task.id) && !this.putOff(task));
    for (const { id } of fresh) this.taken.add(id);
    return fresh;
  }

  /** Some tasks wait until they are late, so that reminders and escalations go out. */
  private putOff({ id, dueAt }: TaskSummary): boolean {
    if (this.crowd.mode !== 'working' || dueAt === null || this.crowd.seeded.of('put-off', id) >= share.putOff) return false;
    if (this.crowd.seeded.of('nudge', id) < share.nudged) this.crowd.nudge(id);
    return Date.now() < Date.parse(dueAt) + LATE_BY;
  }

  private async handle(task: TaskSummary): Promise<void> {
    const { body: detail, code } = await this.client.ask<TaskDetail>({ method: 'GET', path: `/tasks/${task.id}` });
    if (code !== null) this.crowd.ledger.oddities.push(`task ${task.id} stood in the inbox and could not be read: ${code}`);
    // Closed since the inbox was read.
    if (code !== null || !detail.canDecide) return;
    await this.decide(detail, this.contentFor(detail));
  }

  private contentFor({ task, outcomes, form, signs }: TaskDetail): { outcome: string; data: object; comment: string; signedHash?: string } {
    const outcome = this.crowd.choose(task, outcomes, share);
    const needsData = form !== null && outcome.needsForm;
    return {
      outcome: outcome.key,
      data: needsData ? sampleSubmission('directive', { today: this.crowd.today, file: { fileId: '', name: '', size: 0, type: '' }, unit: '', partyUnits: [], recipients: [...this.crowd.schools] }) : {},
      comment: this.crowd.seeded.key('words', task.id, this.refused.get(task.id) ?? 0),
      ...(signs ? { signedHash: signs.hash } : {}),
    };
  }

  private async decide({ task }: TaskDetail, body: { outcome: string; comment: string }): Promise<void> {
    const { ledger, seeded } = this.crowd;
    const key = seeded.key('decision', task.id, this.refused.get(task.id) ?? 0);
    const asked = ledger.ask({ kind: 'decision', key, personId: this.holder.id, taskId: task.id, outcome: body.outcome, words: body.comment });
    const send = () => this.client.ask<DecisionAnswer>({ method: 'POST', path: `/tasks/${task.id}/decision`, body, key });
    ledger.inFlight += 1;
    try {
      // A double click: the same request twice at the same time.
      const answers = await Promise.all(seeded.of('double', task.id) < share.doubled ? [send(), send()] : [send()]);
      for (const answer of answers) this.told(asked, answer);
      if (seeded.of('again', task.id) < share.repeated) this.toldAgain(asked, await send());
    } finally {
      ledger.inFlight -= 1;
    }
  }

  private told(asked: Asked, { body, code }: Answer<DecisionAnswer>): void {
    if (code !== null) {
      this.crowd.ledger.tell(asked, { kind: 'no', code });
      if (asked.taskId) this.refused.set(asked.taskId, (this.refused.get(asked.taskId) ?? 0) + 1);
      if (!['task-closed', 'case-ended'].includes(code)) this.crowd.ledger.oddities.push(`${asked.outcome} of task ${asked.taskId} was refused: ${code}`);
      return;
    }
    this.crowd.ledger.tell(asked, { kind: 'yes', caseId: body.caseId, sequence: body.sequence });
    if (asked.taskId) this.decided.add(asked.taskId);
    this.crowd.follow(body);
  }

  private toldAgain(asked: Asked, answer: Answer<DecisionAnswer>): void {
    if (asked.told?.kind === 'yes' && answer.code === null && !answer.body.repeated) this.crowd.ledger.oddities.push(`task ${asked.taskId}: the same key was not recognised`);
    this.told(asked, answer);
  }
}
