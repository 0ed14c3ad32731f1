import { Graph, layout } from '@dagrejs/dagre';
import type { PictureFlow, PictureNode, Scope } from '../picture';
import { loopsOf } from '../walk';
import { bottomOf, centreOf, rightOf, type Point, type Rectangle } from './rectangle';
import { laneFor, roadBack, roadOn, type Lane } from './route';

/** Where everything stands: shapes by node, waypoints by flow, in pixels from the upper left corner. */
export interface Layout { shapes: Map<string, Rectangle>; roads: Map<string, Point[]>; width: number; height: number }

const TASK = { width: 140, height: 80 };
const GATEWAY = { width: 50, height: 50 };
const EVENT = { width: 36, height: 36 };
/** Around the content of a subprocess. */
const PADDING = 20;
/** Room below an activity for the events on its border and what they lead to; above it too, so that roads stay straight. */
const BORDER_ROOM = 84;
/** From one event on a border to the next. */
const BORDER_STEP = 110;
const MARGIN = 20;
const NOWHERE: Rectangle = { x: 0, y: 0, width: 0, height: 0 };
/** Beyond so many steps the better ranking takes seconds. */
const MANY = 250;

export function layOut(scope: Scope): Layout {
  return new ScopeLayout(scope).arrange();
}

class ScopeLayout {
  private readonly inner = new Map<string, Layout>();
  private readonly events = new Map<string, PictureNode[]>();
  /** Ends that belong to one event on a border and stand below it. */
  private readonly hung = new Map<string, PictureNode>();
  private readonly hosts = new Map<string, string>();
  /** Roads back: they are drawn over or under everything else, so that the way forward stays straight. */
  private readonly loops: ReadonlySet<string>;

  constructor(private readonly scope: Scope) {
    const byId = new Map(scope.nodes.map((node) => [node.id, node]));
    const incoming = new Map<string, number>();
    for (const { to } of scope.flows) incoming.set(to, (incoming.get(to) ?? 0) + 1);
    for (const node of scope.nodes) {
      if (node.inner) this.inner.set(node.id, layOut(node.inner));
      if (node.attachedTo === undefined) continue;
      this.events.set(node.attachedTo, [...(this.events.get(node.attachedTo) ?? []), node]);
      this.hosts.set(node.id, node.attachedTo);
    }
    for (const { from, to } of scope.flows) {
      const end = byId.get(to);
      if (this.hosts.has(from) && end?.type === 'endEvent' && incoming.get(to) === 1) this.hung.set(from, end);
    }
    const onHosts = scope.flows.map((flow) => ({ ...flow, from: this.hosts.get(flow.from) ?? flow.from }));
    this.loops = new Set(loopsOf(onHosts, scope.nodes[0]?.id ?? '').map(({ id }) => id));
  }

  arrange(): Layout {
    const graph = this.graph();
    layout(graph);
    const shapes = new Map<string, Rectangle>();
    for (const node of this.placedByGraph()) {
      const { x = 0, y = 0 } = graph.node(node.id) as Partial<Point>;
      const size = this.sizeOf(node);
      shapes.set(node.id, { x: Math.round(x - size.width / 2), y: Math.round(y - size.height / 2), ...size });
    }
    for (const [host, events] of this.events) this.hang(shapes, host, events);
    const isBack = ({ id, from, to }: PictureFlow): boolean => this.loops.has(id) || (shapes.get(to)?.x ?? 0) < rightOf(shapes.get(from) ?? NOWHERE);
    const [back, on] = [this.scope.flows.filter((flow) => isBack(flow) && !this.hung.has(flow.from)), this.scope.flows.filter((flow) => !isBack(flow) || this.hung.has(flow.from))];
    const roads = new Map(on.map((flow) => [flow.id, this.road(flow, shapes, graph)]));
    this.bringBack(back, shapes, roads);
    for (const [id, inside] of this.inner) moveInto(shapes, roads, inside, shapes.get(id));
    return trimmed(shapes, roads);
  }

  /** Short ones first, so that they lie inside the long ones. */
  private bringBack(flows: readonly PictureFlow[], shapes: ReadonlyMap<string, Rectangle>, roads: Map<string, Point[]>): void {
    const taken: Lane[] = [];
    const all = [...shapes.values()];
    const ends = flows.map(({ id, from, to }) => ({ id, from: shapes.get(from) ?? NOWHERE, to: shapes.get(to) ?? NOWHERE }));
    for (const { id, from, to } of ends.sort((a, b) => a.from.x - a.to.x - (b.from.x - b.to.x))) roads.set(id, roadBack(from, to, laneFor(from, to, all, taken), all));
  }

  private placedByGraph(): PictureNode[] {
    const hung = new Set([...this.hung.values()].map(({ id }) => id));
    return this.scope.nodes.filter(({ id, attachedTo }) => attachedTo === undefined && !hung.has(id));
  }

  private graph(): Graph {
    const nodes = this.placedByGraph();
    const graph = new Graph({ multigraph: true });
    graph.setGraph({ rankdir: 'LR', ranksep: 70, nodesep: 36, edgesep: 24, ranker: nodes.length > MANY ? 'longest-path' : 'network-simplex' });
    graph.setDefaultEdgeLabel(() => ({}));
    for (const node of nodes) {
      const { width, height } = this.sizeOf(node);
      graph.setNode(node.id, { width, height: this.events.has(node.id) ? height + 2 * BORDER_ROOM : height });
    }
    for (const flow of this.scope.flows) {
      if (this.hung.has(flow.from) || this.loops.has(flow.id)) continue;
      graph.setEdge(this.hosts.get(flow.from) ?? flow.from, flow.to, { weight: flow.own?.as === 'aside' ? 1 : 3 }, flow.id);
    }
    return graph;
  }

  private sizeOf({ id, type }: PictureNode): { width: number; height: number } {
    const inside = this.inner.get(id);
    const border = 30 + (this.events.get(id)?.length ?? 0) * BORDER_STEP;
    if (inside) return { width: Math.max(TASK.width, border, inside.width + 2 * PADDING), height: Math.max(TASK.height, inside.height + 2 * PADDING) };
    if (type.endsWith('Gateway')) return GATEWAY;
    return type.endsWith('Event') ? EVENT : TASK;
  }

  /** Events sit on the lower border; an end that is only theirs hangs to the right below. */
  private hang(shapes: Map<string, Rectangle>, host: string, events: readonly PictureNode[]): void {
    const shape = shapes.get(host);
    if (!shape) return;
    events.forEach((event, index) => {
      const x = shape.x + 14 + index * BORDER_STEP;
      shapes.set(event.id, { x, y: bottomOf(shape) - EVENT.height / 2, ...EVENT });
      const end = this.hung.get(event.id);
      if (end) shapes.set(end.id, { x: x + 56, y: bottomOf(shape) + 28, ...EVENT });
    });
  }

  private road({ id, from, to }: PictureFlow, shapes: Map<string, Rectangle>, graph: Graph): Point[] {
    const [source, target] = [shapes.get(from), shapes.get(to)];
    if (!source || !target) return [{ x: 0, y: 0 }, { x: 0, y: 0 }];
    const below = { x: centreOf(source).x, y: bottomOf(source) };
    if (this.hung.has(from)) return [below, { x: below.x, y: centreOf(target).y }, { x: target.x, y: centreOf(target).y }];
    const host = this.hosts.get(from);
    const label = graph.edge({ v: host ?? from, w: to, name: id }) as { points?: Point[] } | undefined;
    const bends = (label?.points ?? []).slice(1, -1).map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
    const hostShape = host === undefined ? source : shapes.get(host) ?? source;
    if (host === undefined) return roadOn(source, target, bends);
    // Out of the border downwards, past the corner of its host, and on.
    const turn = { x: rightOf(hostShape) + 20, y: below.y + 14 };
    return [below, { x: below.x, y: turn.y }, ...roadOn({ x: turn.x, y: turn.y, width: 0, height: 0 }, target, bends.filter(({ x }) => x > turn.x))];
  }
}

/** Moved so that nothing stands left of or above the margin. */
function trimmed(shapes: Map<string, Rectangle>, roads: Map<string, Point[]>): Layout {
  const points = [...roads.values()].flat();
  const [left, top] = [leastOf([...shapes.values(), ...points], 'x') - MARGIN, leastOf([...shapes.values(), ...points], 'y') - MARGIN];
  const move = <T extends Point>(point: T): T => ({ ...point, x: point.x - left, y: point.y - top });
  const moved = { shapes: new Map([...shapes].map(([id, shape]) => [id, move(shape)])), roads: new Map([...roads].map(([id, road]) => [id, road.map(move)])) };
  const corners = [...[...moved.shapes.values()].map((shape) => ({ x: rightOf(shape), y: bottomOf(shape) })), ...[...moved.roads.values()].flat()];
  return { ...moved, width: MARGIN - leastOf(corners.map(({ x, y }) => ({ x: -x, y })), 'x'), height: MARGIN - leastOf(corners.map(({ x, y }) => ({ x, y: -y })), 'y') };
}

/** `Math.min(...)` would put every point on the stack. */
const leastOf = (points: readonly Point[], side: 'x' | 'y'): number => points.reduce((least, point) => Math.min(least, point[side]), Number.POSITIVE_INFINITY);

function moveInto(shapes: Map<string, Rectangle>, roads: Map<string, Point[]>, inside: Layout, holder: Rectangle | undefined): void {
  if (!holder) return;
  const dx = holder.x + Math.round((holder.width - inside.width) / 2);
  const dy = holder.y + Math.round((holder.height - inside.height) / 2);
  for (const [id, shape] of inside.shapes) shapes.set(id, { ...shape, x: shape.x + dx, y: shape.y + dy });
  for (const [id, points] of inside.roads) roads.set(id, points.map(({ x, y }) => ({ x: x + dx, y: y + dy })));
}
