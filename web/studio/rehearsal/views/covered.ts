import type { Graph, GraphEdge } from '../../../../domain/design/graph';
import type { Coverage, Rehearsal } from '../../../../domain/rehearsal';

/** What of the picture has been walked through. */
export interface CoveredPicture { steps: ReadonlySet<string>; edges: ReadonlySet<string> }

/** Outcomes and arms colour their own ways; a way that is nobody's choice is walked when both of its ends are. */
export function coveredPicture(graph: Graph, { items }: Pick<Coverage, 'items'>, rehearsals: readonly Rehearsal[]): CoveredPicture {
  const reached = new Set(items.filter(({ times }) => times > 0).map(({ id }) => id));
  const ended = new Set(rehearsals.flatMap(({ cases }) => [...cases.values()].flatMap(({ state }) => state.outcome ?? [])));
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const stands = (id: string): boolean => {
    const node = nodes.get(id);
    if (node?.kind === 'start') return rehearsals.some(({ cases }) => cases.size > 0);
    if (node?.kind === 'end') return ended.has(id.slice('end/'.length));
    if (node?.kind === 'join') return reached.has(`join:${node.step ?? ''}/met`) || reached.has(`join:${node.step ?? ''}/rejected`);
    return node?.step !== null && node?.step !== undefined && reached.has(`step:${node.step}`);
  };
  const walked = ({ from, to, kind, step, outcomes, branch }: GraphEdge): boolean => {
    if (step !== null && outcomes.length > 0) return outcomes.some((name) => reached.has(`outcome:${step}/${name}`));
    if (kind === 'arm' && branch !== null) return reached.has(`arm:${step ?? ''}/${branch}`);
    if (kind === 'again') return reached.has(`repeat:${step ?? ''}/again`);
    if (nodes.get(from)?.kind === 'join' && (kind === 'return' || kind === 'end')) return reached.has(`join:${step ?? ''}/rejected`);
    return stands(from) && stands(to);
  };
  return {
    steps: new Set(items.filter(({ kind, times }) => kind === 'step' && times > 0).map(({ step }) => step)),
    edges: new Set(graph.edges.filter(walked).map(({ id }) => id)),
  };
}
