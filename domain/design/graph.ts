import { sequencesOf, type ChoiceNode, type Localized, type ParallelNode, type ProcessDefinition, type ProcessNode, type RepeatNode, type TaskNode } from '../process';
import type { FactTitles } from './condition-words';
import { endTitle, joinWords, Words } from './facets';
import { draftTree } from './lists';
import { deadlineOf, whoOf } from './outline';

/** A thing of the picture. Nothing is laid out: that is for whoever draws it. */
export interface GraphNode {
  id: string;
  kind: 'start' | 'end' | 'split' | 'join' | Exclude<ProcessNode['kind'], 'parallel'>;
  /** The step it is drawn for; null for the start and the ends. A split and its join are one step. */
  step: string | null;
  title: Localized;
  who: Localized | null;
  deadline: Localized | null;
}

export interface GraphEdge {
  id: string;
  from: string;
  to: string;
  /** `against`: a branch that is not for it; `again`: the next round; `return` and `again` lead backwards. */
  kind: 'next' | 'return' | 'branch' | 'arm' | 'round' | 'again' | 'against' | 'end';
  label: Localized | null;
  /** The step whose doing takes this way, with its outcomes, its branch or arm: for colouring what was rehearsed. */
  step: string | null;
  outcomes: readonly string[];
  branch: string | null;
}

export interface Graph { nodes: readonly GraphNode[]; edges: readonly GraphEdge[] }

/** An edge whose end is not known yet: it goes to whatever comes next. */
type Loose = Omit<GraphEdge, 'id' | 'to'>;

const START = 'start';
export const joinId = (step: string): string => `${step}/join`;
export const endId = (as: string): string => `end/${as}`;

/**
 * The procedure as nodes and edges: every step, parallel splits and joins, choices, rounds, returns and ends.
 * @param procedures titles of the procedures that it starts or reuses; one that is not here is called by its key
 */
export function graphOf(definition: ProcessDefinition, facts: FactTitles = {}, procedures: ReadonlyMap<string, Localized> = new Map()): Graph {
  const drawing = new Drawing(definition, new Words(definition, facts), procedures);
  return drawing.draw();
}

class Drawing {
  private readonly nodes = new Map<string, GraphNode>();
  private readonly edges: GraphEdge[] = [];
  private readonly tree;

  constructor(private readonly definition: ProcessDefinition, private readonly words: Words, private readonly procedures: ReadonlyMap<string, Localized>) {
    this.tree = draftTree(definition);
  }

  draw(): Graph {
    this.node({ id: START, kind: 'start', step: null, title: { vi: 'Bắt đầu', en: 'Start' }, who: null, deadline: null });
    const last = this.sequence(this.definition.steps, [this.loose(START, 'next')], null);
    if (last.length > 0) this.finish(last, 'completed');
    return { nodes: [...this.nodes.values()], edges: this.edges };
  }

  private node(node: GraphNode): void {
    if (!this.nodes.has(node.id)) this.nodes.set(node.id, node);
  }

  private loose(from: string, kind: GraphEdge['kind'], more: Partial<Loose> = {}): Loose {
    return { from, kind, label: null, step: from === START ? null : (this.nodes.get(from)?.step ?? null), outcomes: [], branch: null, ...more };
  }

  private connect(edges: readonly Loose[], to: string): void {
    for (const edge of edges) this.edges.push({ id: `${edge.from}>${to}#${this.edges.length}`, to, ...edge });
  }

  private finish(edges: readonly Loose[], as: string): void {
    this.node({ id: endId(as), kind: 'end', step: null, title: endTitle(as), who: null, deadline: null });
    this.connect(edges, endId(as));
  }

  /** Draws the steps one after another; returns what leads on from the last. */
  private sequence(steps: readonly ProcessNode[], incoming: readonly Loose[], join: string | null): Loose[] {
    return steps.reduce<Loose[]>((edges, node) => this.step(node, edges, join), [...incoming]);
  }

  private step(node: ProcessNode, incoming: readonly Loose[], join: string | null): Loose[] {
    const kind = node.kind === 'parallel' ? 'split' : node.kind;
    this.node({ id: node.key, kind, step: node.key, title: node.title, who: whoOf(node, this.words, this.procedures), deadline: deadlineOf(node, this.words) });
    this.connect(incoming, node.key);
    switch (node.kind) {
      case 'task': return this.task(node, join);
      case 'parallel': return this.parallel(node);
      case 'choice': return this.choice(node, join);
      case 'repeat': return this.repeat(node, join);
      case 'reuse':
        // What was reused is drawn as one; somebody inside may still be against it.
        if (join !== null && hasVotes(node)) this.connect([this.loose(node.key, 'against')], join);
        return [this.loose(node.key, 'next')];
      case 'document': case 'notify': case 'spawn': case 'wait': return [this.loose(node.key, 'next')];
    }
  }

  private task(node: TaskNode, join: string | null): Loose[] {
    const on: { key: string; title: Localized }[] = [];
    for (const { key, title, go } of node.outcomes) {
      const way = (kind: GraphEdge['kind']): Loose => this.loose(node.key, kind, { label: title, outcomes: [key] });
      if (go.kind === 'on' || (go.kind === 'abstain' && join === null)) on.push({ key, title });
      else if (go.kind === 'return') this.back(way('return'), go.to);
      else if (go.kind === 'end') this.finish([way('end')], go.as);
      else if (join === null) this.finish([way('end')], 'rejected');
      else this.connect([way('against')], join);
    }
    if (on.length === 0) return [];
    // One plain way on needs no name in the picture; several ways do, so that one sees what each is for.
    const label = on.length === node.outcomes.length && on.length === 1 ? null : titles(on.map(({ title }) => title));
    return [this.loose(node.key, 'next', { label, outcomes: on.map(({ key }) => key) })];
  }

  /** A return into nowhere has no edge: publishing tells of it. */
  private back(edge: Loose, to: string): void {
    if (this.tree.has(to)) this.connect([edge], to);
  }

  private parallel(node: ParallelNode): Loose[] {
    const join = joinId(node.key);
    this.node({ id: join, kind: 'join', step: node.key, title: joinWords(node.join), who: null, deadline: null });
    node.branches.forEach((branch, index) => {
      const label = node.order === 'in-order' ? { vi: `${index + 1}. ${branch.title.vi}`, en: `${index + 1}. ${branch.title.en}` } : branch.title;
      this.connect(this.sequence(branch.steps, [this.loose(node.key, 'branch', { label, branch: branch.key })], join), join);
    });
    this.rejection(node, join);
    return [this.loose(join, 'next')];
  }

  /** The kernel ends the whole case when a join is rejected, also from inside another parallel. */
  private rejection(node: ParallelNode, join: string): void {
    const label: Localized = { vi: 'Không đạt', en: 'Rejected' };
    const canBe = node.rejected !== undefined || node.branches.some(({ steps }) => steps.some(hasVotes));
    if (!canBe || node.rejected?.kind === 'on') return;
    if (node.rejected?.kind === 'return') this.back(this.loose(join, 'return', { label }), node.rejected.to);
    else this.finish([this.loose(join, 'end', { label })], node.rejected?.as ?? 'rejected');
  }

  private choice(node: ChoiceNode, join: string | null): Loose[] {
    const ways = node.arms.flatMap((arm) => {
      const label = arm.when === undefined || arm.when === true ? arm.title : this.words.condition(arm.when);
      return this.sequence(arm.steps, [this.loose(node.key, 'arm', { label, branch: arm.key })], join);
    });
    const falls = node.arms.every(({ when }) => when !== undefined) ? [this.loose(node.key, 'arm', { label: { vi: 'Không trường hợp nào', en: 'None of these' } })] : [];
    return [...ways, ...falls];
  }

  private repeat(node: RepeatNode, join: string | null): Loose[] {
    const again = this.sequence(node.steps, [this.loose(node.key, 'round', { label: { vi: 'Mỗi kỳ', en: 'Each round' }, branch: 'body' })], join);
    if (node.steps.length > 0) this.connect(again.map((edge) => ({ ...edge, kind: edge.kind === 'next' ? 'again' as const : edge.kind })), node.key);
    return [this.loose(node.key, 'next', { label: { vi: 'Hết các kỳ', en: 'No more rounds' } })];
  }
}

const titles = (all: readonly Localized[]): Localized => ({ vi: all.map(({ vi }) => vi).join(' / '), en: all.map(({ en }) => en).join(' / ') });

/** Whether anybody inside may be against it, or abstain. An inner parallel answers for itself. */
function hasVotes(node: ProcessNode): boolean {
  if (node.kind === 'task') return node.outcomes.some(({ go }) => go.kind === 'reject' || go.kind === 'abstain');
  return node.kind !== 'parallel' && sequencesOf(node).some(({ steps }) => steps.some(hasVotes));
}
