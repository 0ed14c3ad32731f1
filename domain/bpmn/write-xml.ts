import type { BpmnModdle, ModdleElement } from 'bpmn-moddle';
import type { Layout } from './layout/lay-out';
import { loadModdle } from './moddle';
import { allFlows, allNodes, type Own, type Picture, type PictureFlow, type PictureNode, type Scope } from './picture';

/** BPMN 2.0 XML with its diagram, in the order of elements that the schema of the OMG asks for. */
export async function writeXml(picture: Picture, layout: Layout): Promise<string> {
  const writer = new XmlWriter(await loadModdle());
  return writer.write(picture, layout);
}

class XmlWriter {
  /** Nodes and flows by id. */
  private readonly elements = new Map<string, ModdleElement>();
  private readonly errors = new Map<string, ModdleElement>();

  constructor(private readonly moddle: BpmnModdle) {}

  async write(picture: Picture, layout: Layout): Promise<string> {
    const process = this.moddle.create('bpmn:Process', {
      id: picture.processId, name: picture.name, isExecutable: false,
      ...(picture.definition ? { extensionElements: this.extension('lk:Definition', { ...picture.definition }) } : {}),
      flowElements: this.flowElements(picture.scope),
    });
    const definitions = this.moddle.create('bpmn:Definitions', {
      id: 'Definitions', targetNamespace: 'urn:lien-ky:procedures', exporter: 'Liên Ký', exporterVersion: '1',
      rootElements: [...this.errors.values(), process], diagrams: [this.diagram(picture, process, layout)],
    });
    return (await this.moddle.toXML(definitions, { format: true })).xml;
  }

  private extension(type: string, properties: Record<string, unknown>): ModdleElement {
    return this.moddle.create('bpmn:ExtensionElements', { values: [this.moddle.create(type, properties)] });
  }

  private own(own: Own | null): Record<string, unknown> {
    if (!own) return {};
    const type = { step: 'lk:Step', branch: 'lk:Branch', arm: 'lk:Arm', aside: 'lk:Aside' }[own.as];
    return { extensionElements: this.extension(type, own.as === 'aside' ? {} : { json: own.json }) };
  }

  private flowElements({ nodes, flows }: Scope): ModdleElement[] {
    for (const node of nodes) this.elements.set(node.id, this.node(node));
    for (const flow of flows) this.elements.set(flow.id, this.flow(flow));
    for (const node of nodes) this.link(node, flows);
    return this.drawn([...nodes, ...flows]);
  }

  private drawn(items: readonly { id: string }[]): ModdleElement[] {
    return items.flatMap(({ id }) => this.elements.get(id) ?? []);
  }

  private node(node: PictureNode): ModdleElement {
    const { id, name, type, documentation, performer, calledElement, loop, inner, condition } = node;
    return this.moddle.create(`bpmn:${type.charAt(0).toUpperCase()}${type.slice(1)}`, {
      id, ...(name ? { name } : {}), ...this.own(node.own), ...this.event(node),
      ...(documentation ? { documentation: [this.moddle.create('bpmn:Documentation', { text: documentation })] } : {}),
      ...(performer ? { resources: [this.performer(performer)] } : {}),
      ...(calledElement === undefined ? {} : { calledElement }),
      ...(condition ? { activationCondition: this.expression(condition) } : {}),
      ...(loop ? { loopCharacteristics: this.loop(loop) } : {}),
      ...(inner ? { flowElements: this.flowElements(inner) } : {}),
    });
  }

  private link({ id, attachedTo, defaultFlow }: PictureNode, flows: readonly PictureFlow[]): void {
    const element = this.elements.get(id);
    if (!element) return;
    const [incoming, outgoing] = [this.drawn(flows.filter(({ to }) => to === id)), this.drawn(flows.filter(({ from }) => from === id))];
    if (incoming.length > 0) element.incoming = incoming;
    if (outgoing.length > 0) element.outgoing = outgoing;
    if (attachedTo !== undefined) element.attachedToRef = this.elements.get(attachedTo);
    if (defaultFlow !== undefined) element.default = this.elements.get(defaultFlow);
  }

  private flow({ id, name, from, to, own, condition }: PictureFlow): ModdleElement {
    return this.moddle.create('bpmn:SequenceFlow', {
      id, ...(name ? { name } : {}), ...this.own(own), sourceRef: this.elements.get(from), targetRef: this.elements.get(to),
      ...(condition ? { conditionExpression: this.expression(condition) } : {}),
    });
  }

  private event({ type, event, timer, interrupting }: PictureNode): Record<string, unknown> {
    const border = type === 'boundaryEvent' ? { cancelActivity: interrupting !== false } : {};
    if (!event) return border;
    return { ...border, eventDefinitions: [this.eventDefinition(event, timer)] };
  }

  private eventDefinition(event: NonNullable<PictureNode['event']>, timer: PictureNode['timer']): ModdleElement {
    if (event.kind === 'error') return this.moddle.create('bpmn:ErrorEventDefinition', { errorRef: this.error(event.code ?? 'error') });
    const type = `bpmn:${event.kind.charAt(0).toUpperCase()}${event.kind.slice(1)}EventDefinition`;
    const when = { date: 'timeDate', duration: 'timeDuration', cycle: 'timeCycle' };
    return this.moddle.create(type, timer ? { [when[timer.kind]]: this.expression(timer.text) } : {});
  }

  private error(code: string): ModdleElement {
    const known = this.errors.get(code) ?? this.moddle.create('bpmn:Error', { id: `Error_${code}`, name: code, errorCode: code });
    this.errors.set(code, known);
    return known;
  }

  private expression(body: string): ModdleElement {
    return this.moddle.create('bpmn:FormalExpression', { body });
  }

  private performer(name: string): ModdleElement {
    return this.moddle.create('bpmn:PotentialOwner', { name, resourceAssignmentExpression: this.moddle.create('bpmn:ResourceAssignmentExpression', { expression: this.expression(name) }) });
  }

  private loop({ kind, condition, most }: NonNullable<PictureNode['loop']>): ModdleElement {
    if (kind !== 'standard') return this.moddle.create('bpmn:MultiInstanceLoopCharacteristics', { isSequential: kind === 'multi-sequential' });
    return this.moddle.create('bpmn:StandardLoopCharacteristics', { testBefore: true, ...(most === undefined ? {} : { loopMaximum: most }), ...(condition ? { loopCondition: this.expression(condition) } : {}) });
  }

  private diagram({ scope }: Picture, process: ModdleElement, { shapes, roads }: Layout): ModdleElement {
    const bounds = (id: string) => this.moddle.create('dc:Bounds', { ...(shapes.get(id) ?? { x: 0, y: 0, width: 36, height: 36 }) });
    const shape = ({ id, type, inner }: PictureNode) => this.moddle.create('bpmndi:BPMNShape', {
      id: `${id}_di`, bpmnElement: this.elements.get(id), bounds: bounds(id), ...(type === 'exclusiveGateway' ? { isMarkerVisible: true } : {}), ...(inner ? { isExpanded: true } : {}),
    });
    const edges = allFlows(scope).map(({ id }) => this.moddle.create('bpmndi:BPMNEdge', {
      id: `${id}_di`, bpmnElement: this.elements.get(id), waypoint: (roads.get(id) ?? []).map((point) => this.moddle.create('dc:Point', { ...point })),
    }));
    const plane = this.moddle.create('bpmndi:BPMNPlane', { id: 'Plane', bpmnElement: process, planeElement: [...allNodes(scope).map(shape), ...edges] });
    return this.moddle.create('bpmndi:BPMNDiagram', { id: 'Diagram', plane });
  }
}
