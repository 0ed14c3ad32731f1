import { Graph as Dagre, layout } from '@dagrejs/dagre';
import type { Graph, GraphEdge, GraphNode } from '../../../../domain/design/graph';
import { extentsOf } from './extents';
import { LABEL, sizeOf, type Size } from './node-size';
import { routeBack } from './route-back';

export interface Point { x: number; y: number }
/** `x` and `y` are the top left corner. */
export interface PlacedNode extends Size, Point { node: GraphNode }
export interface PlacedEdge { edge: GraphEdge; points: readonly Point[]; label: Point | null; back: boolean }
export interface Placed { nodes: PlacedNode[]; edges: PlacedEdge[]; width: number; height: number }

/** Around everything that is drawn, in px: strokes and arrow heads are wider than the lines they follow. */
const MARGIN = 8;
const isBack = ({ kind }: GraphEdge): boolean => kind === 'return' || kind === 'again';

/** Where everything stands, from top to bottom. What leads back is led around beside the nodes, never behind one. */
export function placed({ nodes, edges }: Graph): Placed {
  const graph = new Dagre({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 34, ranksep: 30, edgesep: 16 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const node of nodes) graph.setNode(node.id, { ...sizeOf(node) });
  for (const edge of edges) if (!isBack(edge)) graph.setEdge(edge.from, edge.to, edge.label ? { ...LABEL, labelpos: 'c' } : {}, edge.id);
  layout(graph);
  const standing = nodes.map((node): PlacedNode => {
    const { x, y } = graph.node(node.id) as Point;
    const size = sizeOf(node);
    return { node, ...size, x: x - size.width / 2, y: y - size.height / 2 };
  });
  const forward = edges.filter((edge) => !isBack(edge)).map((edge): PlacedEdge => {
    const { points = [], x, y } = graph.edge({ v: edge.from, w: edge.to, name: edge.id }) as { points?: Point[]; x?: number; y?: number };
    return { edge, points, label: edge.label && x !== undefined && y !== undefined ? { x, y } : null, back: false };
  });
  const all = [...forward, ...routeBack(edges.filter(isBack), standing)];
  return moved(standing, all);
}

/** Everything in the positive, so that nothing lies outside of what is brought into view. */
function moved(nodes: PlacedNode[], edges: PlacedEdge[]): Placed {
  const { left, right, top, bottom } = extentsOf(nodes, edges);
  const shift = <P extends Point>(point: P): P => ({ ...point, x: point.x - left + MARGIN, y: point.y - top + MARGIN });
  return {
    nodes: nodes.map(shift), edges: edges.map((edge) => ({ ...edge, points: edge.points.map(shift), label: edge.label && shift(edge.label) })),
    width: right - left + 2 * MARGIN, height: bottom - top + 2 * MARGIN,
  };
}
