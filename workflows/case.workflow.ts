import { allHandlersFinished, ApplicationFailure, condition, continueAsNew, log, setHandler, workflowInfo } from '@temporalio/workflow';
import { failureTypes, type CaseInput, type DecideRequest, type OrderRequest, type TransitionAnswer } from '../domain/contracts/case-workflow';
import { advance, KERNEL_VERSION, nextWake, open, Refusal, refusalOf, settle, withLaterMembers, type Assigned, type CaseState, type JournalEntry, type Order, type ProcessDefinition, type ProcessEvent } from '../domain/process';
import { tellTrouble } from './attention';
import { commit, durable, entryAt, finalFailure, loadDefinition } from './durable-commit';
import { LazyTimer } from './lazy-timer';
import { childrenFinishedUpdate, decideUpdate, nudgeUpdate, openedUpdate, orderUpdate, readOnSignal, retryUpdate } from './messages';

/**
 * The durable shell around the kernel: it holds the state, takes decisions as Updates, runs one transition
 * at a time, commits each through one local activity and sleeps until the one next wake-up. It decides
 * nothing itself. DESIGN.md §2, «Hazards», says why it is shaped like this; the numbers below are theirs.
 */

/** Decisions waiting for their turn on one case (hazard 5); below the ten that Temporal itself admits, so that ours is the answer. */
const MAX_IN_FLIGHT = 8;
/** Far below Temporal's own limit; a case of a year stays under it. */
const CONTINUE_AFTER_EVENTS = 4_000;
const BATCH = 50;
const FEW = 3;
/** Cases of an earlier kernel version have other commands in their histories: they keep them until they continue as new. */
const COMMITS_START_FEW = 2;

export async function caseWorkflow(input: CaseInput): Promise<void> {
  const { tenant, caseId } = input;
  /** The version the case runs with; a migration changes it. */
  let definition: ProcessDefinition = input.definition;
  let state: CaseState | null = input.resume ? withLaterMembers(input.resume.state) : null;
  let hash = input.resume?.hash ?? '';
  /** An event that could not be carried out for good; it waits for a person (hazard 3). */
  let parked: ProcessEvent | null = input.resume?.parked ?? null;
  /** Until the correction that opens an ended case again has been carried out. */
  let reopening = input.resume?.first !== undefined;
  /** Rosters allocated in this run: how many cases a spawn starts. */
  const rosters: Assigned['rosters'] = {};
  let inFlight = 0;
  let retrying = false;
  let turn: Promise<unknown> = Promise.resolve();
  const timer = new LazyTimer();

  const now = (): string => new Date(Date.now()).toISOString();

  /** Transitions queue (hazard 3): the next begins when the one before is committed. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  }

  const stepOf = (event: ProcessEvent, by: ProcessDefinition) => {
    if (state) return advance(by, state, event);
    if (event.kind !== 'opened') throw new Refusal('event-unexpected', 'the case is not open yet');
    return open(by, event, input.kernelVersion ?? 1);
  };

  /** How many cases a step starts, when they are few enough for the commit to start them itself; null when it does not. */
  function handful(step: string): number | null {
    const count = rosters[step]?.count;
    return state && state.kernelVersion >= COMMITS_START_FEW && count !== undefined && count <= FEW ? count : null;
  }

  async function take(entry: JournalEntry): Promise<void> {
    const by = entry.event.kind === 'migrated' ? await loadDefinition({ tenant, ...entry.event.to }) : definition;
    state = settle(stepOf(entry.event, by).state, entry.assigned);
    Object.assign(rosters, entry.assigned.rosters);
    definition = by;
    hash = entry.hash;
  }

  /** A version that was never published is the order's fault, and no trouble of the case. */
  const orderedVersion = ({ to }: Extract<ProcessEvent, { kind: 'migrated' }>): Promise<ProcessDefinition> => loadDefinition({ tenant, ...to }).catch((error: unknown) => {
    throw finalFailure(error) ? new Refusal('event-unexpected', 'that version is not published') : error;
  });

  /** One event to one journal entry. If another entry stands at our place, it is taken and ours is offered again (hazard 1). */
  async function transition(event: ProcessEvent): Promise<TransitionAnswer> {
    const later = event.kind === 'migrated' ? await orderedVersion(event) : null;
    for (;;) {
      const next = stepOf(event, later ?? definition);
      const startFirst = event.kind === 'cases-started' && handful(event.step) !== null ? event.step : null;
      const result = await commit({ tenant, caseId, sequence: next.state.sequence, prevHash: hash, event, effects: next.effects, state: next.state, ...(startFirst ? { startFirst } : {}) });
      if (result.kind === 'appended') {
        // Temporal may show another time when this runs again: what counts is the entry's own.
        const told = result.at === undefined || result.at === event.at ? next : stepOf({ ...event, at: result.at }, later ?? definition);
        state = settle(told.state, result.assigned);
        Object.assign(rosters, result.assigned.rosters);
        hash = result.hash;
        if (later) definition = later;
        // The commit took the mark of trouble off the case: what is parked is tried again, so that it is done, dropped or told anew.
        if (parked) retrying = true;
        return answer();
      }
      await take(result.entry);
      if (sameEvent(result.entry.event, event)) return answer();
    }
  }

  const isBehind = (seen: number): boolean => state !== null && state.sequence < seen;

  /** Temporal may have lost what the journal has (hazard 1): whoever has seen later entries than ours makes us read them. */
  async function catchUp(seen: number): Promise<void> {
    while (state && isBehind(seen)) {
      const entry = await entryAt({ tenant, caseId, sequence: state.sequence + 1 });
      if (!entry) return;
      await take(entry);
    }
  }

  function answer(): TransitionAnswer {
    if (!state) throw new Refusal('event-unexpected', 'the case is not open yet');
    return {
      sequence: state.sequence, outcome: state.outcome, status: state.status,
      tasks: Object.values(state.tasks).map(({ id, step, seat, unitId }) => ({ id, step, role: seat.role, unitId })),
    };
  }

  /** The stored answer of a key that was used before (hazard 2); null for a new key. */
  function answered(key: string, bodyHash: string): (TransitionAnswer & { repeated: boolean }) | null {
    const known = state?.decided[key];
    if (!known) return null;
    if (known.bodyHash !== bodyHash) throw ApplicationFailure.nonRetryable('this key was used with another content', failureTypes.conflict);
    return { ...answer(), sequence: known.sequence, repeated: true };
  }

  async function park(event: ProcessEvent, error: unknown): Promise<void> {
    parked = event;
    const reason = finalFailure(error)?.message ?? (error instanceof Error ? error.message : String(error));
    log.error('case parked', { caseId, event: event.kind, reason });
    await tellTrouble({ tenant, caseId, trouble: { reason, at: now() } });
  }

  /** Runs a transition for a caller: a refusal reaches the caller, anything else parks the case. */
  async function forCaller(event: ProcessEvent): Promise<TransitionAnswer> {
    try {
      return await transition(event);
    } catch (error) {
      if (error instanceof Refusal) throw ApplicationFailure.nonRetryable(error.message, failureTypes.refusal, error.code);
      await park(event, error);
      throw ApplicationFailure.nonRetryable('the case needs attention', failureTypes.refusal, 'case-needs-attention');
    }
  }

  /** Runs a transition of the shell's own; a refusal means there was nothing to do. */
  async function ownTransition(event: ProcessEvent): Promise<void> {
    await inTurn(async () => {
      try {
        await transition(event);
      } catch (error) {
        if (!(error instanceof Refusal)) await park(event, error);
      }
    });
  }

  async function startCases(step: string): Promise<void> {
    try {
      const count = handful(step);
      if (count !== null) {
        // The commit starts a handful itself, which costs no events of its own.
        await ownTransition({ kind: 'cases-started', step, count, at: now() });
        return;
      }
      for (;;) {
        const { left, total } = await durable.startCaseBatch({ tenant, caseId, step, limit: BATCH });
        if (left === 0) {
          await ownTransition({ kind: 'cases-started', step, count: total, at: now() });
          return;
        }
      }
    } catch (error) {
      await park({ kind: 'cases-started', step, count: 0, at: now() }, error);
    }
  }

  const decidedEvent = ({ seen: _seen, ...request }: DecideRequest): Extract<ProcessEvent, { kind: 'decided' }> => ({ kind: 'decided', at: now(), ...request });

  setHandler(openedUpdate, async () => {
    await condition(() => (state !== null && !reopening) || parked !== null);
    if (!state) throw ApplicationFailure.nonRetryable('the case could not be opened', failureTypes.refusal, 'case-needs-attention');
    return answer();
  });

  const orderEvent = ({ seen: _seen, ...request }: OrderRequest): Order & { at: string } => ({ at: now(), ...request });

  /** What a person (or an order for many cases) asks for: admitted by the rules, carried out in turn, answered once per key. */
  async function requested(event: Requested, seen = 0): Promise<TransitionAnswer & { repeated: boolean }> {
    inFlight += 1;
    try {
      if (!state) await condition(() => state !== null);
      return await inTurn(async () => {
        if (isBehind(seen)) await catchUp(seen);
        return answered(event.key, event.bodyHash) ?? { ...(await forCaller({ ...event, at: now() })), repeated: false };
      });
    } finally {
      inFlight -= 1;
    }
  }

  /** Synchronous on purpose: a rejected promise in a validator would not be seen. */
  function admit(event: Requested, seen = 0): void {
    if (!state || state.decided[event.key]) return;
    if (inFlight >= MAX_IN_FLIGHT) throw ApplicationFailure.nonRetryable('too many decisions at once', failureTypes.refusal, 'case-busy');
    // Behind the journal: judged in its turn, when we have read on.
    if (isBehind(seen)) return;
    // A migration is judged by the version it names, which is loaded in its turn.
    const refusal = event.kind === 'migrated' ? null : refusalOf(definition, state, event);
    if (refusal) throw ApplicationFailure.nonRetryable(refusal.message, failureTypes.refusal, refusal.code);
  }

  setHandler(decideUpdate, (request) => requested(decidedEvent(request), request.seen), { validator: (request) => admit(decidedEvent(request), request.seen) });
  setHandler(orderUpdate, (request) => requested(orderEvent(request), request.seen), { validator: (request) => admit(orderEvent(request), request.seen) });

  setHandler(childrenFinishedUpdate, async (request) => {
    await condition(() => state !== null);
    await ownTransition({ kind: 'children-finished', at: now(), ...request });
  });

  setHandler(nudgeUpdate, async ({ seen = 0, ...request }) => {
    await condition(() => state !== null);
    return inTurn(async () => {
      if (isBehind(seen)) await catchUp(seen);
      return answered(request.key, request.bodyHash) ?? forCaller({ kind: 'nudged', at: now(), ...request });
    });
  });

  setHandler(readOnSignal, (seen) => inTurn(() => catchUp(seen)));

  setHandler(retryUpdate, () => {
    if (parked) retrying = true;
  });

  if (input.resume?.first) {
    await ownTransition(input.resume.first);
    reopening = false;
  }
  if (!state && !parked) await ownTransition({ kind: 'opened', at: now(), tenant, caseId, ...input.opening });

  const ended = (): boolean => state?.status === 'ended';
  const outgrown = (): boolean => workflowInfo().continueAsNewSuggested || workflowInfo().historyLength > (input.continueAfterEvents ?? CONTINUE_AFTER_EVENTS);
  /** Narrowed by a function because the handlers change the variable behind TypeScript's back. */
  const current = (): CaseState | null => state;

  while (!ended()) {
    const spawning = current()?.spawning[0];
    if (spawning && !parked) {
      await startCases(spawning);
      continue;
    }
    if (retrying && parked) {
      const event = parked;
      parked = null;
      retrying = false;
      await tellTrouble({ tenant, caseId, trouble: null });
      // A spawn is tried again from its roster by the loop itself.
      if (event.kind !== 'cases-started') await ownTransition(event);
      continue;
    }
    const wakeAt = state ? nextWake(state) : null;
    if (timer.take() && wakeAt !== null && wakeAt <= now()) {
      await ownTransition({ kind: 'due', at: now() });
      continue;
    }
    if (outgrown() && state) {
      await condition(allHandlersFinished);
      if (ended()) break;
      if (retrying && parked) continue;
      await continueAsNew<typeof caseWorkflow>({ ...input, definition, resume: { state: { ...state, kernelVersion: KERNEL_VERSION }, hash, parked } });
    }
    // A parked wake-up waits for a person: setting the timer again would only park it again, without end.
    const asleep = parked?.kind === 'due';
    if (!asleep) timer.arm(wakeAt);
    await condition(() => {
      const latest = current();
      if (!latest) return retrying;
      return ended() || timer.fired || (retrying && parked !== null) || outgrown() || (!parked && latest.spawning.length > 0) || (!asleep && isEarlier(latest, wakeAt));
    });
  }
  await condition(allHandlersFinished);
}

type Requested = Extract<ProcessEvent, { kind: 'decided' }> | (Order & { at: string });

/** The next wake-up has moved nearer than the one the timer waits for. */
function isEarlier(state: CaseState, armed: string | null): boolean {
  const wake = nextWake(state);
  return wake !== null && (armed === null || wake < armed);
}

/** Did the entry that stands at our place come from the very request we offered? */
function sameEvent(standing: ProcessEvent, ours: ProcessEvent): boolean {
  if (standing.kind !== ours.kind) return false;
  if ('key' in standing && 'key' in ours) return standing.key === ours.key && standing.bodyHash === ours.bodyHash;
  if ('step' in standing && 'step' in ours) return standing.step === ours.step;
  return true;
}
