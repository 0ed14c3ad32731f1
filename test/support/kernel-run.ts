import { advance, nextWake, open, settle, tasksOf, treeOf, type Assigned, type CaseState, type Effect, type JournalEntry, type OpenTask, type ProcessDefinition, type ProcessEvent, type Step, type TaskNode } from '../../domain/process';

/** A case played on the bare kernel: the commit's part is played by a register in memory. */
export class KernelRun {
  state: CaseState;
  readonly entries: JournalEntry[] = [];
  now = Date.parse('2026-11-23T01:00:00.000Z');
  private numbers = 0;
  private keys = 0;

  constructor(readonly definition: ProcessDefinition, facts: Record<string, number | string | boolean> = {}) {
    const event = {
      kind: 'opened' as const, at: this.at(), tenant: 't', caseId: 'c', by: null, facts, calendar: { nonWorking: [], workingWeekend: [] },
      parties: { subjectUnitId: 'u', initiatorUnitId: 'o', parentCaseId: null },
    };
    this.state = this.keep(open(definition, event), event);
  }

  at(): string {
    return new Date(this.now).toISOString();
  }

  /** Applies an event as the workflow does: advance, commit, settle. Throws the kernel's refusal. */
  apply(event: ProcessEvent): Step {
    const step = advance(this.definition, this.state, event);
    this.state = this.keep(step, event);
    return step;
  }

  taskNode(task: OpenTask): TaskNode {
    const node = treeOf(this.definition).get(task.step)?.node;
    if (node?.kind !== 'task') throw new Error(`${task.step} is not a task`);
    return node;
  }

  decision(task: OpenTask, outcome: string, facts: Record<string, number | string | boolean> = {}, personId = `person-${task.step}`): Extract<ProcessEvent, { kind: 'decided' }> {
    this.keys += 1;
    const key = `k${this.keys}`;
    const signs = this.taskNode(task).signs;
    return {
      kind: 'decided', at: this.at(), taskId: task.id, outcome, actor: { personId, seat: { role: task.seat.role, unitId: task.unitId ?? '' } }, key, bodyHash: `b${key}`,
      submission: { id: `s${key}`, hash: `h${key}` }, facts, signedHash: (signs && this.state.steps[signs]?.submission?.hash) ?? null,
    };
  }

  openTask(step: string): OpenTask {
    const task = Object.values(this.state.tasks).find((candidate) => candidate.step === step);
    if (!task) throw new Error(`${step} is not open; open are ${this.openSteps().join(', ')}`);
    return task;
  }

  openSteps(): string[] {
    return Object.values(this.state.tasks).map((task) => task.step).sort();
  }

  decide(step: string, outcome: string, facts: Record<string, number | string | boolean> = {}, personId?: string): Step {
    return this.apply(this.decision(this.openTask(step), outcome, facts, personId));
  }

  /** Lets the clock jump to the next wake-up and fires it; false when nothing is due any more. */
  wake(): boolean {
    const at = nextWake(this.state);
    if (at === null) return false;
    this.now = Math.max(this.now, Date.parse(at));
    this.apply({ kind: 'due', at: this.at() });
    return true;
  }

  /** Goes on at every step until the case ends; returns how many events it took, or null when it never does. */
  finish(): number | null {
    const bound = tasksOf(this.definition).length * 2 + treeOf(this.definition).size + 2;
    for (let events = 0; events <= bound; events += 1) {
      if (this.state.status === 'ended') return events;
      const spawning = this.state.spawning[0];
      const task = Object.values(this.state.tasks)[0];
      if (spawning) this.apply({ kind: 'cases-started', step: spawning, count: 1, at: this.at() });
      else if (task) this.apply(this.decision(task, this.taskNode(task).outcomes.find((outcome) => outcome.go.kind === 'on')?.key ?? 'none'));
      else return null;
    }
    return null;
  }

  private keep(step: Step, event: ProcessEvent): CaseState {
    const assigned = this.assign(step.effects);
    this.entries.push({ tenant: 't', caseId: 'c', sequence: step.state.sequence, prevHash: '', hash: '', at: event.at, kernelVersion: 1, event, effects: step.effects, assigned });
    return settle(step.state, assigned);
  }

  private assign(effects: readonly Effect[]): Assigned {
    const assigned: Assigned = { seats: {}, documents: {}, rosters: {} };
    for (const effect of effects) {
      if (effect.kind === 'open-task') assigned.seats[effect.taskId] = `unit-${effect.seat.party}`;
      if (effect.kind === 'issue-document') {
        this.numbers += 1;
        assigned.documents[effect.documentId] = { n: this.numbers, year: 2026, number: `${this.numbers}/QĐ`, verifyCode: `v${this.numbers}` };
      }
      if (effect.kind === 'start-cases') assigned.rosters[effect.step] = { count: 1, version: 1 };
    }
    return assigned;
  }
}
