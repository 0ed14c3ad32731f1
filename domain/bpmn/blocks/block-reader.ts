import type { ProcessNode, TaskNode } from '../../process';
import type { PictureFlow, PictureNode, Scope } from '../picture';
import { called, RefusedBpmn } from '../report';
import { findDecisions, type Decision } from './decisions';
import { EXIT, Graph, startOf } from './graph';
import { addOutcomes, type PendingReturn } from './outcomes';
import { isPersonal, StepMaker, type Surroundings } from './step-maker';
import { ruleFrom } from './time';

/** Elements of one process or subprocess; a procedure may have at most 500 steps. */
const MAX_NODES = 8000;
/** As deep as a definition may be nested. */
const MAX_LEVELS = 20;

type Container = { id: string; name?: string; type?: string };

/**
 * Reads a picture as blocks: what a gateway opens, one gateway (or the end) closes, and loops lead back from a decision
 * to a task. Throws `RefusedBpmn` at the first element where that is not so.
 */
export class BlockReader {
  /** Which step each task of the picture became. */
  readonly stepOf = new Map<string, TaskNode>();
  readonly returns: PendingReturn[] = [];
  private readonly maker: StepMaker;

  constructor(private readonly around: Surroundings) {
    this.maker = new StepMaker(around);
  }

  read(scope: Scope, container: Container, level = 1): ProcessNode[] {
    if (level > MAX_LEVELS) throw new RefusedBpmn(container, { vi: `«${called(container)}» lồng quá ${MAX_LEVELS} tầng.`, en: `“${called(container)}” is nested deeper than ${MAX_LEVELS} levels.` });
    if (scope.nodes.length > MAX_NODES) throw new RefusedBpmn(container, { vi: `«${called(container)}» có hơn ${MAX_NODES} phần tử.`, en: `“${called(container)}” has more than ${MAX_NODES} elements.` });
    return new ScopeReader(this, this.around, this.maker, scope, level).read(container);
  }
}

class ScopeReader {
  private readonly seen = new Set<string>();
  private graph!: Graph;
  private decisions: ReadonlyMap<string, Decision> = new Map();

  constructor(private readonly whole: BlockReader, private readonly around: Surroundings, private readonly maker: StepMaker, private readonly scope: Scope, private level: number) {}

  read(container: Container): ProcessNode[] {
    const known = new Set(this.scope.nodes.map(({ id }) => id));
    const flows = this.scope.flows.filter((flow) => flow.own?.as !== 'aside' && this.isWhole(flow, known));
    const start = startOf({ ...this.scope, flows }, container);
    if (start.event) this.around.reporter.leftOut(start, `Điểm bắt đầu «${called(start)}» chờ một sự kiện (${start.event.kind}); ở đây hồ sơ do người mở.`, `The start “${called(start)}” waits for an event (${start.event.kind}); here a person opens the case.`);
    this.graph = new Graph({ ...this.scope, flows }, start.id);
    this.decisions = findDecisions(this.graph, this.around.reporter);
    const steps = this.sequence(start.id, EXIT);
    this.reportLeft();
    return steps;
  }

  private isWhole(flow: PictureFlow, known: ReadonlySet<string>): boolean {
    if (known.has(flow.from) && known.has(flow.to)) return true;
    this.around.reporter.leftOut({ ...flow, type: 'sequenceFlow' }, `Mũi tên “${called(flow)}” không nối hai phần tử.`, `The flow “${called(flow)}” does not connect two elements.`);
    return false;
  }

  private sequence(from: string, stop: string): ProcessNode[] {
    const steps: ProcessNode[] = [];
    let at = from;
    while (at !== stop && at !== EXIT) {
      const node = this.enter(at);
      const leaving = this.graph.leaving(at);
      if (leaving.length > 1) {
        const meeting = this.graph.meetingOf(at);
        steps.push(this.split(node, leaving, meeting, stop));
        at = meeting;
      } else {
        steps.push(...this.single(node));
        at = leaving[0]?.to ?? EXIT;
      }
    }
    return steps;
  }

  private enter(id: string): PictureNode {
    const node = this.graph.node(id);
    if (this.seen.has(id)) throw new RefusedBpmn(node, { vi: `«${called(node)}» nằm trên hai nhánh không được đóng lại trước đó; các nhánh phải lồng nhau trọn vẹn.`, en: `“${called(node)}” is on two branches that are not closed before it; branches must be nested as a whole.` });
    this.seen.add(id);
    return node;
  }

  private single(node: PictureNode): ProcessNode[] {
    if (node.inner) return this.subprocess(node, node.inner);
    const steps = this.maker.leaf(node);
    const [step] = steps;
    if (step?.kind === 'task') this.complete(node, step);
    return steps;
  }

  private complete(node: PictureNode, step: TaskNode): void {
    this.whole.stepOf.set(node.id, step);
    const decision = this.decisions.get(node.id);
    if (decision) addOutcomes(step, decision, this.whole.returns, this.around.reporter);
    for (const event of this.scope.nodes.filter(({ attachedTo, own }) => attachedTo === node.id && own?.as !== 'aside')) this.border(event, step);
  }

  /** Of the events on a border a clock that does not stop the work is a deadline; nothing else has a place here. */
  private border(event: PictureNode, step: TaskNode): void {
    const rule = event.event?.kind === 'timer' && event.interrupting === false && !step.deadline ? ruleFrom(event.timer) : null;
    if (!rule) {
      this.around.reporter.leftOut(event, `Sự kiện «${called(event)}» trên bước «${step.title.vi}» không có chỗ tương ứng.`, `The event “${called(event)}” on the step “${step.title.en}” has no place here.`);
      return;
    }
    step.deadline = rule;
    this.around.reporter.guessed(event, `«${step.title.vi}»: đồng hồ «${called(event)}» thành thời hạn; hãy đặt các bậc nhắc việc.`, `“${step.title.en}”: the clock “${called(event)}” became its deadline; add a ladder.`);
  }

  private subprocess(node: PictureNode, inner: Scope): ProcessNode[] {
    if (node.triggered || node.type === 'adHocSubProcess' || (node.loop && node.loop.kind !== 'standard')) throw new RefusedBpmn(node, { vi: `Quy trình con «${called(node)}» thuộc loại không có ở đây.`, en: `The subprocess “${called(node)}” is of a kind that does not exist here.` });
    const steps = this.whole.read(inner, node, this.level + 1);
    if (node.loop) return [this.maker.repeat(node, steps)];
    this.around.reporter.guessed(node, `Các bước của quy trình con «${called(node)}» được đưa thẳng vào quy trình.`, `The steps of the subprocess “${called(node)}” were put into the procedure itself.`);
    return steps;
  }

  private split(node: PictureNode, leaving: readonly PictureFlow[], meeting: string, stop: string): ProcessNode {
    const isOurs = node.own?.as === 'step';
    const kind = node.type === 'parallelGateway' || (node.type === 'complexGateway' && isOurs) ? 'parallel' : node.type === 'exclusiveGateway' ? 'choice' : null;
    if (!kind) throw new RefusedBpmn(node, { vi: `Nhiều mũi tên đi ra từ «${called(node)}» (${node.type}); hãy dùng cổng song song hoặc cổng chọn một.`, en: `Several flows leave “${called(node)}” (${node.type}); use a parallel or an exclusive gateway.` });
    const join = meeting === EXIT ? null : this.graph.node(meeting);
    if (kind === 'parallel') this.checkJoin(node, leaving.length, join, stop);
    else if (join?.type === 'parallelGateway' && this.graph.arriving(join.id) > 1 && join.id !== stop) throw new RefusedBpmn(join, { vi: `Cổng song song «${called(join)}» đóng các nhánh của cổng chọn một «${called(node)}», nên sẽ chờ mãi.`, en: `The parallel gateway “${called(join)}” closes the arms of the exclusive gateway “${called(node)}”, so it would wait for ever.` });
    this.level += 1;
    if (this.level > MAX_LEVELS) throw new RefusedBpmn(node, { vi: `«${called(node)}» lồng quá ${MAX_LEVELS} tầng.`, en: `“${called(node)}” is nested deeper than ${MAX_LEVELS} levels.` });
    const inside = leaving.map(({ to }) => this.sequence(to, meeting));
    this.level -= 1;
    const targets = leaving.map(({ to }) => this.graph.node(to));
    return kind === 'parallel' ? this.maker.parallel(node, leaving, targets, join, inside) : this.maker.choice(node, leaving, targets, inside);
  }

  private checkJoin(split: PictureNode, branches: number, join: PictureNode | null, stop: string): void {
    if (!join) {
      if (stop !== EXIT) throw this.unclosed(split);
      this.around.reporter.guessed(split, `Các nhánh của «${called(split)}» không nhập lại; coi như quy trình kết thúc khi mọi nhánh xong.`, `The branches of “${called(split)}” do not come together; the procedure ends when all are done.`);
      return;
    }
    if (!['parallelGateway', 'complexGateway', 'inclusiveGateway'].includes(join.type)) throw this.unclosed(split);
    if (this.graph.arriving(join.id) !== branches) throw new RefusedBpmn(join, { vi: `Cổng «${called(join)}» nhận ${this.graph.arriving(join.id)} nhánh, nhưng «${called(split)}» mở ${branches} nhánh.`, en: `The gateway “${called(join)}” takes ${this.graph.arriving(join.id)} branches, but “${called(split)}” opens ${branches}.` });
  }

  private unclosed(split: PictureNode): RefusedBpmn {
    return new RefusedBpmn(split, { vi: `Các nhánh song song của «${called(split)}» không được đóng bằng một cổng song song.`, en: `The parallel branches of “${called(split)}” are not closed by one parallel gateway.` });
  }

  /** What no road leads to. */
  private reportLeft(): void {
    for (const node of this.scope.nodes) {
      if (this.seen.has(node.id) || node.attachedTo !== undefined || node.own?.as === 'aside' || (node.type === 'endEvent' && this.graph.has(node.id))) continue;
      this.around.reporter.leftOut(node, `Không có đường đi chính nào đến «${called(node)}»; đã bỏ qua.`, `No main road leads to “${called(node)}”; it was left out.`);
    }
    for (const event of this.scope.nodes) {
      if (event.attachedTo === undefined || event.own?.as === 'aside' || isPersonal(this.graph.nodes.get(event.attachedTo) ?? event)) continue;
      this.around.reporter.leftOut(event, `Sự kiện «${called(event)}» không có chỗ tương ứng.`, `The event “${called(event)}” has no place here.`);
    }
  }
}

