import { Handle, Position, type NodeProps, type Node } from '@xyflow/react';
import { memo } from 'react';
import type { GraphNode } from '../../../../domain/design/graph';
import { useLocale } from '../../../i18n/setup';
import { Glyph, type GlyphName } from '../../glyph';
import { stepGlyphs } from '../list/step-look';

export interface StepNodeData extends Record<string, unknown> { graph: GraphNode; chosen: boolean; problem: 'error' | 'warning' | null; covered: boolean | null }
export type StepFlowNode = Node<StepNodeData, 'step'>;

const glyphOf = (kind: GraphNode['kind']): GlyphName => {
  switch (kind) {
    case 'start': return 'play-circle';
    case 'end': return 'flag';
    case 'split': case 'join': return stepGlyphs.parallel;
    case 'task': case 'choice': case 'repeat': case 'document': case 'notify': case 'spawn': case 'wait': case 'reuse': return stepGlyphs[kind];
  }
};

/** A step as the picture has it: title, who, deadline; red when publishing would refuse it. */
export const StepNode = memo(function StepNode({ data: { graph, chosen, problem, covered } }: NodeProps<StepFlowNode>) {
  const { text } = useLocale();
  const classes = ['lk-flow-node', `lk-flow-${graph.kind}`, chosen && 'lk-flow-chosen', problem && `lk-flow-${problem}`, covered !== null && (covered ? 'lk-flow-covered' : 'lk-flow-uncovered')].filter(Boolean);
  return (
    <div className={classes.join(' ')} title={text(graph.title)} data-node={graph.id}>
      <Handle type="target" position={Position.Top} isConnectable={false} />
      <span className="lk-flow-title"><Glyph name={problem === 'error' ? 'exclamation-octagon' : glyphOf(graph.kind)} size={15} /><span>{text(graph.title)}</span></span>
      {graph.who && graph.kind !== 'split' && <span className="lk-flow-who">{text(graph.who)}</span>}
      {graph.deadline && <span className="lk-flow-due"><Glyph name="clock" size={12} /><span>{text(graph.deadline)}</span></span>}
      <Handle type="source" position={Position.Bottom} isConnectable={false} />
    </div>
  );
});
