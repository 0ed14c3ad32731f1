import { createHash } from 'node:crypto';
import type { AnyBulkWriteOperation, ClientSession, Collection, Db, MongoClient, UpdateFilter } from 'mongodb';
import { recordId, seatKey, type CaseRecord, type CounterRecord, type JournalRecord, type SubmissionRecord, type TaskRecord } from '../../domain/contracts/records';
import { steps, type Opening, type Step, type Transition } from './messages';

/** The collections of one database, in the product's own shapes. */
export interface Records { client: MongoClient; journal: Collection<JournalRecord>; cases: Collection<CaseRecord>; tasks: Collection<TaskRecord>; counters: Collection<CounterRecord>; submissions: Collection<SubmissionRecord> }

export const recordsOf = (client: MongoClient, db: Db): Records => ({
  client, journal: db.collection('journal'), cases: db.collection('cases'), tasks: db.collection('tasks'), counters: db.collection('counters'), submissions: db.collection('submissions'),
});

const stepAt = (index: number): Step => {
  const step = steps[index];
  if (!step) throw new RangeError(`there is no step ${index}`);
  return step;
};

const idOf = ({ case: { tenant, caseId } }: Transition): string => recordId(tenant, caseId);

/** The entry with its hash over everything it says. Its effects are what the product would write. */
export function entryOf(transition: Transition): JournalRecord {
  const { case: input, sequence, prevHash, at, decided, opens, wakeAt } = transition;
  const opened = opens && stepAt(opens.step);
  const closed = decided && stepAt(decided.step);
  const effects = [
    ...(decided && closed ? [{ kind: 'close-task', taskId: decided.decision.taskId, step: closed.key, reason: 'decided', outcome: decided.decision.outcome }] : []),
    ...(opens && opened ? [
      {
        kind: 'open-task', taskId: opens.id, step: opened.key, seat: { role: opened.role, party: opened.party }, form: input.forms[opened.key] ?? null, dueAt: opens.dueAt, lastDay: opens.dueAt.slice(0, 10),
        returned: opens.returned && { step: opens.returned.step, submission: { id: opens.returned.submissionId, hash: opens.returned.hash } },
        signs: opens.signs && { step: opens.signs.step, submission: { id: opens.signs.submissionId, hash: opens.signs.hash } },
      },
      { kind: 'notify', id: `${input.caseId}.${sequence}.2`, template: 'task-opened', to: { role: opened.role, party: opened.party }, step: opened.key, taskId: opens.id, dueAt: opens.dueAt },
    ] : [{ kind: 'finish', outcome: 'completed' }]),
    ...(wakeAt ? [{ kind: 'wake', at: wakeAt }] : []),
  ];
  const unsigned = {
    tenant: input.tenant, caseId: input.caseId, sequence, prevHash, at, kernelVersion: 1, event: eventOf(transition), effects,
    assigned: { seats: opens && opened ? { [opens.id]: input.parties[opened.party] ?? '' } : {}, documents: {}, rosters: {} },
  } as unknown as Omit<JournalRecord, '_id' | 'hash' | 'pending'>;
  const hash = createHash('sha256').update(JSON.stringify(unsigned)).digest('hex');
  return { _id: recordId(input.tenant, input.caseId, sequence), ...unsigned, hash, ...(opens ? { pending: [`${input.caseId}.${sequence}.2`] } : {}) };
}

function eventOf({ case: input, at, decided }: Transition): object {
  if (!decided) return { kind: 'opened', at, tenant: input.tenant, caseId: input.caseId, by: null, facts: {}, calendar: input.calendar, parties: { subjectUnitId: input.subjectUnitId, initiatorUnitId: input.initiatorUnitId, parentCaseId: input.parentCaseId } };
  const { decision, step } = decided;
  const { role, party } = stepAt(step);
  return {
    kind: 'decided', at, taskId: decision.taskId, outcome: decision.outcome, actor: { personId: decision.personId, seat: { role, unitId: input.parties[party] ?? '' } }, key: decision.key,
    bodyHash: decision.bodyHash, submission: { id: decision.submission.id, hash: decision.submission.hash }, facts: decision.submission.facts, signedHash: decision.signedHash,
  };
}

/** The members of the snapshot that hold what is open now. */
function openNow({ case: input, at }: Transition, opens: Opening | null): { tasks: object; timers: object[] } {
  if (!opens) return { tasks: {}, timers: [] };
  const { key, role, party } = stepAt(opens.step);
  return { tasks: { [opens.id]: { id: opens.id, step: key, seat: { role, party }, unitId: input.parties[party] ?? '', openedAt: at, dueAt: opens.dueAt } }, timers: opens.reminders };
}

function newCase(transition: Transition, hash: string): CaseRecord {
  const { case: input, at } = transition;
  const state = {
    kernelVersion: 1, tenant: input.tenant, caseId: input.caseId, definition: { key: 'hand-coded', version: 1 }, status: 'open', outcome: null, sequence: 0, startedAt: at, calendar: input.calendar,
    facts: {}, steps: {}, signatures: [], parallels: {}, spawning: [], documents: [], decided: {}, ...openNow(transition, transition.opens),
  } as unknown as CaseRecord['state'];
  return {
    _id: idOf(transition), tenant: input.tenant, id: input.caseId, process: { key: 'hand-coded', version: 1 }, title: input.title, subjectUnitId: input.subjectUnitId, initiatorUnitId: input.initiatorUnitId,
    parentCaseId: input.parentCaseId, parties: input.parties, visibleTo: input.visibleTo, status: 'open', outcome: null, startedAt: at, endedAt: null, sequence: 0, hash, state, facts: {}, trouble: null,
  };
}

/** Only what changed travels; the record that stands afterwards is the product's. */
function caseUpdate(transition: Transition, hash: string): UpdateFilter<CaseRecord> {
  const { sequence, at, decided, opens } = transition;
  if (!decided) return {};
  const { decision } = decided;
  const { key, party, signs } = stepAt(decided.step);
  const submission = { id: decision.submission.id, hash: decision.submission.hash };
  const status = opens ? 'open' : 'ended';
  const outcome = opens ? null : 'completed';
  const { tasks, timers } = openNow(transition, opens);
  const facts = Object.entries(decision.submission.facts).flatMap(([fact, value]) => [[`facts.${fact}`, value], [`state.facts.${fact}`, value]]);
  const set = {
    sequence, hash, status, outcome, endedAt: opens ? null : at, 'state.sequence': sequence, 'state.status': status, 'state.outcome': outcome, 'state.tasks': tasks, 'state.timers': timers,
    [`state.steps.${key}`]: { completedAt: at, outcome: decision.outcome, by: decision.personId, submission },
    [`state.decided.${decision.key}`]: { sequence, bodyHash: decision.bodyHash, taskId: decision.taskId, outcome: decision.outcome },
    ...Object.fromEntries(facts),
  };
  const signature = signs === null ? null : { step: key, signs, hash: decision.signedHash, by: decision.personId, unitId: transition.case.parties[party] ?? '', at };
  return { $set: set, ...(signature && { $push: { 'state.signatures': signature } }) } as unknown as UpdateFilter<CaseRecord>;
}

function newTask({ case: input, at }: Transition, opens: Opening): TaskRecord {
  const { key, role, party } = stepAt(opens.step);
  const unitId = input.parties[party] ?? '';
  return {
    _id: recordId(input.tenant, opens.id), tenant: input.tenant, id: opens.id, step: key, role, party, unitId, form: input.forms[key] ?? null, status: 'open', outcome: null, openedAt: at,
    closedAt: null, closedBy: null, dueAt: opens.dueAt, lastDay: opens.dueAt.slice(0, 10), returned: opens.returned && { step: opens.returned.step, submissionId: opens.returned.submissionId }, signs: opens.signs,
    submissionId: null, lastRemindedAt: null, caseId: input.caseId, processKey: 'hand-coded', processVersion: 1, parentCaseId: input.parentCaseId, subjectUnitId: input.subjectUnitId,
    seatKey: seatKey(unitId, role), visibleTo: input.visibleTo,
  };
}

function taskWrites(transition: Transition): AnyBulkWriteOperation<TaskRecord>[] {
  const { case: { tenant }, at, decided, opens } = transition;
  return [
    ...(opens ? [{ insertOne: { document: newTask(transition, opens) } }] : []),
    ...(decided ? [{ updateOne: { filter: { _id: recordId(tenant, decided.decision.taskId) }, update: { $set: { status: 'decided' as const, outcome: decided.decision.outcome, closedAt: at, closedBy: decided.decision.personId, submissionId: decided.decision.submission.id } } } }] : []),
  ];
}

function counterWrites({ case: input, decided, opens }: Transition): AnyBulkWriteOperation<CounterRecord>[] {
  const { tenant } = input;
  const scope = input.parentCaseId ?? input.caseId;
  const changes: [step: string, change: number][] = [...(decided ? [[stepAt(decided.step).key, -1] as [string, number]] : []), ...(opens ? [[stepAt(opens.step).key, 1] as [string, number]] : [])];
  return changes.map(([step, change]) => ({ updateOne: { filter: { _id: recordId(tenant, scope, step) }, update: { $inc: { n: change }, $setOnInsert: { tenant, scope, step } }, upsert: true } }));
}

function submissionOf({ case: input, at, decided }: Transition): SubmissionRecord | null {
  if (!decided) return null;
  const { decision, step } = decided;
  const { key, role, party } = stepAt(step);
  const { id, hash, data, facts } = decision.submission;
  return {
    _id: recordId(input.tenant, id), tenant: input.tenant, id, caseId: input.caseId, taskId: decision.taskId, step: key, form: input.forms[key] ?? null, outcome: decision.outcome, data, comment: null, fieldNotes: {},
    personId: decision.personId, unitId: input.parties[party] ?? '', role, hash, bodyHash: decision.bodyHash, signedHash: decision.signedHash, facts, createdAt: at,
  };
}

class AlreadyWritten extends Error {}

async function writeIn(records: Records, session: ClientSession, transition: Transition, entry: JournalRecord): Promise<void> {
  const { sequence, prevHash } = transition;
  if (sequence === 0) await records.cases.insertOne(newCase(transition, entry.hash), { session });
  else {
    const { matchedCount } = await records.cases.updateOne({ _id: idOf(transition), sequence: sequence - 1, hash: prevHash }, caseUpdate(transition, entry.hash), { session });
    if (matchedCount === 0) throw new AlreadyWritten();
  }
  await records.journal.insertOne(entry, { session });
  await records.tasks.bulkWrite(taskWrites(transition), { session });
  await records.counters.bulkWrite(counterWrites(transition), { session });
  const submission = submissionOf(transition);
  if (submission) await records.submissions.insertOne(submission, { session });
}

const DUPLICATE_KEY = 11000;
/** Below the three seconds after which Temporal asks again: nobody waits for it any more, and it would be in the way. */
const WITHIN_MS = 2_500;

/**
 * The cases of one directive add to the same counters. Side by side their transactions fail and begin again, and on a
 * busy machine hardly one gets through; in turn, within this worker, all do.
 */
const turns = new Map<string, Promise<unknown>>();
async function inTurn<T>(directive: string, work: () => Promise<T>): Promise<T> {
  const mine = (turns.get(directive) ?? Promise.resolve()).then(work);
  const settled = mine.catch(() => undefined);
  turns.set(directive, settled);
  try {
    return await mine;
  } finally {
    if (turns.get(directive) === settled) turns.delete(directive);
  }
}

/** One transaction. A worker that died after it and before Temporal knew finds the entry that it wrote. */
export async function writeTransition(records: Records, transition: Transition): Promise<{ hash: string }> {
  const entry = entryOf(transition);
  try {
    await inTurn(transition.case.parentCaseId ?? transition.case.caseId, () => records.client.withSession((session) =>
      session.withTransaction(() => writeIn(records, session, transition, entry), { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority', journal: true }, timeoutMS: WITHIN_MS })));
    return { hash: entry.hash };
  } catch (error) {
    const standing = error instanceof AlreadyWritten || (error as { code?: unknown }).code === DUPLICATE_KEY ? await records.journal.findOne({ _id: entry._id }) : null;
    const sameKey = standing && (standing.event.kind === 'opened' || ('key' in standing.event && standing.event.key === transition.decided?.decision.key));
    if (standing && sameKey) return { hash: standing.hash };
    throw error;
  }
}
