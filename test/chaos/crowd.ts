import { setTimeout as pause } from 'node:timers/promises';
import type { DecisionAnswer, TaskDetail } from '../../domain/contracts/api';
import { seatKey } from '../../domain/contracts/records';
import { demoSeatHolders } from '../../server/demo/demo-people';
import { demoUnits } from '../../server/demo/demo-units';
import type { Ledger } from './ledger';
import { Person } from './person';
import { DIRECTIVE } from './procedures';
import type { Seeded } from './seeded';

const SCHOOLS = 6;
/** More would only wait in line on a small machine; fewer would leave it idle while a case is stuck. */
const OPEN_SCHOOL_CASES = 24;
const RETURNS_A_CASE = 2;

type Outcome = TaskDetail['outcomes'][number];

/** Everybody who works during a run: directives are started, and every task that comes of them is decided. */
export class Crowd {
  /** `draining` starts nothing new and sends nothing back, so that every case comes to its end. */
  mode: 'working' | 'draining' | 'home' = 'working';
  directives = 0;
  readonly schools: readonly string[] = demoUnits.filter(({ kind }) => kind === 'school').slice(0, SCHOOLS).map(({ id }) => id);
  readonly today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  readonly url: string;
  readonly seeded: Seeded;
  readonly ledger: Ledger;
  readonly signal: AbortSignal;
  private readonly people: Person[];
  private readonly bySeat = new Map<string, Person>();
  private readonly returns = new Map<string, number>();
  private readonly nudged = new Set<string>();
  private readonly endedSchools = new Set<string>();
  private readonly nudges: Promise<void>[] = [];
  private working: Promise<unknown> = Promise.resolve();

  constructor(options: { url: string; seeded: Seeded; ledger: Ledger; signal: AbortSignal }) {
    ({ url: this.url, seeded: this.seeded, ledger: this.ledger, signal: this.signal } = options);
    const communes = new Set(demoUnits.filter(({ id }) => this.schools.includes(id)).map(({ relations }) => relations['commune-police']));
    const holders = demoSeatHolders.filter(({ unit }) => (unit.kind === 'school' ? this.schools.includes(unit.id) : unit.kind === 'commune-police' ? communes.has(unit.id) : true));
    this.people = holders.map((holder) => new Person(holder, this));
    for (const person of this.people) for (const role of person.holder.roles) this.bySeat.set(seatKey(person.holder.unit.id, role), person);
  }

  start(): void {
    const working = Promise.all([this.issueDirectives(), ...this.people.map((person) => person.live())]);
    this.working = working;
    // Seen by `goHome`; until then nobody listens.
    working.catch(() => undefined);
  }

  drain(): void {
    this.mode = 'draining';
  }

  /** Everybody finishes what is in hand. @throws what went wrong for any of them. */
  async goHome(): Promise<void> {
    this.mode = 'home';
    for (const person of this.people) person.tellOfWork();
    await this.working;
    await Promise.all(this.nudges);
  }

  choose(task: { id: string; caseId: string }, outcomes: readonly Outcome[], share: { returned: number; ended: number }): Outcome {
    const on = outcomes.find(({ kind }) => kind === 'on') ?? outcomes[0];
    if (!on) throw new Error(`task ${task.id} has no outcome`);
    if (this.mode !== 'working') return on;
    const end = outcomes.find(({ kind }) => kind === 'end');
    if (end && this.seeded.of('end', task.id) < share.ended) return end;
    const back = outcomes.find(({ kind }) => kind === 'return');
    const returned = this.returns.get(task.caseId) ?? 0;
    if (!back || returned >= RETURNS_A_CASE || this.seeded.of('return', task.id) >= share.returned) return on;
    this.returns.set(task.caseId, returned + 1);
    return back;
  }

  /** An answer names the tasks that are open now: whose they are looks at once. */
  follow({ caseId, status, tasks }: DecisionAnswer): void {
    if (status === 'ended') this.endedSchools.add(caseId);
    for (const { unitId, role } of tasks) this.bySeat.get(seatKey(unitId, role))?.tellOfWork();
  }

  /** The office reminds of a task, once. */
  nudge(taskId: string): void {
    if (this.nudged.has(taskId)) return;
    this.nudged.add(taskId);
    const nudging = this.nudgeOnce(taskId);
    nudging.catch(() => undefined);
    this.nudges.push(nudging);
  }

  private get specialist(): Person {
    const found = this.people.find(({ holder }) => holder.roles.includes('specialist'));
    if (!found) throw new Error('the demo has no specialist');
    return found;
  }

  private async nudgeOnce(taskId: string): Promise<void> {
    const key = this.seeded.key('nudge', taskId);
    const asked = this.ledger.ask({ kind: 'nudge', key, personId: this.specialist.holder.id, taskId, outcome: null, words: null });
    const { code } = await this.specialist.client.ask<null>({ method: 'POST', path: `/tasks/${taskId}/nudge`, key });
    this.ledger.tell(asked, code === null ? { kind: 'yes', caseId: '', sequence: null } : { kind: 'no', code });
  }

  private async issueDirectives(): Promise<void> {
    while (this.mode === 'working') {
      if (this.directives * SCHOOLS - this.endedSchools.size < OPEN_SCHOOL_CASES) await this.startDirective();
      else await pause(100, undefined, { signal: this.signal });
    }
  }

  private async startDirective(): Promise<void> {
    this.directives += 1;
    const { client, holder } = this.specialist;
    const key = this.seeded.key('start', this.directives);
    const asked = this.ledger.ask({ kind: 'start', key, personId: holder.id, taskId: null, outcome: null, words: null });
    const { body, code } = await client.ask<{ caseId: string }>({ method: 'POST', path: '/cases', body: { process: DIRECTIVE }, key });
    this.ledger.tell(asked, code === null ? { kind: 'yes', caseId: body.caseId, sequence: 0 } : { kind: 'no', code });
    if (code !== null) throw new Error(`a directive could not be started: ${code}`);
    this.specialist.tellOfWork();
  }
}
