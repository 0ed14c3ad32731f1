import { branchesNeeded, subtreeKeys, treeOf, type ChoiceNode, type ParallelNode, type ProcessDefinition, type ProcessNode, type RepeatNode, type TaskNode, type Tree } from '../process';
import { contentName, factName, meet, meetSome, plus, stepName, type Known } from './known';
import { forecast, type JoinForecast, type Votes } from './votes';

/** Every road that a case can take, as far as steps and their outcomes tell; conditions of choices may all hold or not. */
export interface Roads {
  /** What the case has when it comes to the step. A step that is not in here is never reached. */
  entries: ReadonlyMap<string, Known>;
  /** Steps that nothing leads to although their sequence is reached: the first thing to say about a dead road. */
  unreachable: ReadonlySet<string>;
  joins: ReadonlyMap<string, JoinForecast>;
  /** Some road comes to an end of the case. */
  ends: boolean;
}

type Road = Known | null;
/** The branch of a parallel that the walk is in; outcomes against it and abstentions end there. */
type Branch = Votes | null;

/** What a form tells the case; null for a form that is not known. */
export type FactsOfForm = (form: { key: string; version: number }) => readonly string[] | null;

/** What returns bring back to their targets, and from where: each walk may add to it, and only ever adds. */
interface Returns { brought: Map<string, Set<string>>; from: Map<string, Set<string>> }

export function findRoads(definition: ProcessDefinition, start: Known, factsOf: FactsOfForm): Roads {
  const returns: Returns = { brought: new Map(), from: new Map() };
  for (;;) {
    const walk = new Walk(definition, factsOf, returns);
    const end = walk.sequence(definition.steps, start, null);
    if (end) walk.ends = true;
    if (!walk.broughtMore) return walk;
    passBack(returns);
  }
}

/** A target that returns itself hands on what was brought to it: done here at once, a chain of returns needs few walks. */
function passBack({ brought, from }: Returns): void {
  const open = [...brought.keys()];
  for (let target = open.pop(); target !== undefined; target = open.pop()) {
    for (const further of from.get(target) ?? []) if (addTo(brought, further, brought.get(target) ?? [])) open.push(further);
  }
}

/** Whether anything was new. */
function addTo(lists: Map<string, Set<string>>, key: string, names: Iterable<string>): boolean {
  const held = lists.get(key) ?? new Set<string>();
  lists.set(key, held);
  const before = held.size;
  for (const name of names) held.add(name);
  return held.size > before;
}

class Walk implements Roads {
  readonly entries = new Map<string, Known>();
  readonly unreachable = new Set<string>();
  readonly joins = new Map<string, JoinForecast>();
  ends = false;
  broughtMore = false;
  private readonly tree: Tree;

  constructor(definition: ProcessDefinition, private readonly factsOf: FactsOfForm, private readonly returns: Returns) {
    this.tree = treeOf(definition);
  }

  sequence(steps: readonly ProcessNode[], entry: Road, branch: Branch): Road {
    let road = entry;
    for (const node of steps) {
      if (road) road = this.step(node, plus(road, { maybe: this.returns.brought.get(node.key) ?? [] }), branch);
      else this.unreachable.add(node.key);
    }
    return road;
  }

  private step(node: ProcessNode, entry: Known, branch: Branch): Road {
    this.entries.set(node.key, entry);
    switch (node.kind) {
      case 'task': return this.task(node, entry, branch);
      case 'parallel': return this.parallel(node, entry);
      case 'choice': return this.choice(node, entry, branch);
      case 'repeat': return this.repeat(node, entry, branch);
      case 'reuse': return this.sequence(node.steps, entry, branch);
      case 'document': case 'notify': case 'spawn': case 'wait': return entry;
    }
  }

  private task(node: TaskNode, entry: Known, branch: Branch): Road {
    const left = plus(entry, { maybe: this.given(node) });
    for (const { go } of node.outcomes) {
      if (go.kind === 'return') this.bringBack(node.key, go.to, left);
      else if (go.kind === 'end' || (go.kind === 'reject' && !branch)) this.ends = true;
      else if (go.kind === 'reject' && branch) branch.against = true;
      else if (go.kind === 'abstain' && branch) branch.abstained = true;
    }
    const on = node.outcomes.filter(({ go }) => go.kind === 'on' || (go.kind === 'abstain' && !branch));
    if (on.length === 0) return null;
    const taken = node.ladder.some(({ act }) => act.kind === 'take' && on.some(({ key }) => key === act.outcome));
    const filled = !taken && on.every(({ needsForm }) => needsForm);
    return plus(left, { sure: [stepName(node.key), ...(taken ? [] : [contentName(node.key)]), ...(filled ? this.factsOfTask(node) : [])] });
  }

  private parallel(node: ParallelNode, entry: Known): Road {
    const votes = node.branches.map((): Votes => ({ for: false, against: false, abstained: false }));
    const given = node.branches.map(({ steps }) => steps.flatMap((step) => this.givenBelow(step)));
    const strictly = node.order === 'in-order' && node.join === 'all';
    const roads: Road[] = [];
    node.branches.forEach(({ steps }, index) => {
      const others = given.filter((_names, at) => (node.order === 'in-order' ? at < index : at !== index)).flat();
      const before = strictly && index > 0 ? (roads[index - 1] ?? null) : entry;
      // A branch that can never begin is told about as such, not step by step.
      const vote = votes[index] as Votes;
      const road = before ? this.sequence(steps, plus(before, { maybe: others }), vote) : null;
      vote.for = road !== null;
      roads.push(road);
    });
    const join = forecast(node, votes);
    this.joins.set(node.key, join);
    const voted = votes.some(({ against, abstained }) => against || abstained);
    return this.leaveJoin(node, join, plus(entry, { maybe: given.flat() }), join.canBeMet ? metRoad(node, roads, votes) : null, voted);
  }

  private leaveJoin(node: ParallelNode, join: JoinForecast, left: Known, met: Road, voted: boolean): Road {
    const result = factName(`${node.key}-result`);
    const tell = (road: Road): Road => road && plus(road, { maybe: [...left.maybe, ...(voted || node.rejected ? [result] : [])], sure: node.rejected ? [result] : [] });
    if (!join.canBeRejected) return tell(met);
    switch (node.rejected?.kind) {
      case 'on': return meet([tell(met), tell(left)]);
      case 'return': this.bringBack(node.key, node.rejected.to, tell(left) ?? left); return tell(met);
      case 'end': case undefined: this.ends = true; return tell(met);
    }
  }

  private choice(node: ChoiceNode, entry: Known, branch: Branch): Road {
    const last = node.arms.findIndex(({ when }) => when === undefined);
    const taken = last < 0 ? node.arms : node.arms.slice(0, last + 1);
    return meet([...taken.map(({ steps }) => this.sequence(steps, entry, branch)), ...(last < 0 ? [entry] : [])]);
  }

  private repeat(node: RepeatNode, entry: Known, branch: Branch): Road {
    const round = factName(`${node.key}-round`);
    const given = node.steps.flatMap((step) => this.givenBelow(step));
    const after = this.sequence(node.steps, plus(entry, { sure: [round], maybe: given }), branch);
    // Only a number of rounds promises that there is one at all; a day may have passed.
    if (node.until.kind === 'rounds') return after;
    return plus(entry, { maybe: [round, ...given] });
  }

  /** All that decisions of this step may leave with the case, whatever they are. */
  private given(node: TaskNode): string[] {
    return [stepName(node.key), contentName(node.key), ...this.factsOfTask(node)];
  }

  private givenBelow(node: ProcessNode): string[] {
    return subtreeKeys(node).flatMap((key) => {
      const held = this.tree.get(key)?.node;
      if (held?.kind === 'task') return this.given(held);
      if (held?.kind === 'parallel') return [factName(`${key}-result`)];
      return held?.kind === 'repeat' ? [factName(`${key}-round`)] : [];
    });
  }

  private factsOfTask(node: TaskNode): string[] {
    return ((node.form && this.factsOf(node.form)) ?? []).map(factName);
  }

  /** A return keeps what the case knows: it is there when the target is taken again. */
  private bringBack(from: string, target: string, { maybe }: Known): void {
    addTo(this.returns.from, from, [target]);
    if (addTo(this.returns.brought, target, maybe)) this.broughtMore = true;
  }
}

/** What is known when the join is met: what enough branches bring, whichever they are. */
function metRoad({ join, branches }: ParallelNode, roads: readonly Road[], votes: readonly Votes[]): Road {
  if (join === 'veto') return votes.some(({ abstained }) => abstained) ? meetSome(roads, 1) : meetSome(roads, branches.length);
  return meetSome(roads, branchesNeeded(join, branches.length));
}
