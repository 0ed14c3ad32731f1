import fc from 'fast-check';
import { schemaFaults } from '../../test/bpmn-schema/schema-faults';
import { randomProcedure } from '../../test/support/random-procedure';
import { sequencesOf, type ProcessDefinition, type ProcessNode } from '../process';
import { safeSchoolProcedure } from '../procedures/safe-school';
import { shippedProcedures } from '../procedures';
import { exportBpmn, importBpmn } from '.';

jest.setTimeout(60_000);
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const drawnSteps = (steps: readonly ProcessNode[]): ProcessNode[] => steps.flatMap((node) => [node, ...(node.kind === 'reuse' ? [] : sequencesOf(node).flatMap(({ steps: inner }) => drawnSteps(inner)))]);
const all = (xml: string, pattern: RegExp): string[][] => [...xml.matchAll(pattern)].map((match) => [...match].slice(1));

/** Names that XML could spoil; those of the prototype no definition may have. */
const awkward = fc.oneof(fc.string({ minLength: 1, maxLength: 40, unit: 'binary' }).filter((name) => !['__proto__', 'constructor', 'prototype'].includes(name)), fc.constantFrom(']]>', '<!DOCTYPE x>', '&amp;', ' a  b ', '\u0000\uffff\ud800', '"\'', 'Kế hoạch «số 1»', '\r\n\t'));
const withNames = fc.tuple(randomProcedure(2), awkward, awkward).map(([definition, vi, en]): ProcessDefinition => {
  const copy = plain(definition);
  for (const step of drawnSteps(copy.steps)) step.title = { vi, en };
  return { ...copy, title: { vi: en, en: vi } };
});

test('what is exported is imported as it was, whatever the definition', async () => {
  await fc.assert(fc.asyncProperty(randomProcedure(2), fc.constantFrom<'vi' | 'en'>('vi', 'en'), async (definition, language) => {
    const { definition: read, report } = await importBpmn(await exportBpmn(definition, { language }));
    expect(report).toEqual({ origin: 'own', notes: [], more: 0 });
    expect(read).toEqual(plain(definition));
  }), { numRuns: 40 });
});

test('no name is spoiled by XML', async () => {
  await fc.assert(fc.asyncProperty(withNames, async (definition) => {
    expect((await importBpmn(await exportBpmn(definition))).definition).toEqual(definition);
  }), { numRuns: 40 });
});

test.each(shippedProcedures.map((definition) => [definition.key, definition] as const))('%s comes back as it was', async (_key, definition) => {
  expect((await importBpmn(await exportBpmn(definition))).definition).toEqual(plain(definition));
});

test('every export is valid by the schema of the OMG', async () => {
  const samples = [...fc.sample(randomProcedure(3), 20), ...fc.sample(withNames, 10), ...shippedProcedures];
  expect(await schemaFaults(await Promise.all(samples.map((definition) => exportBpmn(definition))))).toEqual([]);
});

test('the schema would find a fault', async () => {
  const xml = (await exportBpmn(safeSchoolProcedure)).replace('<bpmn:startEvent', '<bpmn:beginEvent').replace('</bpmn:startEvent', '</bpmn:beginEvent');
  expect(await schemaFaults([xml])).not.toEqual([]);
});

test('every element has its place in the diagram, every step is drawn, and steps do not overlap', async () => {
  await fc.assert(fc.asyncProperty(randomProcedure(2), async (definition) => {
    const xml = await exportBpmn(definition);
    const nodes = all(xml, /<bpmn:(?:\w+Task|\w+Event|\w+Gateway|subProcess|callActivity) id="([^"]+)"/g).flat();
    const flows = all(xml, /<bpmn:sequenceFlow id="([^"]+)"/g).flat();
    const shapes = all(xml, /<bpmndi:BPMNShape [^>]*bpmnElement="([^"]+)"[^>]*>\s*<dc:Bounds x="([-\d.]+)" y="([-\d.]+)" width="([\d.]+)" height="([\d.]+)"/g);
    const edges = all(xml, /<bpmndi:BPMNEdge [^>]*bpmnElement="([^"]+)"[^>]*>((?:\s*<di:waypoint [^>]*>)+)/g);
    expect(shapes.map(([id]) => id).sort()).toEqual(nodes.sort());
    expect(edges.map(([id]) => id).sort()).toEqual(flows.sort());
    for (const [, points = ''] of edges) expect(points.match(/waypoint/g)?.length).toBeGreaterThanOrEqual(2);
    for (const { key } of drawnSteps(definition.steps)) expect(nodes).toContain(`Step_${key}`);
    const steps = shapes.filter(([id]) => id?.startsWith('Step_') && !xml.includes(`<bpmn:subProcess id="${id}"`)).map(([id, ...numbers]) => ({ id, numbers: numbers.map(Number) as [number, number, number, number] }));
    for (const [at, one] of steps.entries()) for (const other of steps.slice(at + 1)) expect(overlap(one.numbers, other.numbers) ? [one.id, other.id] : null).toBeNull();
  }), { numRuns: 25 });
});

type Box = [x: number, y: number, width: number, height: number];
const overlap = ([x, y, w, h]: Box, [u, v, a, b]: Box): boolean => x < u + a && u < x + w && y < v + b && v < y + h;

test('400 votes in four rounds are drawn within seconds, and read again', async () => {
  const [task] = safeSchoolProcedure.steps;
  const steps = [0, 1, 2, 3].map((round): ProcessNode => ({
    kind: 'parallel', key: `round-${round}`, title: { vi: 'Biểu quyết', en: 'Vote' }, join: 'majority',
    branches: Array.from({ length: 100 }, (_, at) => ({ key: `b${at}`, title: { vi: 'Ủy viên', en: 'Member' }, steps: [{ ...(task as ProcessNode), key: `vote-${round}-${at}` }] })),
  }));
  const definition = { ...safeSchoolProcedure, steps };
  const started = performance.now();
  const xml = await exportBpmn(definition);
  expect((await importBpmn(xml)).definition).toEqual(plain(definition));
  expect(xml.match(/<bpmn:userTask/g)).toHaveLength(400);
  expect(performance.now() - started).toBeLessThan(20_000);
});

test('each kind of step has its element, each outcome its road', async () => {
  const xml = await exportBpmn(safeSchoolProcedure);
  expect(xml).toContain('<bpmn:userTask id="Step_plan" name="Lập kế hoạch và bản đăng ký"');
  expect(xml).toContain('<bpmn:parallelGateway id="Step_co-signing"');
  expect(xml).toContain('<bpmn:serviceTask id="Step_plan-document"');
  expect(xml).toContain('<bpmn:sendTask id="Step_certified"');
  expect(xml).toMatch(/<bpmn:callActivity id="Step_reports"[^>]*calledElement="periodic-report"/);
  expect(xml).toMatch(/<bpmn:boundaryEvent id="Clock_plan"[^>]*cancelActivity="false" attachedToRef="Step_plan"/);
  expect(xml).toMatch(/name="Có tồn tại" sourceRef="Step_findings"/);
  expect(xml).toContain('[openFindings] lớn hơn 0');
  expect(xml).toMatch(/sourceRef="Outcomes_plan-approval" targetRef="Step_plan"/);
  expect(xml).toMatch(/<bpmn:endEvent id="Stop_Outcomes_certification_end-refused"/);
  expect(xml).toContain('Cán bộ phụ trách an ninh trật tự (Nhà trường)');
});
