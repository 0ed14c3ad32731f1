import { recordId, type CaseRecord } from '../../../domain/contracts/records';
import type { TransitionAnswer } from '../../../domain/contracts/case-workflow';
import { addDays, buildCalendar, dayOfInstant, vietnamHolidays } from '../../../domain/deadline';
import { AppError } from '../../../domain/errors/codes';
import type { CaseGateway } from '../../../domain/ports';
import { advance, open, Refusal, settle, type CaseState, type Effect, type ProcessEvent } from '../../../domain/process';
import { CaseJournal } from '../../mongo/commit';
import type { Database } from '../../mongo/database';

type StartRequest = Parameters<CaseGateway['start']>[0] & { parentCaseId?: string | null; parentStep?: string };

/**
 * A gateway without Temporal: the same kernel and the same commit, one transition at a time in this process.
 * What Temporal adds (surviving, timers) has tests of its own.
 */
export class KernelGateway implements CaseGateway {
  private readonly journal: CaseJournal;
  private queue: Promise<unknown> = Promise.resolve();
  /** Set to let the next calls meet an engine that is away. */
  away = false;

  constructor(private readonly database: Database, private readonly clock: () => Date) {
    this.journal = new CaseJournal(database);
  }

  start(request: StartRequest): Promise<TransitionAnswer> {
    return this.oneByOne(() => this.open(request));
  }

  decide: CaseGateway['decide'] = (tenant, caseId, request) => this.oneByOne(async () => {
    const record = await this.record(tenant, caseId);
    const known = record.state.decided[request.key];
    if (known && known.bodyHash !== request.bodyHash) throw new AppError('key-conflict');
    if (known) return { ...answerOf(record.state), sequence: known.sequence, repeated: true };
    return { ...(await this.apply(record, { kind: 'decided', at: this.clock().toISOString(), ...request })), repeated: false };
  });

  nudge: CaseGateway['nudge'] = (tenant, caseId, request) => this.oneByOne(async () => this.apply(await this.record(tenant, caseId), { kind: 'nudged', at: this.clock().toISOString(), ...request }));

  order: CaseGateway['order'] = (tenant, caseId, request) => this.oneByOne(async () => {
    const record = await this.record(tenant, caseId);
    const known = record.state.decided[request.key];
    if (known && known.bodyHash !== request.bodyHash) throw new AppError('key-conflict');
    if (known) return { ...answerOf(record.state), sequence: known.sequence, repeated: true };
    return { ...(await this.apply(record, { at: this.clock().toISOString(), ...request })), repeated: false };
  });

  childrenFinished: CaseGateway['childrenFinished'] = (tenant, caseId, request) => this.oneByOne(async () => {
    await this.apply(await this.record(tenant, caseId), { kind: 'children-finished', at: this.clock().toISOString(), ...request });
  });

  async retry(tenant: string, caseId: string): Promise<void> {
    await this.database.cases.updateOne({ _id: recordId(tenant, caseId) }, { $set: { trouble: null } });
  }

  /** Lets the timers of a case fire that are due by the clock. */
  due(tenant: string, caseId: string): Promise<TransitionAnswer> {
    return this.oneByOne(async () => this.apply(await this.record(tenant, caseId), { kind: 'due', at: this.clock().toISOString() }));
  }

  private oneByOne<T>(work: () => Promise<T>): Promise<T> {
    if (this.away) return Promise.reject(new AppError('engine-unavailable'));
    const result = this.queue.then(work);
    this.queue = result.catch(() => undefined);
    return result;
  }

  private async record(tenant: string, caseId: string): Promise<CaseRecord> {
    const record = await this.database.cases.findOne({ _id: recordId(tenant, caseId) });
    if (!record) throw new AppError('not-found');
    return record;
  }

  private async open({ tenant, caseId, processKey, subjectUnitId, initiatorUnitId, by, facts, cascadeOf, parentCaseId = null, parentStep }: StartRequest): Promise<TransitionAnswer> {
    const before = await this.database.cases.findOne({ _id: recordId(tenant, caseId) });
    if (before) return answerOf(before.state);
    const definition = await this.journal.definitions.findLatest(tenant, processKey);
    if (!definition) throw new AppError('not-found');
    const at = this.clock().toISOString();
    const calendar = buildCalendar(vietnamHolidays, addDays(dayOfInstant(at), -31), addDays(dayOfInstant(at), 550));
    const event = { kind: 'opened' as const, at, tenant, caseId, by, facts, calendar, parties: { subjectUnitId, initiatorUnitId, parentCaseId, ...(parentStep ? { parentStep } : {}), ...(cascadeOf ? { cascadeOf } : {}) } };
    const { state, effects } = open(definition, event);
    return this.commit(tenant, caseId, '', event, effects, state);
  }

  private async apply(record: CaseRecord, event: ProcessEvent): Promise<TransitionAnswer> {
    const version = event.kind === 'migrated' ? event.to : record.process;
    const definition = await this.journal.definitions.get(record.tenant, version.key, version.version);
    try {
      const { state, effects } = advance(definition, record.state, event);
      return await this.commit(record.tenant, record.id, record.hash, event, effects, state);
    } catch (error) {
      if (error instanceof Refusal) throw new AppError(error.code, { cause: error });
      throw error;
    }
  }

  private async commit(tenant: string, caseId: string, prevHash: string, event: ProcessEvent, effects: Effect[], state: CaseState): Promise<TransitionAnswer> {
    const result = await this.journal.append({ tenant, caseId, sequence: state.sequence, prevHash, event, effects, state });
    if (result.kind === 'stands') throw new Error(`entry ${state.sequence} of ${caseId} stands already`);
    const settled = settle(state, result.assigned);
    for (const effect of effects) if (effect.kind === 'start-cases') return this.spawn(tenant, caseId, effect);
    return answerOf(settled);
  }

  private async spawn(tenant: string, caseId: string, effect: Extract<Effect, { kind: 'start-cases' }>): Promise<TransitionAnswer> {
    const rows = await this.database.rosters.find({ tenant, caseId, step: effect.step }).toArray();
    const parent = await this.record(tenant, caseId);
    for (const row of rows) await this.open({ tenant, caseId: row.childCaseId, processKey: row.process, subjectUnitId: row.unitId, initiatorUnitId: parent.subjectUnitId, by: null, facts: row.facts, parentCaseId: caseId, parentStep: effect.step });
    return this.apply(await this.record(tenant, caseId), { kind: 'cases-started', at: this.clock().toISOString(), step: effect.step, count: rows.length });
  }
}

function answerOf(state: CaseState): TransitionAnswer {
  return { sequence: state.sequence, outcome: state.outcome, status: state.status, tasks: Object.values(state.tasks).map(({ id, step, seat, unitId }) => ({ id, step, role: seat.role, unitId })) };
}
