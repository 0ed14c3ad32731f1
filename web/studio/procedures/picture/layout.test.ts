import { graphOf } from '../../../../domain/design/graph';
import { shippedProcedures } from '../../../../domain/procedures';
import type { ProcessNode } from '../../../../domain/process';
import { branch, outcome, procedure, task } from '../../../../domain/publishing/testing/sample';
import { extentsOf } from './extents';
import { placed, type PlacedNode, type Point } from './layout';

const apart = (a: PlacedNode, b: PlacedNode) => a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
/** Does a stretch that runs straight up, down or across go through a node? Touching its border is no crossing. */
const crosses = (from: Point, to: Point, { x, y, width, height }: PlacedNode) =>
  Math.min(from.x, to.x) < x + width && Math.max(from.x, to.x) > x && Math.min(from.y, to.y) < y + height && Math.max(from.y, to.y) > y;

/** Sixty steps: twelve tasks that go back to the one before, each followed by three who sign at the same time. */
const long = procedure(Array.from({ length: 12 }, (_, at): ProcessNode[] => [
  task(`t${at}`, at > 0 ? { outcomes: [outcome('on', { kind: 'on' }), outcome('back', { kind: 'return', to: `t${at - 1}` })] } : {}),
  { kind: 'parallel', key: `p${at}`, title: { vi: 'Lấy ý kiến', en: 'Ask' }, join: 'all', branches: [branch('x', task(`x${at}`)), branch('y', task(`y${at}`)), branch('z', task(`z${at}`))] },
]).flat());

describe.each([...shippedProcedures, long].map((one) => [one.key, graphOf(one)] as const))('the picture of %s', (_key, graph) => {
  const { nodes, edges } = placed(graph);

  it('has every node once, none over another', () => {
    expect(nodes).toHaveLength(graph.nodes.length);
    const overlaps = nodes.flatMap((a, index) => nodes.slice(index + 1).filter((b) => !apart(a, b)).map((b) => [a.node.id, b.node.id]));
    expect(overlaps).toEqual([]);
  });

  it('leads every way back around the nodes', () => {
    expect(edges).toHaveLength(graph.edges.length);
    const hits = edges.filter(({ back }) => back).flatMap(({ edge, points }) => points.slice(1).flatMap((to, index) => nodes.filter((node) => crosses(points[index]!, to, node)).map(({ node }) => [edge.id, node.id])));
    expect(hits).toEqual([]);
  });
});

it.each([...shippedProcedures, long].map((one) => [one.key, placed(graphOf(one))] as const))('draws nothing of %s outside of its own size, the words on the lines back included', (_key, { nodes, edges, width, height }) => {
  expect(edges.some(({ back }) => back)).toBe(_key !== 'carrying-out');
  const { left, right, top, bottom } = extentsOf(nodes, edges);
  expect({ left, right, top, bottom }).toEqual({ left: 8, right: width - 8, top: 8, bottom: height - 8 });
  const words = edges.flatMap(({ back, label }) => (back && label ? [label.x] : []));
  for (const x of words) expect([x - 48 >= left, x + 48 <= right]).toEqual([true, true]);
});

it('measures nothing as nothing', () => {
  expect(extentsOf([], [])).toEqual({ left: 0, right: 0, top: 0, bottom: 0 });
});
