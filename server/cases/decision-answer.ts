import type { TransitionAnswer } from '../../domain/contracts/case-workflow';
import type { DecisionAnswer } from '../../domain/contracts/api';
import { seatKey, type CaseRecord } from '../../domain/contracts/records';
import { foldJournal, type DecidedKey, type ProcessDefinition, type Side } from '../../domain/process';
import type { Viewer } from '../auth/viewer';
import { loadNames } from '../repositories/names';
import type { CaseServices } from './case-services';
import { taskTitle } from './task-title';

type Answer = Omit<TransitionAnswer, 'tasks'> & { tasks: (TransitionAnswer['tasks'][number] & { side?: Side | undefined })[] };

/** The answer to a transition with the names people read. `found` tells which tasks stand beside others. */
export async function nameAnswer(services: CaseServices, viewer: Viewer, found: Pick<CaseRecord, 'id' | 'state'>, definition: ProcessDefinition, answer: Answer, repeated: boolean): Promise<DecisionAnswer> {
  const names = await loadNames(services, viewer.tenant, { units: answer.tasks.flatMap((task) => task.unitId ?? []) });
  const mine = new Set(viewer.seats.map((seat) => seat.seatKey));
  return {
    caseId: found.id, sequence: answer.sequence, status: answer.status, outcome: answer.outcome, repeated,
    tasks: answer.tasks.map(({ id, step, role, unitId, side }) => ({
      id, step, title: taskTitle(definition, step, side ?? found.state.tasks[id]?.side), role, unitId: unitId ?? '', unitName: unitId === null ? '' : names.unit(unitId), mine: unitId !== null && mine.has(seatKey(unitId, role)),
    })),
  };
}

/**
 * The first answer to a key that was used before, told again: the journal up to that entry says which tasks
 * were open then, however far the case has gone since.
 */
export async function answerAgain(services: CaseServices, found: CaseRecord, known: DecidedKey): Promise<Answer> {
  const entries = await services.database.journal.find({ tenant: found.tenant, caseId: found.id, sequence: { $lte: known.sequence } }).sort({ sequence: 1 }).toArray();
  const folded = foldJournal(entries);
  return {
    sequence: known.sequence, outcome: folded.outcome, status: folded.outcome === null ? 'open' : 'ended',
    tasks: [...folded.tasks.values()].filter((task) => task.status === 'open').map(({ id, step, role, unitId, side }) => ({ id, step, role, unitId, side })),
  };
}
