import type { BpmnModdle } from 'bpmn-moddle';

/** Our own elements inside BPMN's `extensionElements`. A URN: there is no page behind it and nothing looks one up. */
const NAMESPACE = 'urn:lien-ky:bpmn:1';

const text = { name: 'json', isBody: true, type: 'String' };
const attribute = (name: string) => ({ name, isAttr: true, type: 'String' });
const element = (name: string, ...properties: object[]) => ({ name, superClass: ['Element'], properties });

const ownPackage = {
  name: 'LienKy', prefix: 'lk', uri: NAMESPACE, xml: { tagAlias: 'lowerCase' }, associations: [], enumerations: [],
  types: [
    element('Definition', attribute('language'), attribute('fingerprint'), text),
    element('Step', text), element('Branch', text), element('Arm', text), element('Aside'),
  ],
};

let loaded: Promise<BpmnModdle> | null = null;

/** Loaded when it is needed: only the studio reads and writes BPMN. It keeps nothing of what it reads; a load that failed is tried again. */
export function loadModdle(): Promise<BpmnModdle> {
  loaded ??= import('bpmn-moddle').then(({ BpmnModdle: Moddle }) => new Moddle({ lk: ownPackage })).catch((error: unknown) => {
    loaded = null;
    throw error;
  });
  return loaded;
}
