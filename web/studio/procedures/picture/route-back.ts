import type { GraphEdge } from '../../../../domain/design/graph';
import type { PlacedEdge, PlacedNode, Point } from './layout';

/** Distances in px: of a lane from the nodes beside it, between lanes, and from a row of nodes to the line in the gap beside it. */
const BESIDE = 22;
const BETWEEN = 12;
const GAP = 9;

interface Row { top: number; bottom: number }
interface Span { side: 'left' | 'right'; top: number; bottom: number; x: number }

/**
 * Lines that lead back: out at the bottom, through the gap below the row, up in a lane beside all nodes that stand in
 * between, and in at the top. They cross other lines, but no node.
 */
export function routeBack(edges: readonly GraphEdge[], nodes: readonly PlacedNode[]): PlacedEdge[] {
  const byId = new Map(nodes.map((placed) => [placed.node.id, placed]));
  const rows = rowsOf(nodes);
  const taken: Span[] = [];
  const middle = (Math.min(...nodes.map(({ x }) => x)) + Math.max(...nodes.map(({ x, width }) => x + width))) / 2;
  return edges.flatMap((edge): PlacedEdge[] => {
    const [from, to] = [byId.get(edge.from), byId.get(edge.to)];
    if (!from || !to) return [];
    const side = from.x + from.width / 2 < middle - 1 ? 'left' : 'right';
    const [top, bottom] = [rowAround(rows, to).top - GAP, rowAround(rows, from).bottom + GAP];
    const x = laneFor({ side, top, bottom }, nodes, taken);
    taken.push({ side, top, bottom, x });
    const out: Point = { x: from.x + from.width * (side === 'left' ? 0.22 : 0.78), y: from.y + from.height };
    const back: Point = { x: to.x + to.width * (side === 'left' ? 0.22 : 0.78), y: to.y };
    return [{ edge, back: true, points: [out, { x: out.x, y: bottom }, { x, y: bottom }, { x, y: top }, { x: back.x, y: top }, back], label: edge.label && { x, y: (top + bottom) / 2 } }];
  });
}

/** Nodes side by side are one row, from the highest top to the lowest bottom. */
function rowsOf(nodes: readonly PlacedNode[]): Row[] {
  const rows: Row[] = [];
  for (const { y, height } of [...nodes].sort((a, b) => a.y - b.y)) {
    const last = rows.at(-1);
    if (last && y < last.bottom) last.bottom = Math.max(last.bottom, y + height);
    else rows.push({ top: y, bottom: y + height });
  }
  return rows;
}

const rowAround = (rows: readonly Row[], { y, height }: PlacedNode): Row => rows.find(({ top, bottom }) => top <= y && y < bottom) ?? { top: y, bottom: y + height };

function laneFor({ side, top, bottom }: Omit<Span, 'x'>, nodes: readonly PlacedNode[], taken: readonly Span[]): number {
  const beside = nodes.filter(({ y, height }) => y < bottom && y + height > top);
  const lanes = taken.filter((lane) => lane.side === side && lane.top < bottom && lane.bottom > top);
  if (side === 'left') return Math.min(...beside.map(({ x }) => x - BESIDE), ...lanes.map(({ x }) => x - BETWEEN));
  return Math.max(...beside.map(({ x, width }) => x + width + BESIDE), ...lanes.map(({ x }) => x + BETWEEN));
}
