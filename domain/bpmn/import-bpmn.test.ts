import fc from 'fast-check';
import { randomProcedure } from '../../test/support/random-procedure';
import type { ProcessDefinition, ProcessNode, TaskNode } from '../process';
import { safeSchoolProcedure } from '../procedures/safe-school';
import { shippedProcedures } from '../procedures';
import { exportBpmn, importBpmn, type BpmnNote } from '.';
import { foreignBpmn } from './testing/foreign';

jest.setTimeout(60_000);
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const line = ['startEvent s', 'endEvent e "Xong"'];
const read = async (lines: string[], around?: Parameters<typeof foreignBpmn>[1]) => importBpmn(foreignBpmn(lines, around));
const refusal = (notes: readonly BpmnNote[]) => notes.find(({ kind }) => kind === 'refused');
const kinds = (steps: readonly ProcessNode[] = []): unknown[] => steps.map((step) => {
  switch (step.kind) {
    case 'parallel': return { parallel: step.branches.map(({ steps: inner }) => kinds(inner)) };
    case 'choice': return { choice: step.arms.map(({ steps: inner }) => kinds(inner)) };
    case 'repeat': return { repeat: kinds(step.steps) };
    case 'task': case 'document': case 'notify': case 'spawn': case 'wait': case 'reuse': return step.key;
  }
});

test('tasks in a line, with lanes as seats', async () => {
  const { definition, report } = await read([...line, 'userTask a "Lập phương án"', 'manualTask b "Kiểm tra"', 's > a', 'a > b', 'b > e'], { pool: 'Nhà trường', lanes: { 'Hiệu trưởng': ['a'], 'Cảnh sát chữa cháy': ['b'] } });
  expect(kinds(definition?.steps)).toEqual(['lap-phuong-an', 'kiem-tra']);
  expect(definition).toMatchObject({
    key: 'dien-tap-chua-chay', version: 1, title: { vi: 'Diễn tập chữa cháy' }, starts: { role: 'principal', party: 'school' },
    parties: { school: { kind: 'subject' } }, steps: [{ seat: { role: 'principal', party: 'school' } }, { seat: { role: 'drafter', party: 'school' } }],
  });
  expect(report.origin).toBe('other');
  expect(report.notes).toContainEqual(expect.objectContaining({ kind: 'understood', element: expect.objectContaining({ id: 'a', type: 'userTask' }) }));
  expect(report.notes).toContainEqual(expect.objectContaining({ kind: 'guessed', element: expect.objectContaining({ name: 'Cảnh sát chữa cháy' }) }));
});

test('parallel and exclusive gateways, nested; a choice within a branch; a return and a refusal after a task', async () => {
  const { definition } = await read([
    ...line, 'userTask a "A"', 'exclusiveGateway g', 'endEvent no "Từ chối"', 'parallelGateway p', 'userTask b "B"', 'exclusiveGateway c "Đủ?"', 'userTask d "D"', 'userTask d2 "D2"', 'exclusiveGateway m', 'parallelGateway j', 'userTask z "Z"',
    's > a', 'a > g', 'g > p "Duyệt"', 'g > no "Không duyệt"', 'p > b', 'p > c', 'c > d "Đủ"', 'c > d2 "Thiếu"', 'd > m', 'd2 > m', 'b > j', 'm > j', 'j > z', 'exclusiveGateway r', 'z > r', 'r > a "Làm lại"', 'r > e',
  ]);
  expect(kinds(definition?.steps)).toEqual(['a', { parallel: [['b'], [{ choice: [['d'], ['d2']] }]] }, 'z']);
  const [a, , z] = definition?.steps as [TaskNode, ProcessNode, TaskNode];
  expect(a.outcomes.map(({ title, go }) => [title.vi, go])).toEqual([['Duyệt', { kind: 'on' }], ['Không duyệt', { kind: 'end', as: 'tu-choi' }]]);
  expect(z.outcomes.map(({ title, go }) => [title.vi, go])).toEqual([['Hoàn thành', { kind: 'on' }], ['Làm lại', { kind: 'return', to: 'a' }]]);
});

test('arms that each go to their own end, timers, called procedures, subprocesses and what has no place', async () => {
  const { definition, report } = await read([
    'startEvent s', 'intermediateCatchEvent w "Chờ" <bpmn2:timerEventDefinition><bpmn2:timeDuration xsi:type="bpmn2:tFormalExpression">P3D</bpmn2:timeDuration></bpmn2:timerEventDefinition>',
    'callActivity k "Báo cáo"', 'serviceTask x "Gọi máy chủ"', 'sendTask n "Báo tin"', 'subProcess u "Mỗi tháng" <bpmn2:standardLoopCharacteristics loopMaximum="3"/><bpmn2:userTask id="in" name="Trong"/>',
    'exclusiveGateway g "Loại?"', 'userTask a "A"', 'endEvent e1 "Một"', 'endEvent e2 "Hai"', 's > w', 'w > k', 'k > x', 'x > n', 'n > u', 'u > g', 'g > a "Loại một"', 'g > e2', 'a > e1', 'userTask lost "Lạc"',
  ]);
  expect(kinds(definition?.steps)).toEqual(['cho', 'bao-cao', 'bao-tin', { repeat: ['trong'] }, { choice: [['a'], []] }]);
  expect(definition?.steps[0]).toMatchObject({ until: { kind: 'after', from: 'opened', amount: 3, unit: 'calendar-days' } });
  const leftOut = report.notes.filter(({ kind }) => kind === 'left-out').map(({ element }) => element?.id);
  expect(leftOut).toEqual(expect.arrayContaining(['x', 'lost']));
});

test('a clock on a task that does not stop it becomes its deadline', async () => {
  const { definition } = await read([...line, 'userTask a "A"', 's > a', 'a > e'], { raw: '<bpmn2:boundaryEvent id="t" attachedToRef="a" cancelActivity="false"><bpmn2:timerEventDefinition><bpmn2:timeDuration xsi:type="bpmn2:tFormalExpression">PT8H</bpmn2:timeDuration></bpmn2:timerEventDefinition></bpmn2:boundaryEvent>' });
  expect(definition?.steps[0]).toMatchObject({ deadline: { kind: 'after', amount: 8, unit: 'hours' } });
});

test.each<[string, string[], string]>([
  ['parallel branches closed by an exclusive gateway', [...line, 'parallelGateway p', 'userTask a', 'userTask b', 'exclusiveGateway m', 's > p', 'p > a', 'p > b', 'a > m', 'b > m', 'm > e'], 'p'],
  ['a branch that leads into another', [...line, 'parallelGateway p', 'userTask a', 'exclusiveGateway x', 'userTask b', 'parallelGateway j', 's > p', 'p > a', 'p > b', 'a > x', 'x > b', 'x > j', 'b > j', 'j > e'], 'b'],
  ['arms closed by a parallel gateway', [...line, 'exclusiveGateway x', 'userTask a', 'userTask b', 'parallelGateway j', 's > x', 'x > a', 'x > b', 'a > j', 'b > j', 'j > e'], 'j'],
  ['a loop that no person decides', [...line, 'userTask a', 'serviceTask v', 'exclusiveGateway x', 's > a', 'a > v', 'v > x', 'x > a', 'x > e'], 'x'],
  ['a return into a branch', [...line, 'parallelGateway p', 'userTask a', 'userTask b', 'parallelGateway j', 'userTask z', 'exclusiveGateway r', 's > p', 'p > a', 'p > b', 'a > j', 'b > j', 'j > z', 'z > r', 'r > a', 'r > e'], 'f15'],
  ['two starts', [...line, 'startEvent s2', 'userTask a', 's > a', 's2 > a', 'a > e'], 's2'],
  ['an inclusive gateway', [...line, 'inclusiveGateway i', 'userTask a', 'userTask b', 'inclusiveGateway j', 's > i', 'i > a', 'i > b', 'a > j', 'b > j', 'j > e'], 'i'],
  ['several flows out of a task', [...line, 'userTask a', 'userTask b', 'userTask c', 's > a', 'a > b', 'a > c', 'b > e', 'c > e'], 'a'],
  ['an ad hoc subprocess', [...line, 'adHocSubProcess h', 's > h', 'h > e'], 'h'],
  ['nothing that a person does', [...line, 's > e'], 'process'],
])('%s: refused with the element', async (_title, lines, element) => {
  const { definition, report } = await read(lines);
  expect(definition).toBeNull();
  expect(refusal(report.notes)?.element?.id).toBe(element);
  expect(refusal(report.notes)?.message.vi).not.toBe('');
});

describe('an export of ours that was changed elsewhere', () => {
  const touched = async (definition: ProcessDefinition, change: (xml: string) => string) => importBpmn(change(await exportBpmn(definition)));
  const disturbed = (xml: string) => xml.replace(/fingerprint="\w+"/, 'fingerprint="0"');

  test.each(shippedProcedures.map((definition) => [definition.key, definition] as const))('%s is read from its picture without loss', async (_key, definition) => {
    const { definition: again, report } = await touched(definition, disturbed);
    expect(refusal(report.notes)).toBeUndefined();
    expect(report.origin).toBe('own-changed');
    expect(again).toEqual(plain(definition));
  });

  test('a new name, and a task put in between', async () => {
    const { definition } = await touched(safeSchoolProcedure, (xml) => {
      const [, flow = ''] = /<bpmn:sequenceFlow id="(Flow_\d+)"[^>]*sourceRef="Start"/.exec(xml) ?? [];
      return xml.replace('name="Lập kế hoạch và bản đăng ký"', 'name="Soạn kế hoạch"')
        .replace(new RegExp(`(<bpmn:sequenceFlow id="${flow}"[^>]*targetRef=")Step_plan"`), '$1New"')
        .replace('</bpmn:process>', '<bpmn:userTask id="New" name="Họp trước"/><bpmn:sequenceFlow id="NewFlow" sourceRef="New" targetRef="Step_plan"/></bpmn:process>');
    });
    const [first, second] = definition?.steps ?? [];
    expect(first).toMatchObject({ kind: 'task', key: 'hop-truoc' });
    expect(second).toEqual({ ...plain(safeSchoolProcedure.steps[0]), title: { vi: 'Soạn kế hoạch', en: 'Draft the plan and registration' } });
    expect(definition?.steps.slice(2)).toEqual(plain(safeSchoolProcedure.steps.slice(1)));
  });

  test('random ones are read or refused, and what is read has every step', async () => {
    await fc.assert(fc.asyncProperty(randomProcedure(2), async (definition) => {
      const { definition: again, report } = await touched(definition, disturbed);
      if (again) expect(again).toEqual(plain(definition));
      else expect(refusal(report.notes)).toBeDefined();
    }), { numRuns: 40 });
  });
});

describe('hostile files', () => {
  const whole = foreignBpmn([...line, 'userTask a "A"', 's > a', 'a > e']);
  test.each<[string, string]>([
    ['entities', whole.replace('<bpmn2:definitions', '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<bpmn2:definitions').replace('"A"', '"&x;"')],
    ['a document type inside', whole.replace('<bpmn2:process', '<!DOCTYPE d><bpmn2:process')],
    ['too many characters', whole + ' '.repeat(8_000_001)],
    ['too many elements', whole.replace('</bpmn2:process>', `${'<bpmn2:task/>'.repeat(100_001)}</bpmn2:process>`)],
    ['too deep', whole.replace('</bpmn2:process>', `${'<bpmn2:subProcess>'.repeat(200)}${'</bpmn2:subProcess>'.repeat(200)}</bpmn2:process>`)],
    ['not XML', 'hello'], ['empty', ''], ['cut off', whole.slice(0, 400)], ['an open comment', '<!-- '], ['HTML', '<html><body onload="x()"></body></html>'],
  ])('%s: refused', async (_title, xml) => {
    const { definition, report } = await importBpmn(xml);
    expect(definition).toBeNull();
    expect(refusal(report.notes)).toBeDefined();
  });

  test('names of the prototype do no harm', async () => {
    const xml = whole.replace(/"a"/g, '"__proto__"').replace('name="A"', 'name="constructor" __proto__="x" constructor="y"').replace('"A"', '"__proto__"');
    await importBpmn(xml);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('whatever was changed in a file, it is answered', async () => {
    const bases = [whole, await exportBpmn(safeSchoolProcedure)];
    await fc.assert(fc.asyncProperty(fc.constantFrom(...bases), fc.nat(), fc.nat(300), fc.string({ maxLength: 20 }), async (xml, at, length, text) => {
      const from = at % xml.length;
      const { definition, report } = await importBpmn(xml.slice(0, from) + text + xml.slice(from + length));
      expect(definition !== null || refusal(report.notes) !== undefined).toBe(true);
    }), { numRuns: 100 });
  });
});
