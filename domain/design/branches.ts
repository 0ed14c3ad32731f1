import type { Arm, Branch, ChoiceNode, Localized, ParallelNode, ProcessDefinition, ProcessNode } from '../process';
import { edited, refuse, type Edit, type NotEdited } from './edit';
import { allSteps, findStep, replaceStep } from './lists';
import { branchTitle } from './new-step';
import { dropMentions } from './references';
import { freeKey, isKey } from './step-key';

/** Branches of a parallel and arms of a choice that the schema of definitions takes. */
const MOST = { parallel: 100, choice: 20 } as const;
const FEWEST = 2;

type Split = ParallelNode | ChoiceNode;

const splitAt = (definition: ProcessDefinition, key: string): { ok: true; node: Split } | NotEdited => {
  const node = findStep(definition, key)?.node;
  if (!node) return refuse('no-such-step', key);
  return node.kind === 'parallel' || node.kind === 'choice' ? { ok: true, node } : refuse('wrong-kind', { vi: 'nhánh', en: 'branches' });
};

const entriesOf = (node: Split): readonly (Branch | Arm)[] => (node.kind === 'parallel' ? node.branches : node.arms);

function withEntries(node: ProcessNode, entries: readonly (Branch | Arm)[]): ProcessNode {
  if (node.kind === 'parallel') return { ...node, branches: entries.map((entry) => entry as Branch) };
  return node.kind === 'choice' ? { ...node, arms: entries.map((entry) => entry as Arm) } : node;
}

const put = (definition: ProcessDefinition, key: string, entries: readonly (Branch | Arm)[], notes: readonly Localized[] = []): Edit =>
  edited(definition, replaceStep(definition, key, (node) => [withEntries(node, entries)]), key, notes);

const isOtherwise = (node: Split, entry: Branch | Arm | undefined): boolean => node.kind === 'choice' && entry !== undefined && (entry as Arm).when === undefined;

export interface BranchWishes { title?: Localized; when?: unknown; steps?: ProcessNode[] }

/** Adds a branch to a parallel, or an arm to a choice: in front of the one without a condition, which is taken when no other is. */
export function addBranch(definition: ProcessDefinition, key: string, wishes: BranchWishes = {}): Edit {
  const split = splitAt(definition, key);
  if (!split.ok) return split;
  const { node } = split;
  const entries = entriesOf(node);
  if (entries.length >= MOST[node.kind]) return refuse('too-many', { vi: `${MOST[node.kind]} nhánh`, en: `${MOST[node.kind]} branches` });
  const number = entries.length + 1;
  const title = wishes.title ?? (node.kind === 'parallel' ? branchTitle(number) : { vi: `Trường hợp ${number - 1}`, en: `Case ${number - 1}` });
  const fresh = freeKey(node.kind === 'parallel' ? `nhanh-${number}` : `dieu-kien-${number - 1}`, new Set(entries.map((entry) => entry.key)));
  const entry: Arm = { key: fresh, title, steps: wishes.steps ?? [], ...(node.kind === 'choice' ? { when: wishes.when ?? true } : {}) };
  const at = isOtherwise(node, entries.at(-1)) ? entries.length - 1 : entries.length;
  return put(definition, key, [...entries.slice(0, at), entry, ...entries.slice(at)]);
}

/** Removes a branch with its steps. A join that asked for more branches than are left asks for all of them. */
export function removeBranch(definition: ProcessDefinition, key: string, branch: string): Edit {
  const split = splitAt(definition, key);
  if (!split.ok) return split;
  const { node } = split;
  const entries = entriesOf(node);
  const entry = entries.find((one) => one.key === branch);
  if (!entry) return refuse('no-such-entry', branch);
  if (entries.length <= FEWEST) return refuse('too-few', { vi: `${FEWEST} nhánh (hãy bỏ cả phần rẽ nhánh để giữ lại các bước)`, en: `${FEWEST} branches (take the whole split away to keep its steps)` });
  const left = entries.filter((one) => one !== entry);
  const notes: Localized[] = [];
  let without = replaceStep(definition, key, (held) => [withEntries(held, left)]);
  if (node.kind === 'parallel' && typeof node.join === 'object' && node.join.atLeast > left.length) {
    without = replaceStep(without, key, (held) => [held.kind === 'parallel' ? { ...held, join: 'all' } : held]);
    notes.push({ vi: `Bước «${node.title.vi}» nay cần mọi nhánh đồng ý.`, en: `“${node.title.en}” now needs every branch to agree.` });
  }
  const cleaned = dropMentions(without, new Map(allSteps(entry.steps).map((step) => [step.key, step.title])));
  return edited(definition, cleaned.definition, key, [...notes, ...cleaned.notes]);
}

/** Moves a branch or an arm to another place among the others, counted after it was taken out. */
export function moveBranch(definition: ProcessDefinition, key: string, branch: string, index: number): Edit {
  const split = splitAt(definition, key);
  if (!split.ok) return split;
  const entries = entriesOf(split.node);
  const entry = entries.find((one) => one.key === branch);
  if (!entry) return refuse('no-such-entry', branch);
  const others = entries.filter((one) => one !== entry);
  const last = isOtherwise(split.node, others.at(-1)) ? others.length - 1 : others.length;
  if (isOtherwise(split.node, entry) && index < others.length) return refuse('otherwise-last');
  const at = Math.max(0, Math.min(index, last));
  return put(definition, key, [...others.slice(0, at), entry, ...others.slice(at)]);
}

export type BranchPatch = { key?: string; title?: Localized; when?: unknown };

/** Sets title, key or condition; `when: undefined` takes the condition of an arm away. */
export function changeBranch(definition: ProcessDefinition, key: string, branch: string, patch: BranchPatch): Edit {
  const split = splitAt(definition, key);
  if (!split.ok) return split;
  const { node } = split;
  const entries = entriesOf(node);
  if (!entries.some((one) => one.key === branch)) return refuse('no-such-entry', branch);
  const { key: wanted = branch } = patch;
  if (wanted !== branch && !isKey(wanted)) return refuse('key-bad', wanted);
  if (wanted !== branch && entries.some((one) => one.key === wanted)) return refuse('key-taken', wanted);
  if ('when' in patch && node.kind === 'parallel') return refuse('wrong-kind', { vi: 'điều kiện', en: 'condition' });
  return put(definition, key, entries.map((entry) => (entry.key === branch ? changed(entry, wanted, patch) : entry)));
}

function changed(entry: Branch | Arm, key: string, patch: BranchPatch): Branch | Arm {
  const { when, ...rest } = entry as Arm;
  const condition = 'when' in patch ? patch.when : when;
  return { ...rest, key, ...(patch.title ? { title: patch.title } : {}), ...(condition === undefined ? {} : { when: condition }) };
}
