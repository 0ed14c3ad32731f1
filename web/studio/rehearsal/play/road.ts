import type { Scalar } from '../../../../domain/logic/evaluate';
import { act, askExtension, completeWorld, inventWorld, newRehearsal, type InboxItem, type PretendWorld, type Rehearsal, type RefusalInWords, type ScriptEvent } from '../../../../domain/rehearsal';
import { casesOf, playEvent } from '../../../../domain/rehearsal/play-event';
import type { RehearsedCase } from '../../../../domain/rehearsal';
import type { AtHand } from '../at-hand';

/** A pretend world to begin with. */
export interface Setup {
  /** 1–20, invented where no units are chosen. */
  schools: number;
  /** Real units with their people; what the procedures need beside them is made up. */
  chosen?: PretendWorld;
  /** What the clock shows at first, UTC. */
  at: string;
  /** Units whose cases are opened at once. */
  units: readonly string[];
  /** What each of these cases knows from the start. */
  facts: Readonly<Record<string, Scalar>>;
}

/** Where a played road stands after something was done, with what was done. */
export interface Moment {
  rehearsal: Rehearsal;
  events: readonly ScriptEvent[];
  /** Done in a case that no script can name, because a later one of the same procedure and unit stands before it. */
  unnamed: boolean;
}

/** A road as it is played: its first moment opens the cases; taking back drops the last one. */
export interface Road { setup: Setup; hand: AtHand; moments: readonly [Moment, ...Moment[]] }

export interface Played { road: Road; refusal: RefusalInWords | null }

export const present = ({ moments }: Road): Rehearsal => (moments.at(-1) ?? moments[0]).rehearsal;
export const scriptOf = ({ moments }: Road): ScriptEvent[] => moments.flatMap(({ events }) => events);

/** What a fault of the definition that the kernel has no words for looks like to who plays. */
const fault = (error: unknown): RefusalInWords => {
  const why = error instanceof Error ? error.message : String(error);
  return { code: 'definition-broken', message: { vi: `Quy trình có lỗi nên không diễn tiếp được (${why}).`, en: `The procedure has a fault, so it cannot go on (${why}).` } };
};

function attempted<T extends { refusal: RefusalInWords | null }>(work: () => T, otherwise: (refusal: RefusalInWords) => T): T {
  try {
    return work();
  } catch (error) {
    return otherwise(fault(error));
  }
}

/** A road with its cases open; null when one of them could not be. */
export function begin(hand: AtHand, setup: Setup): { road: Road | null; refusal: RefusalInWords | null } {
  return attempted((): { road: Road | null; refusal: RefusalInWords | null } => {
    let rehearsal = newRehearsal({ definitions: hand.definitions, world: setup.chosen ? completeWorld(setup.chosen, hand.definitions) : inventWorld(hand.definitions, setup.schools), at: setup.at });
    const events: ScriptEvent[] = setup.units.map((unit) => ({ do: 'open', unit, ...(Object.keys(setup.facts).length > 0 && { facts: { ...setup.facts } }) }));
    for (const event of events) {
      const answer = playEvent(rehearsal, hand.definition.key, event);
      if (answer.refusal) return { road: null, refusal: answer.refusal };
      rehearsal = answer.rehearsal;
    }
    return { road: { setup, hand, moments: [{ rehearsal, events, unnamed: false }] }, refusal: null };
  }, (refusal) => ({ road: null, refusal }));
}

/** One event of a script, played where the road stands. */
export function goOn(road: Road, event: ScriptEvent): Played {
  return attempted(() => {
    const { rehearsal, refusal } = playEvent(present(road), road.hand.definition.key, event);
    return refusal ? { road, refusal } : { road: added(road, { rehearsal, events: [event], unnamed: false }), refusal: null };
  }, (refusal) => ({ road, refusal }));
}

export interface Decided { item: InboxItem; personId: string; outcome: string; facts: Readonly<Record<string, Scalar>>; data: Readonly<Record<string, unknown>>; comment: string }

/** Fields that count as marked where an outcome sends back only those: what the form is called does not matter to the road. */
const MARKED = ['form'];

/** A person's answer to a task, as an event of a script where its case can be named. */
export function decide(road: Road, { item, personId, outcome, facts, data, comment }: Decided): Played {
  const rehearsal = present(road);
  const go = item.outcomes.find(({ key }) => key === outcome)?.go;
  const answer = {
    outcome, ...(Object.keys(facts).length > 0 && { facts: { ...facts } }), ...(Object.keys(data).length > 0 && { data: { ...data } }), ...(comment.trim() && { comment: comment.trim() }),
    ...(go?.kind === 'return' && go.fields === 'flagged' && { flagged: MARKED }),
  };
  const ref = refOf(rehearsal, item.caseId);
  const beside = item.side?.kind === 'rung' ? { rung: item.side.rung } : item.side ? ('extension' as const) : undefined;
  if (ref) return goOn(road, { do: 'decide', case: ref, step: item.step, ...(beside && { beside }), person: personId, ...answer });
  return direct(road, () => act(rehearsal, { taskId: item.taskId, personId, ...answer }));
}

/** Asks for more time until a day. */
export function askMoreTime(road: Road, item: InboxItem, personId: string, until: string): Played {
  const rehearsal = present(road);
  const ref = refOf(rehearsal, item.caseId);
  if (ref) return goOn(road, { do: 'ask-extension', case: ref, step: item.step, person: personId, until });
  return direct(road, () => askExtension(rehearsal, { taskId: item.taskId, personId, until }));
}

function direct(road: Road, work: () => { rehearsal: Rehearsal; refusal: RefusalInWords | null }): Played {
  return attempted(() => {
    const { rehearsal, refusal } = work();
    return refusal ? { road, refusal } : { road: added(road, { rehearsal, events: [], unnamed: true }), refusal: null };
  }, (refusal) => ({ road, refusal }));
}

const added = (road: Road, moment: Moment): Road => ({ ...road, moments: [...road.moments, moment] });

/** Without what was done last; the opening stays. */
export function withoutLast(road: Road): Road {
  const [first, ...rest] = road.moments;
  return { ...road, moments: [first, ...rest.slice(0, -1)] };
}

/** The same road on a changed draft, as far as it still goes; how many acts it lost. */
export function again(road: Road, hand: AtHand): { road: Road | null; lost: number; refusal: RefusalInWords | null } {
  const acts = road.moments.slice(1);
  const begun = begin(hand, road.setup);
  if (!begun.road) return { road: null, lost: acts.length, refusal: begun.refusal };
  let next = begun.road;
  for (const [at, { events }] of acts.entries()) {
    const [event] = events;
    const played = event ? goOn(next, event) : { road: next, refusal: fault(new Error('–')) };
    if (played.refusal) return { road: next, lost: acts.length - at, refusal: played.refusal };
    next = played.road;
  }
  return { road: next, lost: 0, refusal: null };
}

/** How a script names a case; null when another one would be found. */
export function refOf(rehearsal: Rehearsal, caseId: string): { process: string; unit: string } | null {
  const held: RehearsedCase | undefined = rehearsal.cases.get(caseId);
  if (!held) return null;
  const ref = { process: held.definition.key, unit: held.subjectUnitId };
  return casesOf(rehearsal, ref)[0] === held ? ref : null;
}
