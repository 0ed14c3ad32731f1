import { describeRule, type DeadlineRule } from '../deadline';
import { seatSentence } from '../design/seat-sentence';
import type { Localized, ProcessDefinition, ProcessNode, SeatRule, TaskNode } from '../process';

interface First { tasks: TaskNode[]; /** What the case waits for before them. */ waits: ProcessNode | null }

/** The tasks that a new case comes to first. Which arm of a choice it takes is not known yet: those of all arms. */
function firstOf(steps: readonly ProcessNode[]): First {
  for (const [index, node] of steps.entries()) {
    const within = tasksWithin(node);
    if (within.length > 0) return { tasks: within, waits: node.kind === 'repeat' ? node : null };
    if (node.kind === 'wait') return { tasks: firstOf(steps.slice(index + 1)).tasks, waits: node };
  }
  return { tasks: [], waits: null };
}

function tasksWithin(node: ProcessNode): TaskNode[] {
  switch (node.kind) {
    case 'task': return [node];
    case 'parallel': return (node.order === 'in-order' ? node.branches.slice(0, 1) : node.branches).flatMap(({ steps }) => firstOf(steps).tasks);
    case 'choice': return node.arms.flatMap(({ steps }) => firstOf(steps).tasks);
    case 'repeat': case 'reuse': return firstOf(node.steps).tasks;
    case 'document': case 'notify': case 'spawn': case 'wait': return [];
  }
}

/** What comes first in a case that somebody starts from this seat, in one sentence. */
export function nextSentence(definition: ProcessDefinition, starter: Pick<SeatRule, 'role'>): Localized {
  const { tasks, waits } = firstOf(definition.steps);
  if (tasks.length === 0) return { vi: 'Tiếp theo: hệ thống tự thực hiện các bước, không có việc của người.', en: 'Next: the system takes the steps by itself; nobody has anything to do.' };
  const clauses = tasks.map((task) => clauseOf(definition, task, starter));
  const wait = waits === null ? { vi: '', en: '' } : { vi: `hồ sơ chờ «${waits.title.vi}», rồi `, en: `the case waits for “${waits.title.en}”, then ` };
  return { vi: `Tiếp theo: ${wait.vi}${clauses.map(({ vi }) => vi).join('; ')}.`, en: `Next: ${wait.en}${clauses.map(({ en }) => en).join('; ')}.` };
}

function clauseOf(definition: ProcessDefinition, task: TaskNode, starter: Pick<SeatRule, 'role'>): Localized {
  const due = dueWords(task.deadline);
  // The case is about the starter's own unit: only a related unit is another's.
  const own = task.seat.role === starter.role && definition.parties[task.seat.party]?.kind !== 'relation';
  if (own) return { vi: `bạn làm bước «${task.title.vi}»${due.vi}`, en: `you take the step “${task.title.en}”${due.en}` };
  const who = seatSentence(task.seat, definition);
  return { vi: `bước «${task.title.vi}» do ${who.vi} thực hiện${due.vi}`, en: `the step “${task.title.en}” by ${who.en}${due.en}` };
}

/** Nothing where it hangs on what a form will say. */
function dueWords(rule: DeadlineRule | undefined): Localized {
  const told = rule && rule.kind !== 'fact' && (!('from' in rule) || typeof rule.from !== 'object');
  if (!told) return { vi: '', en: '' };
  const { vi, en } = describeRule(rule);
  return { vi: ` (hạn: ${vi})`, en: ` (due: ${en})` };
}
