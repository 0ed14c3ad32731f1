import { isReturnTarget, type Localized, type Outcome, type ProcessDefinition, type TaskNode } from '../process';
import { edited, refuse, type Edit } from './edit';
import { draftTree, findStep, replaceStep } from './lists';
import { freeKey, isKey } from './step-key';

/** Outcomes that one task may have (the schema of definitions). */
const MOST_OUTCOMES = 8;

export type OutcomePreset = 'on' | 'return' | 'reject' | 'abstain' | 'end';

const presets: Readonly<Record<OutcomePreset, Omit<Outcome, 'key' | 'go'>>> = {
  on: { title: { vi: 'Đồng ý, chuyển tiếp', en: 'Agree and pass on' }, tone: 'positive', needsReason: false, needsForm: true },
  return: { title: { vi: 'Trả lại để sửa', en: 'Return for changes' }, tone: 'negative', needsReason: true, needsForm: false },
  reject: { title: { vi: 'Từ chối', en: 'Reject' }, tone: 'negative', needsReason: true, needsForm: false },
  abstain: { title: { vi: 'Không có ý kiến', en: 'Abstain' }, tone: 'neutral', needsReason: false, needsForm: false },
  end: { title: { vi: 'Kết thúc', en: 'End the case' }, tone: 'neutral', needsReason: true, needsForm: false },
};

/** Titles of the presets, for a menu. */
export const outcomePresetTitles: Readonly<Record<OutcomePreset, Localized>> = {
  on: presets.on.title, return: presets.return.title, reject: presets.reject.title, abstain: presets.abstain.title, end: presets.end.title,
};

/** The outcome that a new step has. */
export const passOn = (): Outcome => ({ key: 'on', go: { kind: 'on' }, ...presets.on });

/** Tasks that an outcome of this step may go back to, nearest first. */
export function returnTargets(definition: ProcessDefinition, step: string): TaskNode[] {
  const tree = draftTree(definition);
  if (!tree.has(step)) return [];
  const found: TaskNode[] = [];
  for (let place = tree.get(step); place; place = place.owner ? tree.get(place.owner.key) : undefined) {
    for (const node of place.steps.slice(0, place.index).reverse()) {
      if (node.kind === 'task' && isReturnTarget(tree, step, node.key)) found.push(node);
    }
  }
  return found;
}

/** Inside a parallel an outcome may also abstain. */
export function isInParallel(definition: ProcessDefinition, step: string): boolean {
  const tree = draftTree(definition);
  for (let owner = tree.get(step)?.owner; owner; owner = tree.get(owner.key)?.owner ?? null) {
    if (tree.get(owner.key)?.node.kind === 'parallel') return true;
  }
  return false;
}

/** The presets that make sense for a step where it stands. */
export function outcomePresetsFor(definition: ProcessDefinition, step: string): OutcomePreset[] {
  return (['on', 'return', 'reject', 'abstain', 'end'] as const).filter((preset) => {
    if (preset === 'return') return returnTargets(definition, step).length > 0;
    return preset !== 'abstain' || isInParallel(definition, step);
  });
}

function goOf(definition: ProcessDefinition, step: string, preset: OutcomePreset): Outcome['go'] | null {
  if (preset === 'end') return { kind: 'end', as: 'completed' };
  if (preset !== 'return') return { kind: preset };
  const [target] = returnTargets(definition, step);
  return target ? { kind: 'return', to: target.key } : null;
}

const taskAt = (definition: ProcessDefinition, step: string): TaskNode | Edit => {
  const node = findStep(definition, step)?.node;
  if (!node) return refuse('no-such-step', step);
  return node.kind === 'task' ? node : refuse('wrong-kind', { vi: 'lựa chọn', en: 'outcome' });
};
const isRefused = (found: TaskNode | Edit): found is Edit => 'ok' in found;

const withOutcomes = (definition: ProcessDefinition, step: string, change: (node: TaskNode) => TaskNode): Edit =>
  edited(definition, replaceStep(definition, step, (node) => [node.kind === 'task' ? change(node) : node]), step);

/** Adds a preset, or a whole outcome; at the end, or where `index` says. A return goes to the nearest task before. */
export function addOutcome(definition: ProcessDefinition, step: string, what: OutcomePreset | Outcome, index?: number): Edit {
  const task = taskAt(definition, step);
  if (isRefused(task)) return task;
  if (task.outcomes.length >= MOST_OUTCOMES) return refuse('too-many', { vi: `${MOST_OUTCOMES} lựa chọn`, en: `${MOST_OUTCOMES} outcomes` });
  const go = typeof what === 'string' ? goOf(definition, step, what) : what.go;
  if (!go) return refuse('nowhere-to-return');
  const key = freeKey(typeof what === 'string' ? what : what.key, new Set(task.outcomes.map((outcome) => outcome.key)));
  const outcome: Outcome = typeof what === 'string' ? { key, go, ...presets[what] } : { ...what, key };
  const at = index ?? task.outcomes.length;
  return withOutcomes(definition, step, (node) => ({ ...node, outcomes: [...node.outcomes.slice(0, at), outcome, ...node.outcomes.slice(at)] }));
}

/** Rungs that take the outcome by themselves go with it, told in the notes. */
export function removeOutcome(definition: ProcessDefinition, step: string, key: string): Edit {
  const task = taskAt(definition, step);
  if (isRefused(task)) return task;
  const outcome = task.outcomes.find((one) => one.key === key);
  if (!outcome) return refuse('no-such-entry', key);
  if (task.outcomes.length === 1) return refuse('too-few', { vi: 'một lựa chọn', en: 'one outcome' });
  const takes = task.ladder.filter(({ act }) => act.kind === 'take' && act.outcome === key);
  const result = withOutcomes(definition, step, (node) => ({
    ...node, outcomes: node.outcomes.filter((one) => one.key !== key),
    ladder: takes.length > 0 ? node.ladder.filter((rung) => !takes.includes(rung)) : node.ladder,
  }));
  const notes = takes.length > 0 ? [{ vi: `Bậc tự chọn «${outcome.title.vi}» khi quá hạn cũng được bỏ.`, en: `The rung that took “${outcome.title.en}” by itself is gone too.` }] : [];
  return result.ok ? { ...result, notes } : result;
}

/** Sets members of an outcome; another key is written into the rungs that take it. */
export function changeOutcome(definition: ProcessDefinition, step: string, key: string, patch: Partial<Outcome>): Edit {
  const task = taskAt(definition, step);
  if (isRefused(task)) return task;
  if (!task.outcomes.some((one) => one.key === key)) return refuse('no-such-entry', key);
  const renamed = patch.key ?? key;
  if (renamed !== key && !isKey(renamed)) return refuse('key-bad', renamed);
  if (renamed !== key && task.outcomes.some((one) => one.key === renamed)) return refuse('key-taken', renamed);
  const set = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as Partial<Outcome>;
  return withOutcomes(definition, step, (node) => ({
    ...node, outcomes: node.outcomes.map((one) => (one.key === key ? { ...one, ...set } : one)),
    ladder: renamed === key ? node.ladder : node.ladder.map((rung) => (rung.act.kind === 'take' && rung.act.outcome === key ? { ...rung, act: { ...rung.act, outcome: renamed } } : rung)),
  }));
}

/** Moves an outcome to another place among the others, counted after it was taken out. */
export function moveOutcome(definition: ProcessDefinition, step: string, key: string, index: number): Edit {
  const task = taskAt(definition, step);
  if (isRefused(task)) return task;
  const outcome = task.outcomes.find((one) => one.key === key);
  if (!outcome) return refuse('no-such-entry', key);
  const others = task.outcomes.filter((one) => one !== outcome);
  const at = Math.max(0, Math.min(index, others.length));
  return withOutcomes(definition, step, (node) => ({ ...node, outcomes: [...others.slice(0, at), outcome, ...others.slice(at)] }));
}
