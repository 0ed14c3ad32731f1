import { AppError, type FieldProblem } from '../../domain/errors/codes';
import type { ProcessDefinition } from '../../domain/process';
import { spotsOf } from '../../domain/publishing';
import type { CaseServices } from '../cases/case-services';
import type { PlayingTime } from './in-turns';
import { rehearseProcedure, type JudgedScenario, type WalkMiss } from './rehearse-procedure';

/** Faults told at once, and ids of what the walk missed. */
const MOST_PROBLEMS = 100;

/**
 * Rehearses a procedure before it is published: every saved scenario has to be green, and the automatic walk has to reach
 * every step, outcome, arm and join, but for those that the publisher has acknowledged.
 * @param definition as it would be stored, with what it reuses put in
 * @param acknowledged ids of what the walk may miss; a step stands for all in it
 * @throws AppError rehearsal-red with what was red, by step; `params.misses` are the ids that could be acknowledged
 */
export async function passRehearsal(services: Pick<CaseServices, 'database' | 'clock'>, tenant: string, definition: ProcessDefinition, acknowledged: readonly string[], time?: PlayingTime): Promise<void> {
  const { scenarios, walk } = await rehearseProcedure(services, tenant, definition, time);
  const missed = (walk?.missed ?? []).filter(({ item, needed }) => needed && !acknowledged.includes(item.id) && !acknowledged.includes(`step:${item.step}`));
  const problems = [
    ...scenarios.flatMap((one) => redProblem(definition, one) ?? []),
    ...(walk ? missed.map((one) => missedProblem(definition, one)) : [outOfTime]),
  ];
  if (problems.length === 0) return;
  throw new AppError('rehearsal-red', { problems: problems.slice(0, MOST_PROBLEMS), ...(missed.length > 0 ? { params: { misses: missed.slice(0, MOST_PROBLEMS).map(({ item }) => item.id).join(' ') } } : {}) });
}

const outOfTime: FieldProblem = {
  pointer: '/definition', code: 'rehearsal-long',
  message: { vi: 'Diễn tập tự động chưa xong trong thời gian cho phép; hãy bớt kịch bản hoặc chia nhỏ quy trình.', en: 'The rehearsal did not end in the time there is: fewer scenarios or a smaller procedure are needed.' },
};

const pointerOf = (definition: ProcessDefinition, step: string): string => `/definition${spotsOf(definition).find(({ node }) => node.key === step)?.pointer ?? ''}`;

function missedProblem(definition: ProcessDefinition, { item, reason }: WalkMiss): FieldProblem {
  return {
    pointer: pointerOf(definition, item.step), code: 'walk-missed',
    message: { vi: `Diễn tập tự động chưa đi tới “${item.title.vi}”: ${reason.vi}`, en: `The automatic rehearsal did not reach “${item.title.en}”: ${reason.en}` },
  };
}

function redProblem(definition: ProcessDefinition, { id, title, why, step }: JudgedScenario): FieldProblem | null {
  return why && {
    pointer: step === null ? `/scenarios/${id}` : pointerOf(definition, step), code: 'scenario-red',
    message: { vi: `Kịch bản “${title}” không đạt. ${why.vi}`, en: `The scenario “${title}” is red. ${why.en}` },
  };
}
