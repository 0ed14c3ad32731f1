import type { PictureFlow, PictureNode, Scope } from '../picture';
import { called, RefusedBpmn } from '../report';
import { pushTo, walk } from '../walk';

/** Where every road of a scope ends. */
export const EXIT = '';

/** Roads of one scope without those that lead back, so that it is known where branches come together again. */
export class Graph {
  readonly nodes: ReadonlyMap<string, PictureNode>;
  /** Flows that close a loop. */
  readonly back: readonly PictureFlow[];
  private readonly outs = new Map<string, PictureFlow[]>();
  private readonly ins = new Map<string, number>();
  private readonly order: string[];
  private meets: Map<string, string> | null = null;

  constructor(scope: Scope, start: string) {
    this.nodes = new Map(scope.nodes.map((node) => [node.id, node]));
    const leaving = new Map<string, PictureFlow[]>();
    for (const flow of scope.flows) pushTo(leaving, flow.from, flow);
    const { order, back } = walk(start, leaving);
    this.order = order;
    this.back = back;
    const looping = new Set(back);
    for (const id of order) {
      const forward = (leaving.get(id) ?? []).filter((flow) => !looping.has(flow));
      this.outs.set(id, forward);
      for (const { to } of forward) this.ins.set(to, (this.ins.get(to) ?? 0) + 1);
    }
  }

  has(id: string): boolean {
    return this.outs.has(id);
  }

  node(id: string): PictureNode {
    const node = this.nodes.get(id);
    if (!node) throw new RefusedBpmn({ id }, { vi: `Không tìm thấy phần tử “${id}”.`, en: `There is no element “${id}”.` });
    return node;
  }

  leaving(id: string): readonly PictureFlow[] {
    return this.outs.get(id) ?? [];
  }

  arriving(id: string): number {
    return this.ins.get(id) ?? 0;
  }

  drop(flow: PictureFlow): void {
    this.outs.set(flow.from, this.leaving(flow.from).filter((other) => other !== flow));
    this.ins.set(flow.to, this.arriving(flow.to) - 1);
    this.meets = null;
  }

  /** The first element that every road from this one passes (its immediate post-dominator). */
  meetingOf(id: string): string {
    this.meets ??= this.findMeetings();
    return this.meets.get(id) ?? EXIT;
  }

  private findMeetings(): Map<string, string> {
    const meets = new Map<string, string>();
    const depth = new Map<string, number>([[EXIT, 0]]);
    const up = (id: string): string => meets.get(id) ?? EXIT;
    const common = (a: string, b: string): string => {
      let [left, right] = [a, b];
      while (left !== right) {
        if ((depth.get(left) ?? 0) >= (depth.get(right) ?? 0)) left = up(left);
        else right = up(right);
      }
      return left;
    };
    // `order` is a postorder: what follows an element comes before it.
    for (const id of this.order) {
      const next = this.leaving(id).map(({ to }) => to);
      const meeting = next.length === 0 ? EXIT : next.reduce(common);
      meets.set(id, meeting);
      depth.set(id, (depth.get(meeting) ?? 0) + 1);
    }
    return meets;
  }
}

/** Where a scope begins. Two beginnings are two procedures. */
export function startOf(scope: Scope, container: { id: string; name?: string; type?: string }): PictureNode {
  const starts = scope.nodes.filter(({ type }) => type === 'startEvent');
  const [start, second] = starts;
  if (second) throw new RefusedBpmn(second, { vi: `Có hơn một điểm bắt đầu: «${called(second)}». Mỗi quy trình chỉ có một điểm bắt đầu.`, en: `There is more than one start: “${called(second)}”. A procedure has one.` });
  if (start) return start;
  const targets = new Set(scope.flows.map(({ to }) => to));
  const heads = scope.nodes.filter(({ id, attachedTo, triggered }) => attachedTo === undefined && !triggered && !targets.has(id));
  const [head, other] = heads;
  if (!head || other) {
    const about = other ?? container;
    throw new RefusedBpmn(about, { vi: `Không rõ quy trình bắt đầu ở đâu (“${called(about)}”); hãy đặt một sự kiện bắt đầu.`, en: `It is not clear where it begins (“${called(about)}”); add a start event.` });
  }
  return head;
}
