import { describeRule } from '../../deadline';
import { sequencesOf, type ChoiceNode, type Localized, type ParallelNode, type ProcessDefinition, type ProcessNode, type RepeatNode } from '../../process';
import { xmlSafeJson } from '../own-json';
import { ASIDE, type Own, type PictureNode, type Scope } from '../picture';
import { linesOf } from '../plain-text';
import { conditionWords } from './condition-words';
import { drawTask } from './draw-task';
import { Counter, ScopeDrawing, type Loose } from './scope-drawing';
import { timerOf } from './timer';
import { joinWords, repeatWords, seatWords, titlesOf } from './words';

/** Where a step stands while it is drawn. */
export interface Spot {
  scope: ScopeDrawing;
  /** Roads of votes against or abstained, to the join of the parallel around; null where there is none. */
  votes: { scope: ScopeDrawing; roads: Loose[] } | null;
}
interface Return { road: Loose; scope: ScopeDrawing; to: string }

/** A definition as a BPMN picture, in which one element stands for each step and some more show what a step's outcomes do. */
export function drawProcedure(definition: ProcessDefinition, language: keyof Localized): Scope {
  return new Drawing(definition, language).draw();
}

export class Drawing {
  readonly titles: { steps: Record<string, Localized> };
  private readonly counter = new Counter();
  private readonly root = new ScopeDrawing(this.counter, null);
  /** Where tasks were drawn, for the returns to them. */
  private readonly tasks = new Map<string, ScopeDrawing>();
  private readonly returns: Return[] = [];

  constructor(private readonly definition: ProcessDefinition, readonly language: keyof Localized) {
    const nested = (steps: readonly ProcessNode[]): ProcessNode[] => steps.flatMap((node) => [node, ...sequencesOf(node).flatMap(({ steps: inner }) => nested(inner))]);
    this.titles = titlesOf(definition, nested(definition.steps));
  }

  draw(): Scope {
    const { starts, steps } = this.definition;
    const start = this.root.add({ id: 'Start', type: 'startEvent', name: starts ? seatWords(starts)[this.language] : '' });
    const roads = this.sequence(steps, [{ from: start }], { scope: this.root, votes: null });
    this.root.connect(roads, this.root.add({ id: 'End', type: 'endEvent', name: this.say({ vi: 'Hoàn thành', en: 'Completed' }) }));
    for (const { road, scope, to } of this.returns) this.bringBack(road, scope, to);
    return this.root;
  }

  say(words: Localized): string {
    return words[this.language];
  }

  /** Puts the one element that stands for a step, with all of the step that is not drawn as elements of their own. */
  place(node: ProcessNode, spot: Spot, incoming: readonly Loose[], shape: Omit<PictureNode, 'id' | 'name' | 'own'>): string {
    const id = spot.scope.add({ id: `Step_${node.key}`, name: this.say(node.title), own: { as: 'step', json: xmlSafeJson(withoutInner(node)) }, ...shape });
    spot.scope.connect(incoming, id);
    if (node.kind === 'task') this.tasks.set(node.key, spot.scope);
    return id;
  }

  /** A road that ends the case, wherever it begins. */
  endCase(road: Loose, scope: ScopeDrawing, name: string, code: string): void {
    const carried = scope.carry({ ...road, name: road.name ?? name }, this.root, code);
    const id = `Stop_${carried.from}_${code}`;
    if (!this.root.has(id)) this.root.add({ id, type: 'endEvent', name, own: ASIDE, event: { kind: 'terminate' } });
    if (!this.root.flows.some(({ from, to }) => from === carried.from && to === id && carried.from !== road.from)) this.root.connect([{ ...carried, own: ASIDE }], id);
  }

  returnLater(road: Loose, scope: ScopeDrawing, to: string): void {
    this.returns.push({ road, scope, to });
  }

  sequence(steps: readonly ProcessNode[], incoming: readonly Loose[], spot: Spot): Loose[] {
    return steps.reduce<Loose[]>((roads, node) => this.step(node, roads, spot), [...incoming]);
  }

  private step(node: ProcessNode, incoming: readonly Loose[], spot: Spot): Loose[] {
    switch (node.kind) {
      case 'task': return drawTask(this, node, incoming, spot);
      case 'parallel': return this.parallel(node, incoming, spot);
      case 'choice': return this.choice(node, incoming, spot);
      case 'repeat': return this.repeat(node, incoming, spot);
      case 'document': return [{ from: this.place(node, spot, incoming, { type: 'serviceTask' }) }];
      case 'notify': return [{ from: this.place(node, spot, incoming, { type: 'sendTask', documentation: linesOf(node.to.map((seat) => this.say(seatWords(seat)))) }) }];
      case 'wait': return [{ from: this.place(node, spot, incoming, { type: 'intermediateCatchEvent', event: { kind: 'timer' }, timer: timerOf(node.until, this.titles, this.language) }) }];
      case 'reuse': return [{ from: this.place(node, spot, incoming, { type: 'callActivity', calledElement: node.process }) }];
      case 'spawn': {
        const until = node.wait?.until ? [this.say(describeRule(node.wait.until, this.titles))] : [];
        return [{ from: this.place(node, spot, incoming, { type: 'callActivity', calledElement: node.process, loop: { kind: 'multi-parallel' }, documentation: linesOf(until) }) }];
      }
    }
  }

  private parallel(node: ParallelNode, incoming: readonly Loose[], spot: Spot): Loose[] {
    const { scope } = spot;
    const inOrder = node.order === 'in-order';
    const order = this.say({ vi: 'Các nhánh lần lượt từng nhánh một', en: 'One branch after the other' });
    const split = this.place(node, spot, incoming, { type: inOrder ? 'complexGateway' : 'parallelGateway', documentation: linesOf([inOrder ? order : '', this.say(joinWords(node.join))]) });
    const votes: Spot['votes'] = { scope, roads: [] };
    const roads = node.branches.flatMap(({ key, title, steps }, at) => this.sequence(steps, [{ from: split, name: this.say(title), own: { as: 'branch', json: xmlSafeJson({ at, key, title }) } }], { scope, votes }));
    const plain = (node.join === 'all' || node.join === 'veto') && !inOrder;
    const words = this.say(joinWords(node.join));
    const join = scope.add({ id: `Join_${node.key}`, type: plain ? 'parallelGateway' : 'complexGateway', name: node.join === 'all' ? '' : words, ...(plain ? {} : { condition: words }) });
    scope.connect([...roads, ...votes.roads], join);
    if (node.rejected?.kind === 'on' || (!node.rejected && votes.roads.length === 0)) return [{ from: join }];
    return this.verdict(node, join, spot);
  }

  /** What follows when the join cannot be met. */
  private verdict(node: ParallelNode, join: string, { scope }: Spot): Loose[] {
    const gateway = scope.add({ id: `Verdict_${node.key}`, type: 'exclusiveGateway', own: ASIDE });
    scope.connect([{ from: join }], gateway);
    const road: Loose = { from: gateway, name: this.say({ vi: 'Không đạt', en: 'Rejected' }), own: ASIDE };
    if (node.rejected?.kind === 'return') this.returnLater(road, scope, node.rejected.to);
    else {
      const as = node.rejected?.kind === 'end' ? node.rejected.as : 'rejected';
      this.endCase(road, scope, as === 'rejected' ? this.say({ vi: 'Không được chấp thuận', en: 'Rejected' }) : as, `end-${as}`);
    }
    return [{ from: gateway, name: this.say({ vi: 'Đạt', en: 'Met' }) }];
  }

  private choice(node: ChoiceNode, incoming: readonly Loose[], spot: Spot): Loose[] {
    const { scope } = spot;
    const split = this.place(node, spot, incoming, { type: 'exclusiveGateway' });
    const otherwise = node.arms.find(({ when }) => when === undefined);
    const roads = node.arms.flatMap((arm, at) => {
      const own: Own = { as: 'arm', json: xmlSafeJson({ at, key: arm.key, title: arm.title, ...(arm.when === undefined ? {} : { when: arm.when }) }) };
      return this.sequence(arm.steps, [{ from: split, name: this.say(arm.title), own, ...(arm.when === undefined ? {} : { condition: conditionWords(arm.when, this.language) }), isDefault: arm === otherwise }], spot);
    });
    // When no condition holds the step is passed over.
    if (!otherwise) roads.push({ from: split, name: this.say({ vi: 'Trường hợp khác', en: 'Otherwise' }), own: ASIDE, isDefault: true });
    if (roads.length === 0) return [];
    const merge = scope.add({ id: `Merge_${node.key}`, type: 'exclusiveGateway' });
    scope.connect(roads, merge);
    return [{ from: merge }];
  }

  private repeat(node: RepeatNode, incoming: readonly Loose[], spot: Spot): Loose[] {
    const inner = new ScopeDrawing(this.counter, { scope: spot.scope, holder: node.key });
    const loop = { kind: 'standard' as const, condition: this.say(repeatWords(node)), ...(node.until.kind === 'rounds' ? { most: node.until.count } : {}) };
    const id = this.place(node, spot, incoming, { type: 'subProcess', loop, inner });
    const start = inner.add({ id: `Start_${node.key}`, type: 'startEvent' });
    const roads = this.sequence(node.steps, [{ from: start }], { scope: inner, votes: spot.votes });
    inner.connect(roads, inner.add({ id: `End_${node.key}`, type: 'endEvent' }));
    return [{ from: id }];
  }

  /** A return is drawn only to a task that stands in this scope or around it; others are no road that a case could take. */
  private bringBack(road: Loose, scope: ScopeDrawing, to: string): void {
    const target = this.tasks.get(to);
    for (let around: ScopeDrawing | null = scope; around; around = around.parent?.scope ?? null) {
      if (around !== target) continue;
      const carried = scope.carry(road, target, `return-${to}`);
      const drawn = target.flows.some((flow) => flow.from === carried.from && flow.to === `Step_${to}`);
      if (!drawn || carried === road) target.connect([{ ...carried, own: ASIDE }], `Step_${to}`);
    }
  }
}

/** The step as it stands, less the steps inside it that are drawn themselves. A reused procedure is one element, with its steps. */
function withoutInner(node: ProcessNode): Record<string, unknown> {
  switch (node.kind) {
    case 'parallel': { const { branches: _, ...rest } = node; return rest; }
    case 'choice': { const { arms: _, ...rest } = node; return rest; }
    case 'repeat': { const { steps: _, ...rest } = node; return rest; }
    case 'task': case 'document': case 'notify': case 'spawn': case 'wait': case 'reuse': return { ...node };
  }
}
