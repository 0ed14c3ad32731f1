import { BaseEdge, EdgeLabelRenderer, type Edge, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import type { GraphEdge } from '../../../../domain/design/graph';
import { useLocale } from '../../../i18n/setup';
import type { Point } from './layout';

export interface RoutedData extends Record<string, unknown> { graph: GraphEdge; points: readonly Point[]; label: Point | null; back: boolean; covered: boolean | null }
export type RoutedFlowEdge = Edge<RoutedData, 'routed'>;

const ROUND = 8;

/** A line along the points that the layout found, with rounded corners. */
export const RoutedEdge = memo(function RoutedEdge({ id, data, markerEnd }: EdgeProps<RoutedFlowEdge>) {
  const { text } = useLocale();
  if (!data) return null;
  const { graph, points, label, back, covered } = data;
  return (
    <>
      <BaseEdge id={id} path={roundedPath(points)} markerEnd={markerEnd} className={`lk-flow-line lk-flow-line-${graph.kind}${back ? ' lk-flow-back' : ''}${covered ? ' lk-flow-line-covered' : ''}`} />
      {label && graph.label && (
        <EdgeLabelRenderer>
          <div className={`lk-flow-label${back ? ' lk-flow-label-back' : ''}`} style={{ transform: `translate(-50%, -50%) translate(${label.x}px, ${label.y}px)` }} title={text(graph.label)}>{text(graph.label)}</div>
        </EdgeLabelRenderer>
      )}
    </>
  );
});

export function roundedPath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  return rest.reduce((path, point, index) => {
    const [before, after] = [points[index]!, rest[index + 1]];
    if (!after) return `${path} L ${point.x} ${point.y}`;
    const [enter, leave] = [towards(point, before), towards(point, after)];
    return `${path} L ${enter.x} ${enter.y} Q ${point.x} ${point.y} ${leave.x} ${leave.y}`;
  }, `M ${first.x} ${first.y}`);
}

/** A point a little way from one towards another. */
function towards(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const part = length === 0 ? 0 : Math.min(ROUND, length / 2) / length;
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}
