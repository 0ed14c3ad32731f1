import type { TaskNode } from '../../process';
import type { Inspection } from '../inspection';
import { problem, type ProcedureProblem } from '../problem';
import { at, type Spot } from '../spots';
import { formOf } from '../world';

/** What a task names of its own: its form, the rungs of its ladder, more time. */
export function checkTasks({ spots, world }: Inspection): ProcedureProblem[] {
  return spots.flatMap((spot) => {
    const { node } = spot;
    if (node.kind !== 'task') return [];
    const form = node.form && !formOf(world, node.form) ? [problem('form-unknown', at(spot, '/form'), { form: node.form.key, version: node.form.version })] : [];
    return [...form, ...checkLadder(spot, node), ...checkTime(spot, node)];
  });
}

function checkLadder(spot: Spot, node: TaskNode): ProcedureProblem[] {
  return node.ladder.flatMap((rung, index) => {
    if (rung.act.kind !== 'take') return [];
    const { outcome: taken } = rung.act;
    const where = at(spot, `/ladder/${index}/act/outcome`);
    const outcome = node.outcomes.find(({ key }) => key === taken);
    if (!outcome) return [problem('take-unknown', where, { rung: rung.key, name: taken })];
    return node.signs !== undefined && outcome.go.kind === 'on' ? [problem('take-unsigned', where, { rung: rung.key })] : [];
  });
}

function checkTime(spot: Spot, node: TaskNode): ProcedureProblem[] {
  if (node.deadline) return [];
  return [
    ...(node.ladder.length > 0 ? [problem('ladder-without-deadline', at(spot, '/ladder'))] : []),
    ...(node.extension ? [problem('extension-without-deadline', at(spot, '/extension'))] : []),
    ...(node.pausable ? [problem('pause-without-deadline', at(spot, '/pausable'))] : []),
  ];
}
