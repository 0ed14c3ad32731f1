import { advance, open, settle, treeOf, type CaseState, type JournalEntry, type NotifyNode, type ProcessDefinition, type ProcessNode, type Step } from '../process';
import { itemIds } from './coverage-items';

/**
 * The journal does not say which arm of a choice was taken, nor that a step without a trace was passed. So its entries are
 * played again on a copy of the procedure with a probe before every step: a notice to nobody, which has no effect and takes
 * no id, but notes that the case came by when the kernel asks whom it goes to. States stay the same to the letter.
 */
export interface ProbedProcedure {
  definition: ProcessDefinition;
  /** What was passed since the last time this was asked. */
  take(): string[];
}

/** After a parallel: it was left forward. */
const leftMark = (key: string): string => `left:${key}`;

const known = new WeakMap<ProcessDefinition, ProbedProcedure>();

export function probedProcedure(definition: ProcessDefinition): ProbedProcedure {
  const before = known.get(definition);
  if (before) return before;
  let passed: string[] = [];
  let count = 0;
  const probe = (mark: string): NotifyNode => {
    count += 1;
    // No key of a definition begins like this.
    return { kind: 'notify', key: `~${count}`, title: { vi: mark, en: mark }, template: 'probe', get to() { passed.push(mark); return []; } };
  };
  const sequence = (steps: readonly ProcessNode[], ...first: string[]): ProcessNode[] => [
    ...first.map(probe),
    ...steps.flatMap((node) => [...(node.kind === 'task' ? [] : [probe(itemIds.step(node.key))]), within(node), ...(node.kind === 'parallel' ? [probe(leftMark(node.key))] : [])]),
  ];
  const within = (node: ProcessNode): ProcessNode => {
    switch (node.kind) {
      case 'parallel': return { ...node, branches: node.branches.map((branch) => ({ ...branch, steps: sequence(branch.steps) })) };
      case 'choice': return { ...node, arms: node.arms.map((arm) => ({ ...arm, steps: sequence(arm.steps, itemIds.arm(node.key, arm.key)) })) };
      case 'repeat': case 'reuse': return { ...node, steps: sequence(node.steps) };
      case 'task': case 'document': case 'notify': case 'spawn': case 'wait': return node;
    }
  };
  const probed: ProbedProcedure = {
    definition: { ...definition, steps: sequence(definition.steps) },
    take() {
      const taken = passed;
      passed = [];
      return taken;
    },
  };
  known.set(definition, probed);
  return probed;
}

/** What one entry reached, as ids of coverage items, and the state after it. Null before: the entry opens the case. */
export function reachedBy(definition: ProcessDefinition, before: CaseState | null, entry: JournalEntry): { reached: string[]; state: CaseState } {
  const probed = probedProcedure(definition);
  probed.take();
  const { event } = entry;
  const step = before === null && event.kind === 'opened' ? open(probed.definition, event, entry.kernelVersion) : advance(probed.definition, before as CaseState, event);
  const passed = probed.take();
  return { reached: [...passed.filter((mark) => !mark.startsWith('left:')), ...stepMarks(definition, entry), ...joinMarks(definition, entry, passed), ...rungMarks(definition, before, entry, step)], state: settle(step.state, entry.assigned) };
}

/** Tasks that opened, outcomes that were chosen by a person or by the ladder, rounds that began. */
function stepMarks(definition: ProcessDefinition, { effects }: JournalEntry): string[] {
  return effects.flatMap((effect) => {
    if (effect.kind === 'open-task' && !effect.side) return [itemIds.step(effect.step)];
    if (effect.kind === 'close-task' && effect.reason === 'decided' && !effect.beside && effect.outcome !== null) return [itemIds.outcome(effect.step, effect.outcome)];
    return effect.kind === 'set-facts' ? Object.entries(effect.facts).flatMap(([fact, value]) => roundMark(definition, fact, value)) : [];
  });
}

function roundMark(definition: ProcessDefinition, fact: string, value: unknown): string[] {
  const repeat = fact.endsWith('-round') ? treeOf(definition).get(fact.slice(0, -'-round'.length))?.node : undefined;
  return repeat?.kind === 'repeat' ? [itemIds.repeat(repeat.key, Number(value) > 1 ? 'again' : 'first')] : [];
}

/** A rejection is always told as a fact; a parallel that was left forward without one was met. */
function joinMarks(definition: ProcessDefinition, { effects }: JournalEntry, passed: readonly string[]): string[] {
  const rejected = new Set<string>();
  const met = new Set(passed.flatMap((mark) => (mark.startsWith('left:') ? [mark.slice('left:'.length)] : [])));
  for (const effect of effects) {
    if (effect.kind !== 'set-facts') continue;
    for (const [fact, value] of Object.entries(effect.facts)) {
      const key = fact.endsWith('-result') ? fact.slice(0, -'-result'.length) : '';
      if (treeOf(definition).get(key)?.node.kind === 'parallel') (value === 'met' ? met : rejected).add(key);
    }
  }
  return [...[...met].filter((key) => !rejected.has(key)).map((key) => itemIds.join(key, 'met')), ...[...rejected].map((key) => itemIds.join(key, 'rejected'))];
}

/** Rungs that fired: those a task remembers; of a task that the ladder closed, those up to the one that did. */
function rungMarks(definition: ProcessDefinition, before: CaseState | null, { event }: JournalEntry, { state, effects }: Step): string[] {
  if (event.kind !== 'due' || before === null) return [];
  const due = before.timers.filter((timer) => timer.at <= event.at).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const closed = new Set<string>();
  return due.flatMap((timer) => {
    if (!('taskId' in timer)) return [];
    const task = before.tasks[timer.taskId];
    if (!task) return [];
    const still = state.tasks[timer.taskId];
    const outcome = effects.find((effect) => effect.kind === 'close-task' && effect.taskId === timer.taskId && effect.reason === 'decided');
    const fired = still ? (still.fired ?? []).includes(timer.rung) : outcome !== undefined && !closed.has(timer.taskId);
    if (!still && takes(definition, task.step, timer.rung)) closed.add(timer.taskId);
    return fired ? [itemIds.rung(task.step, timer.rung)] : [];
  });
}

/** Does the rung decide the step itself? */
function takes(definition: ProcessDefinition, step: string, rung: string): boolean {
  const node = treeOf(definition).get(step)?.node;
  return node?.kind === 'task' && node.ladder.some(({ key, act }) => key === rung && act.kind === 'take');
}
