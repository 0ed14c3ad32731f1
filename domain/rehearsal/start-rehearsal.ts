import type { Calendar } from '../deadline';
import type { Scalar } from '../logic/evaluate';
import type { Actor, ProcessDefinition } from '../process';
import { roleTitle } from '../timeline/titles';
import { answered, type Answer } from './answer';
import { findLatest } from './assign';
import { Stop } from './refusals';
import type { Ports, Rehearsal } from './rehearsal';
import { dayOfInstant } from '../deadline';
import { indexOf, type PretendWorld, type WorldIndex } from './world';

export interface RehearsalOptions {
  /** What is rehearsed and what it starts; what they reuse is copied in (`expandReuse`). */
  definitions: readonly ProcessDefinition[];
  world: PretendWorld;
  /** What the clock shows, UTC. */
  at: string;
  calendar?: Calendar | null | undefined;
  ports?: Ports | undefined;
  children?: Rehearsal['children'] | undefined;
}

/** A rehearsal in which nothing has happened yet. */
export function newRehearsal({ definitions, world, at, calendar = null, ports = {}, children = 'played' }: RehearsalOptions): Rehearsal {
  return { definitions, world, now: new Date(at).toISOString(), cases: new Map(), registers: new Map(), calendar, ports, children, keys: 0 };
}

export interface OpenCase {
  /** Key of the procedure; its highest version at hand. */
  process: string;
  /** The unit it is about; the first of the procedure's kind when absent. */
  subjectUnitId?: string | undefined;
  /** The unit that starts it: the subject itself where somebody starts it by hand, otherwise an office above. */
  initiatorUnitId?: string | undefined;
  /** Who starts it; the first who may when absent. */
  personId?: string | undefined;
  /** What the case knows from the start, as a case that another one started does. */
  facts?: Readonly<Record<string, Scalar>> | undefined;
}

/** Opens a case, as the person who may start it does, or as a case before it would have. */
export function openCase(rehearsal: Rehearsal, request: OpenCase): Answer {
  return answered(rehearsal, (playing) => {
    const definition = findLatest(rehearsal.definitions, request.process);
    if (!definition) throw new Stop('process-missing', { process: request.process });
    const world = indexOf(rehearsal.world);
    const subjectUnitId = subjectOf(world, definition, request.subjectUnitId);
    const initiatorUnitId = request.initiatorUnitId ?? (definition.starts ? subjectUnitId : officeAbove(world, subjectUnitId));
    const by = definition.starts ? starter(world, definition, subjectUnitId, playing.now, request.personId) : null;
    playing.open({ caseId: freeId(rehearsal, definition.key), definition, subjectUnitId, initiatorUnitId, by, facts: request.facts ?? {} });
  });
}

/** A rehearsal with its first case open: of the first definition. */
export const startRehearsal = ({ open = {}, ...options }: RehearsalOptions & { open?: Partial<OpenCase> | undefined }): Answer =>
  openCase(newRehearsal(options), { process: options.definitions[0]?.key ?? '', ...open });

function subjectOf(world: WorldIndex, { subjectKind }: ProcessDefinition, wanted: string | undefined): string {
  const found = wanted === undefined ? world.world.units.find(({ kind }) => kind === subjectKind) : world.unit(wanted);
  if (!found) throw wanted === undefined ? new Stop('subject-missing', { kind: subjectKind }) : new Stop('not-found', { name: wanted });
  return found.id;
}

/** Who would have started a case that nobody starts by hand: the office above, any office, or the unit itself. */
function officeAbove(world: WorldIndex, unitId: string): string {
  return world.unit(unitId)?.parentId ?? world.world.units.find(({ kind }) => kind === 'education-office')?.id ?? unitId;
}

function starter(world: WorldIndex, { starts }: ProcessDefinition, unitId: string, now: string, wanted: string | undefined): Actor {
  const role = starts?.role ?? '';
  const holders = world.holders(unitId, role, dayOfInstant(now));
  const holder = wanted === undefined ? holders[0] : holders.find(({ person }) => person.id === wanted);
  if (!holder) throw new Stop('starts-nobody', { unit: world.unitName(unitId), role: roleTitle(role) });
  return { personId: holder.person.id, seat: { role, unitId }, ...(holder.onBehalfOf ? { onBehalfOf: holder.onBehalfOf } : {}) };
}

function freeId({ cases }: Rehearsal, key: string): string {
  for (let n = 1; ; n += 1) if (!cases.has(`${key}-${n}`)) return `${key}-${n}`;
}
