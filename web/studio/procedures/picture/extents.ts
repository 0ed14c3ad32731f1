import type { PlacedEdge, PlacedNode } from './layout';
import { BACK_LABEL, LABEL } from './node-size';

export interface Extents { left: number; right: number; top: number; bottom: number }

/** The room that nodes, lines and their words take together; zeros for nothing. Lines back run beside all nodes, and half of their words still further out. */
export function extentsOf(nodes: readonly PlacedNode[], edges: readonly PlacedEdge[]): Extents {
  const found: Extents = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  const take = (left: number, top: number, width = 0, height = 0) => {
    found.left = Math.min(found.left, left);
    found.right = Math.max(found.right, left + width);
    found.top = Math.min(found.top, top);
    found.bottom = Math.max(found.bottom, top + height);
  };
  for (const { x, y, width, height } of nodes) take(x, y, width, height);
  for (const { points, label, back } of edges) {
    for (const { x, y } of points) take(x, y);
    const { width, height } = back ? BACK_LABEL : LABEL;
    if (label) take(label.x - width / 2, label.y - height / 2, width, height);
  }
  return found.left > found.right ? { left: 0, right: 0, top: 0, bottom: 0 } : found;
}
