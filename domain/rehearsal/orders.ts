import type { Actor, Order, ProcessEvent } from '../process';
import { actorFor, findTask } from './act';
import { answered, type Answer } from './answer';
import { contentHash } from './content-hash';
import { Stop } from './refusals';
import type { PretendSubmission, Rehearsal } from './rehearsal';
import { indexOf } from './world';

type Bare<O> = O extends Order ? Omit<O, 'actor' | 'key' | 'bodyHash' | 'note'> : never;
/** An order as somebody gives it; who, when and why are added. */
export type BareOrder = Bare<Order>;

/** Asks for more time; who may grant it gets a task beside the step, which they answer with `act`. */
export function askExtension(rehearsal: Rehearsal, { taskId, personId, until, reason = '' }: { taskId: string; personId: string; until: string; reason?: string | undefined }): Answer {
  return answered(rehearsal, (playing) => {
    const { held, task } = findTask(rehearsal, taskId);
    const ordered = orderOf(rehearsal, playing.nextKey(), actorFor(rehearsal, task, personId), { kind: 'extension-asked', taskId, until }, reason);
    playing.apply(held.id, ordered.event, ordered.note);
  });
}

/**
 * An administrator's or a supervisor's order to one case: extended, paused, resumed, calendar-changed, unit-succeeded,
 * recalled, migrated, corrected. Who may give it is not asked: the access table is not part of a procedure.
 */
export function giveOrder(rehearsal: Rehearsal, { caseId, order, personId, reason = '' }: { caseId: string; order: BareOrder; personId?: string | undefined; reason?: string | undefined }): Answer {
  return answered(rehearsal, (playing) => {
    const { event, note } = orderOf(rehearsal, playing.nextKey(), supervisor(rehearsal, personId), order, reason);
    playing.apply(caseId, event, note);
  });
}

/** A supervisor reminds the seat of a task. */
export function nudge(rehearsal: Rehearsal, { taskId, personId }: { taskId: string; personId?: string | undefined }): Answer {
  return answered(rehearsal, (playing) => {
    const key = playing.nextKey();
    playing.apply(findTask(rehearsal, taskId).held.id, { kind: 'nudged', at: playing.now, taskId, actor: supervisor(rehearsal, personId), key, bodyHash: key });
  });
}

/** Supposes that so many of the cases that a step started have ended; enough for it to go on when no number is given. */
export function endChildren(rehearsal: Rehearsal, { caseId, step, count }: { caseId: string; step: string; count?: number | undefined }): Answer {
  return answered(rehearsal, (playing) => {
    const needed = playing.case(caseId).state.awaiting[step]?.needed ?? 0;
    playing.apply(caseId, { kind: 'children-finished', at: playing.now, step, count: count ?? needed });
  });
}


/** The one who gives orders: the person named, in their first seat, or whoever supervises. */
function supervisor({ world }: Rehearsal, personId: string | undefined): Actor {
  const index = indexOf(world);
  const person = personId === undefined ? world.people.find(({ seats }) => seats.some(({ role }) => role === 'supervisor')) : index.person(personId);
  if (personId !== undefined && !person) throw new Stop('not-found', { name: personId });
  const seat = person?.seats.find(({ role }) => role === 'supervisor') ?? person?.seats[0];
  return { personId: person?.id ?? 'supervisor', seat: { role: seat?.role ?? 'supervisor', unitId: seat?.unitId ?? world.units[0]?.id ?? '' } };
}

function orderOf({ now }: Rehearsal, key: string, actor: Actor, order: BareOrder, reason: string): { event: Order & { at: string } & ProcessEvent; note: PretendSubmission } {
  const note: PretendSubmission = { id: key, step: '', form: null, outcome: order.kind, data: {}, facts: {}, comment: reason.trim() === '' ? null : reason, flagged: [], personId: actor.personId, at: now, hash: contentHash({ order: order.kind, reason }) };
  // The order is one of the union's members with its own four added; TypeScript loses the pairing in the spread.
  const event = { ...order, at: now, actor, key, bodyHash: key, note: { id: note.id, hash: note.hash } } as Order & { at: string } & ProcessEvent;
  return { event, note };
}
