import { addDays, buildCalendar, dayOfInstant, vietnamHolidays, type Calendar } from '../deadline';
import { advance, KERNEL_VERSION, nextWake, open, projectEntry, Refusal, settle, dueMembers, type Actor, type Assigned, type JournalEntry, type ProcessDefinition, type ProcessEvent, type ProjectedTask, type Step } from '../process';
import type { Scalar } from '../logic/evaluate';
import { assign, findLatest, resolveParties } from './assign';
import { contentHash } from './content-hash';
import { noticeOf } from './notices';
import { inWords, Stop } from './refusals';
import type { PretendDocument, PretendSubmission, Rehearsal, RehearsedCase, RosterRow } from './rehearsal';
import { indexOf, type WorldIndex } from './world';

/** Far more than a directive to every school of a province; a procedure that starts itself again and again stops here. */
const MOST_CASES = 2_000;
const MOST_GENERATIONS = 8;
/** So few cases are started by the commit itself: then a step that comes again counts only those it lists now (workflows: `FEW`). */
const FEW = 3;
/** The working days that a case pins, around the day it opens (server/calendars: `openingSpan`). */
const [DAYS_BACK, DAYS_AHEAD] = [31, 550];

export interface OpenRequest {
  caseId: string; definition: ProcessDefinition; subjectUnitId: string; initiatorUnitId: string; by: Actor | null; facts: Readonly<Record<string, Scalar>>;
  parent?: { caseId: string; step: string; generation: number };
}

/** What an event leaves to be done: cases to start, or a case that may have waited for this one. */
type FollowUp = { kind: 'start'; caseId: string; step: string } | { kind: 'await'; caseId: string };

/**
 * A rehearsal under way: a private copy that is changed until the act is done. It does what workflow, commit and watchers do
 * for real, one thing after another.
 */
export class Playing {
  now: string;
  private readonly cases: Map<string, RehearsedCase>;
  private registers: ReadonlyMap<string, number>;
  private keys: number;
  private readonly world: WorldIndex;
  private followUps: FollowUp[] = [];

  constructor(private readonly from: Rehearsal) {
    this.now = from.now;
    this.cases = new Map(from.cases);
    this.registers = from.registers;
    this.keys = from.keys;
    this.world = indexOf(from.world);
  }

  done(): Rehearsal {
    return { ...this.from, now: this.now, cases: this.cases, registers: this.registers, keys: this.keys };
  }

  nextKey(): string {
    this.keys += 1;
    return `k${this.keys}`;
  }

  /** @throws Stop `not-found` */
  case(caseId: string): RehearsedCase {
    const held = this.cases.get(caseId);
    if (!held) throw new Stop('not-found', { name: caseId });
    return held;
  }

  /** Opens a case with all that follows at once. @throws Stop when a seat or a procedure is missing */
  open(request: OpenRequest): void {
    this.begin(request);
    this.followUp();
  }

  /** Applies an event with all that follows at once. @throws Refusal of the kernel; Stop when the commit would fail */
  apply(caseId: string, event: ProcessEvent, submission?: PretendSubmission): void {
    this.advance(caseId, event, submission);
    this.followUp();
  }

  /** The next time at which a case wants to wake; those in trouble sleep until somebody acts on them. */
  nextWake(): { at: string; caseId: string } | null {
    let first: { at: string; caseId: string } | null = null;
    for (const { id, state, trouble } of this.cases.values()) {
      const at = trouble === null && state.timers.length > 0 ? nextWake(state) : null;
      if (at !== null && (first === null || at < first.at)) first = { at, caseId: id };
    }
    return first;
  }

  /** Wakes a case, at its time or now when that has passed. What goes wrong is the case's trouble. */
  wake({ at, caseId }: { at: string; caseId: string }): void {
    if (at > this.now) this.now = at;
    this.byItself(caseId, { kind: 'due', at: this.now });
    this.followUp();
  }

  private begin({ caseId, definition, subjectUnitId, initiatorUnitId, by, facts, parent }: OpenRequest): void {
    if (this.cases.size >= MOST_CASES) throw new Stop('too-many-cases', { most: String(MOST_CASES) });
    const generation = parent ? parent.generation + 1 : 0;
    if (generation > MOST_GENERATIONS) throw new Stop('too-many-generations', { most: String(MOST_GENERATIONS) });
    const event = {
      kind: 'opened' as const, at: this.now, tenant: 'pretend', caseId, by, facts: { ...facts }, calendar: this.calendar(),
      parties: { subjectUnitId, initiatorUnitId, parentCaseId: parent?.caseId ?? null, ...(parent ? { parentStep: parent.step } : {}) },
    };
    const step = open(definition, event, KERNEL_VERSION);
    const { parties, visibleTo } = resolveParties(this.world, definition, subjectUnitId, initiatorUnitId);
    const held: RehearsedCase = {
      id: caseId, definition, past: [], title: this.world.unitName(subjectUnitId), subjectUnitId, initiatorUnitId,
      parentCaseId: parent?.caseId ?? null, parentStep: parent?.step ?? null, generation, parties, visibleTo,
      state: step.state, entries: [], tasks: new Map(), documents: [], notices: [], submissions: new Map(), rosters: [], trouble: null,
    };
    this.commit(held, event, step, { opening: { process: { key: definition.key, version: definition.version }, title: held.title, parties, visibleTo } });
  }

  private calendar(): Calendar {
    if (this.from.calendar) return this.from.calendar;
    const today = dayOfInstant(this.now);
    return buildCalendar(vietnamHolidays, addDays(today, -DAYS_BACK), addDays(today, DAYS_AHEAD));
  }

  private advance(caseId: string, event: ProcessEvent, submission?: PretendSubmission): void {
    const before = this.case(caseId);
    const definition = event.kind === 'migrated' ? this.version(event.to) : before.definition;
    const step = advance(definition, before.state, event);
    const held = submission ? { ...before, submissions: new Map(before.submissions).set(submission.id, submission) } : before;
    this.commit(definition === before.definition ? held : { ...held, definition, past: [before.definition, ...before.past] }, event, step);
  }

  private version({ key, version }: { key: string; version: number }): ProcessDefinition {
    const found = this.from.definitions.find((one) => one.key === key && one.version === version);
    if (!found) throw new Stop('process-missing', { process: `${key} v${version}` });
    return found;
  }

  /** One entry with all that it changes. */
  private commit(before: RehearsedCase, event: ProcessEvent, step: Step, more: Pick<Assigned, 'opening'> = {}): void {
    const { registers, rosters, assigned } = assign({ world: this.world, definitions: this.from.definitions, children: this.from.children, registers: this.registers, at: event.at, held: before }, step.effects);
    const unsigned: Omit<JournalEntry, 'hash'> = {
      tenant: 'pretend', caseId: before.id, sequence: step.state.sequence, prevHash: before.entries.at(-1)?.hash ?? '', at: event.at, kernelVersion: step.state.kernelVersion,
      event, effects: step.effects, assigned: { ...assigned, ...more },
    };
    // The chain proves nothing here: the entry's place is enough.
    const entry: JournalEntry = { ...unsigned, hash: contentHash([unsigned.prevHash, unsigned.caseId, unsigned.sequence, unsigned.at]) };
    const held = after(before, entry, settle(step.state, entry.assigned), rosters);
    const notices = step.effects.flatMap((effect) => (effect.kind === 'notify' ? [noticeOf({ world: this.world, held, at: event.at }, entry.sequence, effect)] : []));
    this.registers = registers;
    this.cases.set(held.id, notices.length > 0 ? { ...held, notices: [...held.notices, ...notices] } : held);
    this.remember(held, entry);
  }

  private remember({ id, state, parentCaseId }: RehearsedCase, { effects }: JournalEntry): void {
    for (const effect of effects) if (effect.kind === 'start-cases' && state.spawning.includes(effect.step)) this.followUps.push({ kind: 'start', caseId: id, step: effect.step });
    if (Object.keys(state.awaiting).length > 0) this.followUps.push({ kind: 'await', caseId: id });
    if (state.status === 'ended' && parentCaseId !== null) this.followUps.push({ kind: 'await', caseId: parentCaseId });
  }

  private followUp(): void {
    for (let next = this.followUps.shift(); next; next = this.followUps.shift()) {
      if (next.kind === 'start') this.startCases(next.caseId, next.step);
      else this.lookAtChildren(next.caseId);
    }
  }

  private startCases(caseId: string, step: string): void {
    const parent = this.case(caseId);
    const rows = parent.rosters.filter((row) => row.step === step).sort((a, b) => (a.unitId < b.unitId ? -1 : 1));
    if (this.from.children === 'played') for (const row of rows) if (!this.cases.has(row.childCaseId)) this.startChild(parent, row);
    const told = parent.entries.reduce<number | undefined>((last, { assigned }) => assigned.rosters[step]?.count ?? last, undefined) ?? rows.length;
    this.byItself(caseId, { kind: 'cases-started', step, count: told <= FEW ? told : rows.length, at: this.now });
  }

  private startChild(parent: RehearsedCase, row: RosterRow): void {
    try {
      const definition = findLatest(this.from.definitions, row.process);
      if (!definition) throw new Stop('process-missing', { process: row.process });
      this.begin({ caseId: row.childCaseId, definition, subjectUnitId: row.unitId, initiatorUnitId: parent.subjectUnitId, by: null, facts: row.facts, parent: { caseId: parent.id, step: row.step, generation: parent.generation } });
    } catch (error) {
      const { message } = inWords(error);
      const held = this.case(parent.id);
      this.cases.set(parent.id, { ...held, rosters: held.rosters.map((one) => (one.step === row.step && one.unitId === row.unitId ? { ...one, trouble: message } : one)) });
    }
  }

  /** Tells a case that waits for those it started when enough of them have ended. */
  private lookAtChildren(caseId: string): void {
    const parent = this.cases.get(caseId);
    if (!parent || this.from.children === 'supposed') return;
    for (const [step, { needed }] of Object.entries(parent.state.awaiting)) {
      const ended = parent.rosters.filter((row) => row.step === step && this.cases.get(row.childCaseId)?.state.status === 'ended').length;
      if (ended >= needed) this.byItself(caseId, { kind: 'children-finished', step, count: ended, at: this.now });
    }
  }

  /** What nobody asked for: a refusal means that there was nothing to do any more, anything else keeps the case from going on. */
  private byItself(caseId: string, event: ProcessEvent): void {
    try {
      this.advance(caseId, event);
    } catch (error) {
      // A wake-up that is refused would come again for ever.
      if (error instanceof Refusal && event.kind !== 'due') return;
      const { message } = inWords(error);
      this.cases.set(caseId, { ...this.case(caseId), trouble: new Stop('event-failed', { why: message }).inWords.message });
    }
  }
}

/** A case after an entry: what the commit's projections do to the collections (server/mongo: record-changes). */
function after(before: RehearsedCase, entry: JournalEntry, state: RehearsedCase['state'], rosters: readonly RosterRow[]): RehearsedCase {
  const { head } = entry.assigned;
  const projection = projectEntry(entry);
  const parties = head?.parties ?? before.parties;
  const issued = projection.documents.map(({ id, step, template, number, n, year, verifyCode, issuer }): PretendDocument => ({ id, step, template, number, n, year, verifyCode, issuerUnitId: parties[issuer] ?? issuer, issuedAt: entry.at, revoked: false }));
  const documents = issued.length + projection.revoked.length === 0 ? before.documents : [...before.documents, ...issued].map((document) => (projection.revoked.includes(document.id) ? { ...document, revoked: true } : document));
  return {
    ...before, state, rosters, documents, parties, visibleTo: head?.visibleTo ?? before.visibleTo, subjectUnitId: head?.subjectUnitId ?? before.subjectUnitId,
    entries: [...before.entries, entry], tasks: tasksAfter(before.tasks, projection, entry.at), trouble: null,
  };
}

function tasksAfter(before: ReadonlyMap<string, ProjectedTask>, { opened, closed, reminded, moved, due }: ReturnType<typeof projectEntry>, at: string): ReadonlyMap<string, ProjectedTask> {
  const tasks = new Map(before);
  const change = (id: string, members: Partial<ProjectedTask>): void => {
    const task = tasks.get(id);
    if (task) tasks.set(id, { ...task, ...members });
  };
  for (const task of opened) tasks.set(task.id, task);
  for (const { id, ...closing } of closed) change(id, closing);
  for (const id of reminded) change(id, { lastRemindedAt: at });
  for (const { id, ...moving } of moved) change(id, moving);
  for (const { id, ...members } of due) change(id, dueMembers(members));
  return tasks;
}
