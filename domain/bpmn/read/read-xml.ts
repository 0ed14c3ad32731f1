import type { ModdleElement } from 'bpmn-moddle';
import { loadModdle } from '../moddle';
import type { Own, Picture, PictureFlow, PictureNode, Scope } from '../picture';
import { lineOf } from '../plain-text';

/** A lane or pool, and the ids of what stands in it. */
export interface ReadLane { name: string; nodes: string[] }
/** What a file holds of a process; places in the diagram are not read. */
export interface ReadProcess extends Picture { lanes: ReadLane[]; poolName: string | null; notes: string[] }
export interface ReadFile {
  processes: ReadProcess[];
  /** Pools without a process: other parties that are only named. */
  outsiders: { id: string; name: string }[];
  /** What the parser could not make anything of, in its own words. */
  warnings: string[];
}

/** Rejects what is not BPMN. The text has passed `scanXml`. */
export async function readXml(xml: string): Promise<ReadFile> {
  const { rootElement, warnings } = await (await loadModdle()).fromXML(xml);
  const roots = list(rootElement.rootElements);
  const pools = roots.filter(({ $type }) => $type === 'bpmn:Collaboration').flatMap(({ participants }) => list(participants));
  const poolOf = (process: ModdleElement) => pools.find(({ processRef }) => processRef === process);
  return {
    processes: roots.filter(({ $type }) => $type === 'bpmn:Process').map((process) => readProcess(process, poolOf(process))),
    outsiders: pools.filter(({ processRef }) => !processRef).map((pool) => ({ id: text(pool.id), name: lineOf(text(pool.name)) })),
    warnings: warnings.map(({ message }) => lineOf(message).slice(0, 200)),
  };
}

function readProcess(process: ModdleElement, pool: ModdleElement | undefined): ReadProcess {
  const notes: string[] = [];
  const own = extension(process, 'lk:Definition');
  return {
    processId: text(process.id), name: lineOf(text(process.name)),
    definition: own ? { json: text(own.json), language: own.language === 'en' ? 'en' : 'vi', fingerprint: text(own.fingerprint) } : null,
    scope: readScope(process, notes), lanes: list(process.laneSets).flatMap(lanesOf), poolName: pool ? lineOf(text(pool.name)) : null, notes,
  };
}

/** The innermost lanes. */
function lanesOf(laneSet: ModdleElement): ReadLane[] {
  return list(laneSet.lanes).flatMap((lane): ReadLane[] => {
    const inner = isElement(lane.childLaneSet) ? lanesOf(lane.childLaneSet) : [];
    return [...inner, { name: lineOf(text(lane.name)), nodes: list(lane.flowNodeRef).map(({ id }) => text(id)) }];
  });
}

/** Elements that are neither nodes nor flows (data, annotations) are named in `notes`. */
function readScope(container: ModdleElement, notes: string[]): Scope {
  const scope: Scope = { nodes: [], flows: [] };
  for (const element of list(container.flowElements)) {
    const type = typeName(element);
    if (type === 'sequenceFlow') scope.flows.push(readFlow(element));
    else if (nodeTypes.test(type)) scope.nodes.push(readNode(element, type, notes));
    else notes.push(`${type} ${lineOf(text(element.name)) || text(element.id)}`.trim());
  }
  for (const artifact of list(container.artifacts)) if (typeName(artifact) !== 'association') notes.push(`${typeName(artifact)} ${lineOf(text(artifact.text ?? artifact.id)).slice(0, 80)}`.trim());
  return scope;
}

const nodeTypes = /(Task|Event|Gateway|SubProcess|callActivity|transaction)$|^task$|^subProcess$/;

function readFlow(flow: ModdleElement): PictureFlow {
  const condition = isElement(flow.conditionExpression) ? lineOf(text(flow.conditionExpression.body)) : '';
  return { id: text(flow.id), name: lineOf(text(flow.name)), from: idOf(flow.sourceRef), to: idOf(flow.targetRef), own: ownOf(flow), ...(condition ? { condition } : {}) };
}

function readNode(element: ModdleElement, type: string, notes: string[]): PictureNode {
  const loop = isElement(element.loopCharacteristics) ? readLoop(element.loopCharacteristics) : undefined;
  const isScope = /subProcess$|transaction$/i.test(type);
  return {
    id: text(element.id), type, name: lineOf(text(element.name)), own: ownOf(element), ...readEvent(element, type),
    ...(isElement(element.attachedToRef) ? { attachedTo: idOf(element.attachedToRef) } : {}),
    ...(isElement(element.default) ? { defaultFlow: idOf(element.default) } : {}),
    ...(typeof element.calledElement === 'string' ? { calledElement: element.calledElement } : {}),
    ...(loop ? { loop } : {}), ...(element.triggeredByEvent === true ? { triggered: true } : {}), ...(isScope ? { inner: readScope(element, notes) } : {}),
  };
}

function readEvent(element: ModdleElement, type: string): Pick<PictureNode, 'event' | 'timer' | 'interrupting'> {
  const border = type === 'boundaryEvent' ? { interrupting: element.cancelActivity !== false } : {};
  const [definition] = list(element.eventDefinitions);
  if (!definition) return border;
  const kind = typeName(definition).replace(/EventDefinition$/, '');
  const timer = (['date', 'duration', 'cycle'] as const).flatMap((name) => {
    const expression = definition[`time${name.charAt(0).toUpperCase()}${name.slice(1)}`];
    return isElement(expression) ? [{ kind: name, text: lineOf(text(expression.body)) }] : [];
  })[0];
  return { ...border, event: { kind }, ...(timer ? { timer } : {}) };
}

function readLoop(loop: ModdleElement): NonNullable<PictureNode['loop']> {
  if (typeName(loop) === 'standardLoopCharacteristics') {
    return { kind: 'standard', ...(typeof loop.loopMaximum === 'number' && Number.isInteger(loop.loopMaximum) ? { most: loop.loopMaximum } : {}) };
  }
  return { kind: loop.isSequential === true ? 'multi-sequential' : 'multi-parallel' };
}

function ownOf(element: ModdleElement): Own | null {
  for (const as of ['step', 'branch', 'arm', 'aside'] as const) {
    const found = extension(element, `lk:${as.charAt(0).toUpperCase()}${as.slice(1)}`);
    if (found) return { as, json: text(found.json) };
  }
  return null;
}

function extension(element: ModdleElement, type: string): ModdleElement | undefined {
  return isElement(element.extensionElements) ? list(element.extensionElements.values).find(({ $type }) => $type === type) : undefined;
}

const isElement = (value: unknown): value is ModdleElement => typeof value === 'object' && value !== null && typeof (value as { $type?: unknown }).$type === 'string';
const list = (value: unknown): ModdleElement[] => (Array.isArray(value) ? value.filter(isElement) : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const idOf = (value: unknown): string => (isElement(value) ? text(value.id) : '');
/** `userTask` of `bpmn:UserTask`. */
function typeName({ $type }: ModdleElement): string {
  const name = $type.slice($type.indexOf(':') + 1);
  return name.charAt(0).toLowerCase() + name.slice(1);
}
