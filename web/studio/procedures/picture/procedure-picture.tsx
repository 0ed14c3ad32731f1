import '@xyflow/react/dist/base.css';
import { MarkerType, ReactFlow, ReactFlowProvider, useReactFlow, type ReactFlowInstance } from '@xyflow/react';
import { useEffect, useMemo, useRef, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Graph } from '../../../../domain/design/graph';
import { Glyph, type GlyphName } from '../../glyph';
import { placed, type Placed, type PlacedNode } from './layout';
import type { Size } from './node-size';
import { RoutedEdge, type RoutedFlowEdge } from './routed-edge';
import { StepNode, type StepFlowNode } from './step-node';
import { firstView, wholeView } from './views';

const nodeTypes = { step: StepNode };
const edgeTypes = { routed: RoutedEdge };

export interface Coverage { steps: ReadonlySet<string>; edges: ReadonlySet<string> }
interface Props {
  graph: Graph;
  /** The chosen step. */
  selected: string | null;
  problems: ReadonlyMap<string, 'error' | 'warning'>;
  onSelect: (step: string) => void;
  /** What has been walked through, by step and by edge id; coloured when given. */
  coverage?: Coverage;
}

/** The procedure as a picture. Everything in it stands in the list too, where it can be read and changed by keyboard. */
export function ProcedurePicture(props: Props) {
  return <ReactFlowProvider><Picture {...props} /></ReactFlowProvider>;
}

function Picture({ graph, selected, problems, onSelect, coverage }: Props) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const layout = useMemo(() => placed(graph), [graph]);
  const nodes = useMemo(() => layout.nodes.map(({ node, x, y, width, height }): StepFlowNode => ({
    id: node.id, type: 'step', position: { x, y }, width, height,
    data: { graph: node, chosen: node.step !== null && node.step === selected, problem: (node.step === null ? undefined : problems.get(node.step)) ?? null, covered: coverage && node.step !== null ? coverage.steps.has(node.step) : null },
  })), [layout, selected, problems, coverage]);
  const edges = useMemo(() => layout.edges.map(({ edge, points, label, back }): RoutedFlowEdge => ({
    id: edge.id, type: 'routed', source: edge.from, target: edge.to, data: { graph: edge, points, label, back, covered: coverage ? coverage.edges.has(edge.id) : null },
    markerEnd: { type: MarkerType.ArrowClosed, width: 15, height: 15, color: back ? '#8f4f08' : '#47606a' },
  })), [layout, coverage]);
  const begin = (flow: ReactFlowInstance<StepFlowNode, RoutedFlowEdge>) => {
    if (frame.current) void flow.setViewport(firstView(layout, sizeIn(frame.current), layout.nodes.find(({ node }) => node.step !== null && node.step === selected)));
  };
  return (
    <section className="lk-picture" aria-labelledby="lk-picture-title">
      <div className="lk-picture-head">
        <h2 id="lk-picture-title">{t('procedures.picture.title')}</h2>
        <Tools picture={layout} frame={frame} />
      </div>
      <div ref={frame} className="lk-picture-frame" aria-hidden="true">
        <ReactFlow
          nodes={nodes} edges={edges} nodeTypes={nodeTypes} edgeTypes={edgeTypes} onInit={begin} minZoom={0.15} maxZoom={1.6}
          nodesDraggable={false} nodesConnectable={false} nodesFocusable={false} edgesFocusable={false} elementsSelectable={false} disableKeyboardA11y deleteKeyCode={null} selectionKeyCode={null}
          panOnScroll zoomOnDoubleClick={false} proOptions={{ hideAttribution: true }} onNodeClick={(_event, { data }) => { if (data.graph.step !== null) onSelect(data.graph.step); }}
        />
        <Follow nodes={layout.nodes} selected={selected} frame={frame} />
      </div>
      <ul className="lk-picture-legend" aria-hidden="true">
        <li className="lk-legend-next">{t('procedures.picture.next')}</li>
        <li className="lk-legend-back">{t('procedures.picture.back')}</li>
        <li className="lk-legend-wrong">{t('procedures.picture.wrong')}</li>
      </ul>
      <p className="lk-picture-note">{t('procedures.picture.described')}</p>
    </section>
  );
}

/** Brings what is chosen in the list into view. */
function Follow({ nodes, selected, frame }: { nodes: readonly PlacedNode[]; selected: string | null; frame: RefObject<HTMLDivElement | null> }) {
  const { setCenter, getZoom, getViewport } = useReactFlow();
  useEffect(() => {
    const found = nodes.find(({ node }) => node.step === selected && node.kind !== 'join');
    if (!found || !frame.current) return;
    const { clientWidth, clientHeight } = frame.current;
    const { x, y, zoom } = getViewport();
    const [left, top] = [found.x * zoom + x, found.y * zoom + y];
    const seen = left >= 0 && top >= 0 && left + found.width * zoom <= clientWidth && top + found.height * zoom <= clientHeight;
    if (!seen) void setCenter(found.x + found.width / 2, found.y + found.height / 2, { zoom: getZoom(), duration: 0 });
  }, [nodes, selected, frame, setCenter, getZoom, getViewport]);
  return null;
}

const sizeIn = ({ clientWidth, clientHeight }: HTMLElement): Size => ({ width: clientWidth, height: clientHeight });

function Tools({ picture, frame }: { picture: Placed; frame: RefObject<HTMLDivElement | null> }) {
  const { t } = useTranslation();
  const { zoomIn, zoomOut, setViewport } = useReactFlow();
  const tool = (name: string, glyph: GlyphName, run: () => unknown) => <button type="button" className="btn btn-quiet btn-sm" onClick={() => void run()} aria-label={t(`procedures.picture.${name}`)} title={t(`procedures.picture.${name}`)}><Glyph name={glyph} size={17} /></button>;
  return (
    <div className="lk-row" role="group" aria-label={t('procedures.picture.tools')}>
      {tool('zoomOut', 'zoom-out', () => zoomOut())}
      {tool('zoomIn', 'zoom-in', () => zoomIn())}
      {tool('fit', 'arrows-fullscreen', () => frame.current && setViewport(wholeView(picture, sizeIn(frame.current))))}
    </div>
  );
}
