import type { Arm, ProcessDefinition, ProcessNode, TaskNode } from '../../process';
import { checkProcedure, type ProcedureProblemCode } from '../../publishing';
import { problem } from '../../publishing/problem';
import { branch, on, outcome, procedure, sampleWorld, task } from '../../publishing/testing/sample';
import { fixesFor } from '.';

const words = (text: string) => ({ vi: text, en: text });
const arm = (key: string, when: unknown, ...steps: ProcessNode[]): Arm => ({ key, title: words(key), ...(when === undefined ? {} : { when }), steps });
const choice = (key: string, ...arms: Arm[]): ProcessNode => ({ kind: 'choice', key, title: words(key), arms });
const plan = (more: Partial<TaskNode> = {}): TaskNode => task('plan', { form: { key: 'plan', version: 1 }, ...more });
const hour = { amount: 1, unit: 'hours', side: 'after' } as const;
/** Parties and kinds as they are set up, for what is about seats. */
const school = (steps: ProcessNode[], more: Partial<ProcessDefinition> = {}): ProcessDefinition => procedure(steps, { subjectKind: 'school', starts: undefined, ...more } as Partial<ProcessDefinition>);

const faults: [ProcedureProblemCode, ProcessDefinition, string[]][] = [
  ['no-steps', procedure([]), ['Thêm một việc']],
  ['step-unreachable', procedure([task('a', { outcomes: [outcome('stop', { kind: 'end', as: 'x' })] }), task('b')]), ['Thêm lựa chọn đi tiếp cho «the a»', 'Xóa bước «the b»']],
  ['no-way-on', procedure([task('a'), task('b', { outcomes: [outcome('back', { kind: 'return', to: 'a' })] })]), ['Thêm lựa chọn đi tiếp cho «the b»']],
  ['return-nowhere', procedure([task('a'), task('b', { outcomes: [on(), outcome('back', { kind: 'return', to: 'ghost' })] })]), ['Trả về «the a»', 'Bỏ lựa chọn «back»']],
  ['abstain-outside', procedure([task('a', { outcomes: [on(), outcome('abstain', { kind: 'abstain' })] })]), ['Cho «abstain» đi tiếp', 'Bỏ lựa chọn «abstain»']],
  ['flagged-without-form', procedure([task('a'), task('b', { outcomes: [on(), outcome('back', { kind: 'return', to: 'a', fields: 'flagged' })] })]), ['Mở lại toàn bộ biểu mẫu']],
  ['join-too-many', procedure([{ kind: 'parallel', key: 'p', title: words('p'), join: { atLeast: 5 }, branches: [branch('x', task('a')), branch('y', task('b'))] }]), ['Cần mọi nhánh']],
  ['rejection-never', procedure([{ kind: 'parallel', key: 'p', title: words('p'), join: 'all', rejected: { kind: 'on' }, branches: [branch('x', task('a')), branch('y', task('b'))] }]), ['Bỏ việc khi không đạt']],
  ['arm-unreachable', procedure([plan(), choice('c', arm('all', undefined), arm('some', { '>': [{ var: 'score' }, 1] }), arm('last', { '>': [{ var: 'score' }, 2] }))]), ['Đưa nhánh «all» xuống cuối', 'Xóa nhánh «some»']],
  ['choice-falls-through', procedure([plan(), choice('c', arm('a', { '>': [{ var: 'score' }, 1] }), arm('b', { '>': [{ var: 'score' }, 2] }))]), ['Thêm nhánh «Trường hợp còn lại»']],
  ['repeat-empty', procedure([task('a'), { kind: 'repeat', key: 'r', title: words('r'), rounds: { kind: 'months', every: 1, day: 1 }, until: { kind: 'rounds', count: 2 }, steps: [] }]), ['Thêm một việc vào phần lặp lại', 'Bỏ việc lặp lại']],
  ['step-unknown', procedure([task('a'), task('b', { shows: ['ghost'] })]), ['Không xem kèm bước đó']],
  ['step-late', procedure([task('a'), task('b', { signs: 'c' }), task('c')]), ['Ký nội dung của «the a»', 'Không ký nội dung của bước nào']],
  ['fact-unknown', procedure([plan(), choice('c', arm('a', { '>': [{ var: 'scor' }, 1] }), arm('b', undefined))]), ['Dùng dữ kiện “score”']],
  ['fact-unknown', procedure([task('a', { deadline: { kind: 'fact', fact: 'ghost', meaning: 'by' } })]), ['Tính 5 ngày làm việc kể từ khi mở bước']],
  ['form-unknown', procedure([plan({ form: { key: 'plan', version: 7 } })]), ['Dùng phiên bản 1 đã ban hành', 'Không dùng biểu mẫu ở bước này']],
  ['take-unknown', procedure([task('a', { deadline: { kind: 'date', day: '2027-01-01', meaning: 'by' }, ladder: [{ key: 'r', at: hour, act: { kind: 'take', outcome: 'ghost' } }] })]), ['Tự chọn «on»', 'Bỏ bậc này']],
  ['ladder-without-deadline', procedure([task('a', { ladder: [{ key: 'r', at: hour, act: { kind: 'remind' } }] })]), ['Đặt thời hạn 5 ngày làm việc', 'Bỏ các bậc nhắc việc']],
  ['pause-without-deadline', procedure([task('a', { pausable: true })]), ['Đặt thời hạn 5 ngày làm việc', 'Không cho tạm dừng']],
  ['template-unknown', procedure([task('a'), { kind: 'document', key: 'd', title: words('d'), template: 'decison', issuer: 'school', register: 'decisions', notation: 'QĐ', from: [] }]), ['Dùng mẫu “decision”']],
  ['register-unknown', procedure([task('a'), { kind: 'document', key: 'd', title: words('d'), template: 'decision', issuer: 'school', register: 'decision', notation: 'QĐ', from: [] }]), ['Dùng sổ “decisions”']],
  ['spawn-not-units', procedure([plan(), { kind: 'spawn', key: 's', title: words('s'), process: 'child', over: { step: 'plan', field: 'one' }, carry: [] }]), ['Lấy danh sách ở trường “schools”', 'Lấy danh sách ở trường “offices”', 'Lấy danh sách ở trường “units”']],
  ['spawn-kind', procedure([task('a'), { kind: 'spawn', key: 's', title: words('s'), process: 'child', over: { unitKind: 'office', under: 'school' }, carry: [] }]), ['Mở cho đúng loại đơn vị của quy trình đó']],
  ['wait-without-end', procedure([task('a'), { kind: 'spawn', key: 's', title: words('s'), process: 'child', over: { unitKind: 'school', under: 'school' }, carry: [], wait: { atLeast: 'all' } }]), ['Đợi tối đa 30 ngày']],
  ['reuse-unknown', procedure([task('a'), { kind: 'reuse', key: 'r', title: words('r'), process: 'reusable', version: 9, parties: {}, steps: [] }]), ['Dùng phiên bản 1']],
  ['party-unused', procedure([task('a')], { parties: { school: { kind: 'subject' }, other: { kind: 'initiator' } } }), ['Bỏ bên tham gia này']],
  ['role-unknown', school([task('a', { seat: { role: 'specialist', party: 'school' } })]), ['Giao cho Hiệu trưởng của trường', 'Giao cho Chuyên viên của cơ quan quản lý giáo dục phụ trách trường']],
];

test.each(faults)('%s can be repaired with one click', (code, definition, labels) => {
  const found = checkProcedure(definition, sampleWorld).find((one) => one.code === code);
  if (!found) throw new Error(`${code} is not found`);
  const fixes = fixesFor(found, definition, sampleWorld);
  expect(fixes.map(({ label }) => label.vi)).toEqual(labels);
  for (const fix of fixes) expect(checkProcedure(fix.definition, sampleWorld)).not.toContainEqual(found);
});

const raw = (definition: ProcessDefinition, change: (copy: { key: string; steps: Record<string, unknown>[] }) => void): ProcessDefinition => {
  const copy = structuredClone(definition);
  change(copy as unknown as { key: string; steps: Record<string, unknown>[] });
  return copy;
};

test.each<[ProcedureProblemCode, ProcessDefinition, string]>([
  ['key-repeated', procedure([task('a'), task('a')]), 'Đổi mã của mục sau thành “a-2”'],
  ['key-bad', raw(procedure([task('a')]), ({ steps }) => { steps[0]!.key = 'Bước 1'; }), 'Đặt mã mới “the-a”'],
  ['member-missing', raw(procedure([task('a')]), ({ steps }) => { steps[0]!.title = { vi: 'Lập kế hoạch', en: '' }; }), 'Dùng tên tiếng Việt cho cả tiếng Anh'],
  ['member-missing', raw(procedure([task('a')]), ({ steps }) => { steps[0]!.title = { vi: 'Lập kế hoạch' }; }), 'Dùng tên tiếng Việt cho cả tiếng Anh'],
  ['member-unknown', raw(procedure([task('a')]), ({ steps }) => { steps[0]!.colour = 'red'; }), 'Bỏ mục này'],
  ['too-few', raw(procedure([task('a')]), ({ steps }) => { steps[0]!.outcomes = []; }), 'Thêm lựa chọn «Đồng ý, chuyển tiếp»'],
])('%s of the shape can be repaired, too', (code, definition, label) => {
  const found = checkProcedure(definition, sampleWorld).find((one) => one.code === code);
  if (!found) throw new Error(`${code} is not found`);
  const [fix] = fixesFor(found, definition, sampleWorld);
  expect(fix?.label.vi).toBe(label);
  expect(checkProcedure(fix?.definition, sampleWorld).some((one) => one.code === code)).toBe(false);
});

test('a version that the server finds taken becomes the next', () => {
  const definition = procedure([task('a')], { key: 'reusable' });
  const [fix] = fixesFor(problem('version-taken', { step: null, path: '/version' }, { version: 1, next: 2 }), definition, sampleWorld);
  expect(fix?.definition.version).toBe(2);
});

test('where only a person can know, nothing is offered', () => {
  const vacant = procedure([task('a', { seat: { role: 'vacant', party: 'school' } })]);
  const found = checkProcedure(vacant, sampleWorld).find(({ code }) => code === 'seat-vacant');
  expect(found && fixesFor(found, vacant, sampleWorld)).toEqual([]);
});
