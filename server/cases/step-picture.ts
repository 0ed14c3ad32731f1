import type { StepPicture } from '../../domain/contracts/api';
import type { DocumentRecord, TaskRecord } from '../../domain/contracts/records';
import { choiceHolds } from '../../domain/logic/evaluate';
import { branchesNeeded, sequencesOf, subtreeKeys, withLaterMembers, type CaseState, type Localized, type ProcessDefinition, type ProcessNode, type TaskNode } from '../../domain/process';
import type { Names } from '../repositories/names';

interface Scene {
  state: CaseState;
  /** The open task of a step. */
  current: ReadonlyMap<string, TaskRecord>;
  /** The latest decided task of a step. */
  decided: ReadonlyMap<string, TaskRecord>;
  documents: ReadonlyMap<string, DocumentRecord>;
  names: Names;
}
type State = StepPicture['state'];
/** How far the walk has come: before what is open, at it, behind it, or on a road that was not taken. */
type Region = 'walked' | 'ahead' | 'skipped';
interface Branch { depth: number; key: string | null; title: Localized | null }
interface Walk {
  pictures: StepPicture[]; region: Region; since: string;
  /** How the branch ended, when it did so by a vote. */
  vote?: 'against' | 'abstained';
}

/** The definition as a list of steps with what has become of each: what the case page draws. */
export function stepPictures(definition: ProcessDefinition, scene: Scene): StepPicture[] {
  const walk: Walk = { pictures: [], region: 'walked', since: scene.state.startedAt };
  walkSequence(scene, definition.steps, { depth: 0, key: null, title: null }, walk);
  return walk.pictures;
}

/** Nobody is at work there and yet the case stands there: it starts cases, waits for them, for a day, or for the next round. */
function waitsByItself({ state }: Scene, key: string): boolean {
  const { spawning, awaiting, waits, repeats } = withLaterMembers(state);
  return spawning.includes(key) || key in awaiting || key in waits || key in repeats;
}

function walkSequence(scene: Scene, steps: readonly ProcessNode[], branch: Branch, walk: Walk): void {
  for (const node of steps) walkNode(scene, node, branch, walk);
}

/** Something below is open, or still starting cases. */
const isActive = (scene: Scene, node: ProcessNode): boolean => subtreeKeys(node).some((key) => scene.current.has(key) || waitsByItself(scene, key));

/** A step's record counts for this round only when it is not older than what came before it: after a return the old one stays. */
const isFresh = (scene: Scene, key: string, since: string): boolean => (scene.state.steps[key]?.completedAt ?? '') >= since;

function walkNode(scene: Scene, node: ProcessNode, branch: Branch, walk: Walk): void {
  switch (node.kind) {
    case 'task': return walkTask(scene, node, branch, walk);
    case 'parallel': return walkParallel(scene, node, branch, walk);
    case 'choice': return walkChoice(scene, node, branch, walk);
    case 'repeat': case 'reuse': return walkHolder(scene, node, branch, walk);
    case 'document': case 'notify': case 'spawn': case 'wait': {
      const active = walk.region === 'walked' && waitsByItself(scene, node.key);
      const document = node.kind === 'document' ? scene.documents.get(node.key) : undefined;
      const state = active ? 'current' : plainState(walk.region);
      walk.pictures.push(picture(node, branch, state, {
        ...(state === 'done' && document ? { at: document.issuedAt, unitName: scene.names.unit(document.issuerUnitId) } : {}),
        ...(active ? { waitsUntil: timerOf(scene, node.key), awaiting: awaitingOf(scene, node.key) } : {}),
      }));
      if (active) walk.region = 'ahead';
    }
  }
}

const timerOf = ({ state }: Scene, key: string): string | null => state.timers.find((timer) => 'node' in timer && timer.node === key)?.at ?? null;

function awaitingOf({ state }: Scene, key: string): StepPicture['awaiting'] {
  const waiting = withLaterMembers(state).awaiting[key];
  return waiting ? { needed: waiting.needed, total: waiting.total } : null;
}

function roundOf({ state }: Scene, key: string): StepPicture['round'] {
  const running = withLaterMembers(state).repeats[key];
  if (running) return { n: running.round, running: running.running, next: running.next };
  // The repeat is over: how many rounds there were stands in its fact.
  const last = state.facts[`${key}-round`];
  return typeof last === 'number' ? { n: last, running: false, next: null } : null;
}

const plainState = (region: Region): State => (region === 'walked' ? 'done' : region);

function walkTask(scene: Scene, node: TaskNode, branch: Branch, walk: Walk): void {
  const open = scene.current.get(node.key);
  if (open && walk.region !== 'skipped') {
    walk.pictures.push(picture(node, branch, 'current', { unitName: scene.names.unit(open.unitId), dueAt: open.dueAt, pausedAt: open.pausedAt ?? null }));
    walk.region = 'ahead';
    return;
  }
  const record = scene.state.steps[node.key];
  if (walk.region !== 'walked' || !record || !isFresh(scene, node.key, walk.since)) {
    // In an ended case a step without a record was never reached, nor was anything after it.
    if (walk.region === 'walked') walk.region = scene.state.status === 'ended' ? 'skipped' : 'ahead';
    walk.pictures.push(picture(node, branch, plainState(walk.region)));
    return;
  }
  const outcome = node.outcomes.find((candidate) => candidate.key === record.outcome);
  const task = scene.decided.get(node.key);
  walk.pictures.push(picture(node, branch, 'done', { at: record.completedAt, byName: scene.names.person(record.by), unitName: task ? scene.names.unit(task.unitId) : null, outcome: outcome?.title ?? null }));
  walk.since = record.completedAt;
  const kind = outcome?.go.kind;
  if (kind === 'end' || kind === 'reject' || kind === 'abstain') walk.region = 'skipped';
  if (kind === 'reject' || kind === 'abstain') walk.vote = kind === 'reject' ? 'against' : 'abstained';
}

interface BranchEnd extends Walk { key: string; title: Localized; unitName: string | null }

function walkParallel(scene: Scene, node: Extract<ProcessNode, { kind: 'parallel' }>, branch: Branch, walk: Walk): void {
  const active = walk.region === 'walked' && isActive(scene, node);
  const index = walk.pictures.push(picture(node, branch, active ? 'current' : plainState(walk.region))) - 1;
  const before = walk.region;
  const ends: BranchEnd[] = node.branches.map(({ key, title, steps }) => {
    const inner: Walk = { pictures: walk.pictures, region: before, since: walk.since };
    const from = walk.pictures.length;
    walkSequence(scene, steps, { depth: branch.depth + 1, key, title }, inner);
    return { ...inner, key, title, unitName: walk.pictures.slice(from).findLast((one) => one.unitName !== null)?.unitName ?? null };
  });
  walk.since = ends.reduce((latest, end) => (end.since > latest ? end.since : latest), walk.since);
  if (before !== 'walked') return;
  const walked = ends.filter((end) => end.region === 'walked' || end.vote).length;
  if (active) walk.region = 'ahead';
  else if (walked === 0) walk.region = ends[0]?.region ?? 'walked';
  else walk.pictures.slice(index + 1).filter((one) => one.state === 'ahead').forEach((one) => (one.state = 'skipped'));
  const state = active ? 'current' : plainState(walk.region);
  walk.pictures[index] = picture(node, branch, state, { votes: state === 'current' || state === 'done' ? votesOf(scene, node, ends) : null });
}

/** What the branches came to: as the running parallel counts them, or as their records tell once it is over. */
function votesOf({ state }: Scene, node: Extract<ProcessNode, { kind: 'parallel' }>, ends: readonly BranchEnd[]): StepPicture['votes'] {
  const cast = ends.map(({ key, title, unitName, vote, region }) => ({ branch: key, title, unitName, vote: vote ?? (region === 'walked' ? 'for' as const : null) }));
  const counted = { branches: node.branches.length, needed: branchesNeeded(node.join, node.branches.length), cast };
  const running = state.parallels[node.key];
  if (running) return { for: running.done.length, against: running.against?.length ?? 0, abstained: running.abstained?.length ?? 0, ...counted };
  const count = (vote: Walk['vote']): number => ends.filter((end) => end.vote === vote).length;
  return { for: ends.filter((end) => end.region === 'walked').length, against: count('against'), abstained: count('abstained'), ...counted };
}

/** A repeat or a reused procedure: its steps stand one level deeper. */
function walkHolder(scene: Scene, node: Extract<ProcessNode, { kind: 'repeat' | 'reuse' }>, branch: Branch, walk: Walk): void {
  const active = walk.region === 'walked' && isActive(scene, node);
  const state = active ? 'current' : plainState(walk.region);
  const round = node.kind === 'repeat' && state !== 'ahead' && state !== 'skipped' ? roundOf(scene, node.key) : null;
  walk.pictures.push(picture(node, branch, state, { round, waitsUntil: active && node.kind === 'repeat' && round?.running === false ? round.next : null }));
  walkSequence(scene, node.steps, { depth: branch.depth + 1, key: 'body', title: null }, walk);
  if (active) walk.region = 'ahead';
}

function walkChoice(scene: Scene, node: Extract<ProcessNode, { kind: 'choice' }>, branch: Branch, walk: Walk): void {
  const before = walk.region;
  const taken = before === 'walked' ? takenArm(scene, node, walk.since) : null;
  const active = before === 'walked' && isActive(scene, node);
  walk.pictures.push(picture(node, branch, active ? 'current' : plainState(before)));
  for (const arm of node.arms) {
    const inner: Walk = { pictures: walk.pictures, region: before === 'walked' && arm.key !== taken ? 'skipped' : before, since: walk.since };
    walkSequence(scene, arm.steps, { depth: branch.depth + 1, key: arm.key, title: arm.title }, inner);
    if (arm.key === taken) {
      walk.region = inner.region;
      walk.since = inner.since;
      if (inner.vote) walk.vote = inner.vote;
    }
  }
}

/** The arm with something open or freshly done in it; when no arm tells, the one the facts choose. */
function takenArm(scene: Scene, node: Extract<ProcessNode, { kind: 'choice' }>, since: string): string | null {
  const told = sequencesOf(node).find(({ steps }) => steps.some((step) => isActive(scene, step) || subtreeKeys(step).some((key) => isFresh(scene, key, since) || (scene.documents.get(key)?.issuedAt ?? '') >= since)));
  if (told) return told.branch;
  return node.arms.find((arm) => arm.when === undefined || holds(arm.when, scene.state.facts))?.key ?? null;
}

function holds(rule: unknown, facts: CaseState['facts']): boolean {
  try {
    return choiceHolds(rule, facts);
  } catch {
    // A rule over facts that are not known: the kernel would have parked the case, a picture just leaves it out.
    return false;
  }
}

function picture(node: ProcessNode, branch: Branch, state: State, more: Partial<StepPicture> = {}): StepPicture {
  return { key: node.key, title: node.title, kind: node.kind, depth: branch.depth, branch: branch.key, branchTitle: branch.title, state, at: null, byName: null, unitName: null, dueAt: null, outcome: null, pausedAt: null, waitsUntil: null, round: null, votes: null, awaiting: null, inOrder: node.kind === 'parallel' && node.order === 'in-order', ...more };
}
