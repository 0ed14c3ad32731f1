import { graphOf } from '../../../../domain/design/graph';
import { shippedProcedures } from '../../../../domain/procedures';
import type { ProcessNode } from '../../../../domain/process';
import { branch, outcome, procedure, task } from '../../../../domain/publishing/testing/sample';
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

it('puts nothing left of the edge', () => {
  for (const procedure of shippedProcedures) {
    const { nodes, edges } = placed(graphOf(procedure));
    expect(Math.min(...nodes.map(({ x }) => x), ...edges.flatMap(({ points }) => points.map(({ x }) => x)))).toBeGreaterThanOrEqual(0);
  }
});
