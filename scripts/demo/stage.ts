import { randomUUID } from 'node:crypto';
import type { DecisionAnswer, TaskDetail } from '../../domain/contracts/api';
import type { StoredFile } from '../../forms';
import { smallPdf } from '../../server/demo/small-pdf';
import { mendedPlan, stepContent, stepsWithFile, type SchoolStory, type StepContent } from '../../server/demo/step-content';
import type { JsonObject } from '../../forms';
import type { Cast } from './cast';

export interface StepLine { who: string; what: string; ms: number; case: string }
export interface OpenTask { id: string; step: string; unitName: string }
export interface Decided { task: TaskDetail; answer: DecisionAnswer; body: object; key: string }

/** Plays single steps and keeps the record of them. */
export class Stage {
  steps = 0;

  constructor(readonly cast: Cast, private readonly today: string, private readonly tell: (line: StepLine) => void) {}

  /** Milliseconds of what people did, without waiting for what the engine does by itself. */
  readonly times: number[] = [];

  /** Times one thing somebody does, or one that is waited for. */
  async act<T>(who: string, what: string, caseId: string, work: () => Promise<T>, waited = false): Promise<T> {
    const begun = performance.now();
    const result = await work();
    const line = { who, what, ms: Math.round((performance.now() - begun) * 10) / 10, case: caseId };
    this.steps += 1;
    if (!waited) this.times.push(line.ms);
    this.tell(line);
    return result;
  }

  /** Opens a task as the person whose move it is, fills it in and decides. */
  async take(caseId: string, open: OpenTask, story: SchoolStory, units: { unit: string; partyUnits: string[]; recipients?: string[] }, instead?: StepContent): Promise<Decided> {
    const person = this.cast.actorOf(open.step, open.unitName);
    const session = await this.cast.session(person);
    const task = await session.get<TaskDetail>(`/tasks/${open.id}`);
    if (!task.canDecide) throw new Error(`${person.name} should be able to take ${open.step} of ${caseId}`);
    // What came back opens with what was sent; only the fields with a note are open.
    const given = instead ?? (task.openFields === null ? undefined : mendedPlan(task.data as JsonObject));
    const file = !given && stepsWithFile.has(open.step) ? await this.upload(caseId, open, person) : { fileId: '', name: '', size: 0, type: '' };
    const { outcome, data, comment, fieldNotes } = given ?? stepContent(open.step, story, { today: this.today, file, recipients: [], ...units });
    const body = { outcome, data, comment, fieldNotes, signedHash: task.signs?.hash };
    const key = randomUUID();
    const answer = await this.act(`${person.name} (${person.title}, ${person.unitName})`, `${open.step}: ${outcome}`, caseId, () => session.post<DecisionAnswer>(`/tasks/${open.id}/decision`, body, key));
    return { task, answer, body, key };
  }

  private async upload(caseId: string, open: OpenTask, person: { name: string; title: string; unitName: string; email: string }): Promise<StoredFile> {
    const session = await this.cast.session(this.cast.actorOf(open.step, open.unitName));
    const content = await smallPdf(`${open.unitName}: ${open.step}`, [`Hồ sơ ${caseId}`, `Người lập: ${person.name}, ${person.title}`, `Ngày ${this.today}`]);
    return this.act(person.name, `${open.step}: file`, caseId, () => session.upload<StoredFile>('/files', `${open.step}.pdf`, 'application/pdf', content));
  }
}
