import type { PictureFlow, PictureNode } from '../picture';
import { called, RefusedBpmn, type Reporter } from '../report';
import { pushTo } from '../walk';
import type { Graph } from './graph';
import { isPersonal } from './step-maker';

/** What an exclusive gateway behind a task decides beside going on. */
export interface Decision {
  /** The flow by which it goes on, when there is only one. */
  on: PictureFlow | null;
  returns: { flow: PictureFlow; to: string }[];
  ends: { flow: PictureFlow; end: PictureNode }[];
}

/**
 * Finds the gateways that are outcomes of the task before them, and takes their side roads out of the graph. Whoever
 * draws an approval writes it so: a task, a gateway, one road on, one back, one to an end.
 */
export function findDecisions(graph: Graph, reporter: Reporter): Map<string, Decision> {
  const before = predecessors(graph);
  const decisions = new Map<string, Decision>();
  const decisionOf = (task: string): Decision => {
    const known = decisions.get(task) ?? { on: null, returns: [], ends: [] };
    decisions.set(task, known);
    return known;
  };
  for (const flow of graph.back) {
    const task = taskBefore(graph, before, graph.node(flow.from));
    if (!task) throw new RefusedBpmn(graph.node(flow.from), { vi: `Đường quay lại từ «${called(graph.node(flow.from))}» phải đi ra từ cổng chọn một đứng ngay sau một bước việc của người.`, en: `The road back from “${called(graph.node(flow.from))}” must leave an exclusive gateway right behind a task of a person.` });
    decisionOf(task.id).returns.push({ flow, to: taskAt(graph, flow).id });
  }
  for (const node of graph.nodes.values()) takeEnds(graph, before, node, decisionOf, reporter);
  for (const [task, decision] of decisions) {
    const gateway = graph.leaving(task)[0]?.to;
    const on = gateway === undefined ? [] : graph.leaving(gateway);
    decision.on = on.length === 1 ? on[0] ?? null : null;
  }
  return decisions;
}

function takeEnds(graph: Graph, before: ReadonlyMap<string, readonly PictureFlow[]>, gateway: PictureNode, decisionOf: (task: string) => Decision, reporter: Reporter): void {
  const leaving = graph.leaving(gateway.id);
  if (gateway.own?.as === 'step' || leaving.length < 2) return;
  const task = taskBefore(graph, before, gateway);
  const ends = leaving.filter(({ to }) => graph.node(to).type === 'endEvent');
  if (!task || ends.length === 0) return;
  // When every road ends, one of them is how the procedure is completed.
  const completes = ends.length === leaving.length ? ends.find(({ id }) => id === gateway.defaultFlow) ?? ends.find(({ to }) => !graph.node(to).event) ?? ends[0] : undefined;
  if (completes) reporter.guessed(gateway, `Mọi nhánh sau «${called(task)}» đều kết thúc; coi «${called(graph.node(completes.to))}» là hoàn thành.`, `Every road after “${called(task)}” ends; “${called(graph.node(completes.to))}” is taken as its completion.`);
  for (const flow of ends) {
    if (flow === completes) continue;
    decisionOf(task.id).ends.push({ flow, end: graph.node(flow.to) });
    graph.drop(flow);
  }
}

function predecessors(graph: Graph): Map<string, PictureFlow[]> {
  const before = new Map<string, PictureFlow[]>();
  for (const id of graph.nodes.keys()) for (const flow of graph.leaving(id)) pushTo(before, flow.to, flow);
  return before;
}

/** The task that a gateway alone stands behind. */
function taskBefore(graph: Graph, before: ReadonlyMap<string, readonly PictureFlow[]>, gateway: PictureNode): PictureNode | null {
  if (gateway.type !== 'exclusiveGateway') return null;
  const [only, ...more] = before.get(gateway.id) ?? [];
  if (!only || more.length > 0 || graph.back.some(({ to }) => to === gateway.id)) return null;
  const task = graph.node(only.from);
  return isPersonal(task) && graph.leaving(task.id).length === 1 ? task : null;
}

/** The task that a road back leads to, past gateways that only bring roads together. */
function taskAt(graph: Graph, flow: PictureFlow): PictureNode {
  let node = graph.node(flow.to);
  const passed = new Set<string>();
  while (node.type === 'exclusiveGateway' && graph.leaving(node.id).length === 1 && !passed.has(node.id)) {
    passed.add(node.id);
    node = graph.node(graph.leaving(node.id)[0]?.to ?? node.id);
  }
  if (!isPersonal(node)) throw new RefusedBpmn({ ...flow, type: 'sequenceFlow' }, { vi: `Đường quay lại “${called(flow)}” dẫn đến «${called(node)}», không phải một bước việc của người.`, en: `The road back “${called(flow)}” leads to “${called(node)}”, which is no task of a person.` });
  return node;
}
