import fc from 'fast-check';
import { graphOf } from '../../../../domain/design/graph';
import { shippedProcedures } from '../../../../domain/procedures';
import { extentsOf } from './extents';
import { placed, type Placed } from './layout';
import { firstView, wholeView, type View } from './views';

const pictures = new Map(shippedProcedures.map((one) => [one.key, placed(graphOf(one))]));
const picture = (key: string): Placed => pictures.get(key)!;
/** Where left and right of a stretch of the picture stand in the frame. */
const seen = ({ x, zoom }: View, { left, right }: { left: number; right: number }) => ({ left: left * zoom + x, right: right * zoom + x });
const isSeen = (view: View, span: { left: number; right: number }, width: number) => seen(view, span).left >= 0 && seen(view, span).right <= width;
const frames = fc.record({ width: fc.integer({ min: 300, max: 1600 }), height: fc.integer({ min: 420, max: 1100 }) });

describe('what is seen first', () => {
  it.each(['directive', 'replication', 'periodic-report'])('has all lines back of %s with their words in sight, beside the editor and on a phone', (key) => {
    const { nodes, edges } = picture(key);
    for (const width of [350, 600, 1200]) expect([width, isSeen(firstView(picture(key), { width, height: 700 }, undefined), extentsOf(nodes, edges), width)]).toEqual([width, true]);
  });

  it('has the chosen step of a wide picture with its own lines back in sight', () => {
    const wide = picture('safe-school');
    const chosen = wide.nodes.find(({ node }) => node.step === 'plan-approval')!;
    const back = wide.edges.filter(({ back, edge }) => back && edge.from === chosen.node.id);
    expect(back).toHaveLength(1);
    const view = firstView(wide, { width: 620, height: 700 }, chosen);
    expect(isSeen(view, extentsOf([chosen], back), 620)).toBe(true);
  });

  it('is the whole width or, where that could not be read, has the chosen step; and never room to the left of a picture that goes on to the right', () => {
    fc.assert(fc.property(frames, fc.constantFrom(...pictures.values()), fc.nat(), (frame, shown, at) => {
      const chosen = shown.nodes[at % shown.nodes.length]!;
      const view = firstView(shown, frame, chosen);
      expect(view.zoom).toBeGreaterThanOrEqual(0.6);
      expect(view.zoom).toBeLessThanOrEqual(1);
      expect(isSeen(view, { left: chosen.x, right: chosen.x + chosen.width }, frame.width)).toBe(true);
      const all = seen(view, { left: 0, right: shown.width });
      expect(all.right <= frame.width || all.left <= 14).toBe(true);
      if ((frame.width - 28) / shown.width >= 0.6) expect(isSeen(view, { left: 0, right: shown.width }, frame.width)).toBe(true);
    }));
  });
});

it('the whole view has everything in sight unless it would be smaller than anything may be', () => {
  fc.assert(fc.property(frames, fc.constantFrom(...pictures.values()), (frame, shown) => {
    const view = wholeView(shown, frame);
    expect(isSeen(view, { left: 0, right: shown.width }, frame.width)).toBe(true);
    expect(view.zoom === 0.15 || view.y + shown.height * view.zoom <= frame.height).toBe(true);
  }));
});
