import { bottomOf, centreOf, rightOf, type Point, type Rectangle } from './rectangle';

/** How far a road keeps from the shapes that it goes round, in pixels. */
const CLEAR = 15;

/** Puts a corner between two points that are neither above nor beside each other. */
function withCorners(points: readonly Point[]): Point[] {
  const [first, ...rest] = points;
  if (!first) return [];
  const road: Point[] = [first];
  for (const point of rest) {
    const last = road.at(-1) as Point;
    if (Math.abs(last.x - point.x) >= 1 && Math.abs(last.y - point.y) >= 1) {
      const middle = (last.x + point.x) / 2;
      road.push({ x: middle, y: last.y }, { x: middle, y: point.y });
    }
    road.push(point);
  }
  return straightened(road);
}

/** Without points that stand in the middle of a straight line, or twice. A road keeps at least two points. */
function straightened(road: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of road) {
    const [before, last] = [kept.at(-2), kept.at(-1)];
    if (last && last.x === point.x && last.y === point.y) continue;
    const inLine = before && last && ((before.x === last.x && last.x === point.x) || (before.y === last.y && last.y === point.y));
    if (inLine) kept.pop();
    kept.push(point);
  }
  return kept.length > 1 ? kept : [...kept, ...kept].slice(0, 2);
}

/** From the right side of one shape to the left side of one further right; `bends` are the places that the layout left free for it. */
export function roadOn(from: Rectangle, to: Rectangle, bends: readonly Point[]): Point[] {
  const start = { x: rightOf(from), y: centreOf(from).y };
  const end = { x: to.x, y: centreOf(to).y };
  return withCorners([start, ...(bends.length > 1 ? bends : []), end]);
}

/** From a shape to one further left: out above or below, along a lane at the height `lane` (y), and in from that side. */
export function roadBack(from: Rectangle, to: Rectangle, lane: number, shapes: readonly Rectangle[]): Point[] {
  return withCorners([...leave(from, lane, -1, shapes), ...leave(to, lane, 1, shapes).reverse()]);
}

/**
 * A height for a road back that is free of shapes all the way and of other roads back: above or below what stands
 * between its ends, whichever is nearer.
 */
export function laneFor(from: Rectangle, to: Rectangle, shapes: readonly Rectangle[], taken: Lane[]): number {
  const [left, right] = [Math.min(centreOf(to).x, centreOf(from).x) - to.width, Math.max(rightOf(from), rightOf(to)) + CLEAR];
  const between = shapes.filter((shape) => rightOf(shape) >= left && shape.x <= right);
  const middle = (centreOf(from).y + centreOf(to).y) / 2;
  const free = (start: number, step: number): number => {
    let y = start;
    while (taken.some((lane) => Math.abs(lane.y - y) < LANE && lane.left < right && lane.right > left)) y += step;
    return y;
  };
  const above = free(Math.min(...between.map(({ y }) => y)) - 2 * CLEAR, -LANE);
  const below = free(Math.max(...between.map(bottomOf)) + 2 * CLEAR, LANE);
  const y = middle - above <= below - middle ? above : below;
  taken.push({ left, right, y });
  return y;
}

export interface Lane { left: number; right: number; y: number }
const LANE = 14;

/** Straight up or down to the lane; round the column of shapes when one stands in the way. */
function leave(shape: Rectangle, lane: number, side: -1 | 1, shapes: readonly Rectangle[]): Point[] {
  // Past the middle of an activity, where the events on its border are not.
  const x = shape.width > 60 ? rightOf(shape) - 20 : centreOf(shape).x;
  const below = lane >= bottomOf(shape);
  const edge = below ? bottomOf(shape) : shape.y;
  const blocked = shapes.some((other) => other !== shape && x > other.x && x < rightOf(other) && Math.max(edge, lane) > other.y && Math.min(edge, lane) < bottomOf(other));
  if (!blocked) return [{ x, y: edge }, { x, y: lane }];
  const column = shapes.filter((other) => Math.abs(centreOf(other).x - centreOf(shape).x) < 1);
  const beside = side < 0 ? Math.min(...column.map((other) => other.x)) - CLEAR : Math.max(...column.map(rightOf)) + CLEAR;
  const hop = below ? edge + CLEAR : edge - CLEAR;
  return [{ x, y: edge }, { x, y: hop }, { x: beside, y: hop }, { x: beside, y: lane }];
}
