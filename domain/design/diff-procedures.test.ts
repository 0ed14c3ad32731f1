import { safeSchoolProcedure } from '../procedures/safe-school';
import type { ProcessDefinition, TaskNode } from '../process';
import { addOutcome, changeProcedure, changeStep, diffProcedures, findStep, insertStep, moveStep, newStep, removeOutcome, removeStep, renameStep, wrapInParallel, type Edit } from '.';

const done = (edit: Edit): ProcessDefinition => {
  if (!edit.ok) throw new Error(edit.why.en);
  return edit.definition;
};
const said = (after: ProcessDefinition): string[] => {
  const { procedure, added, removed, changed, moved } = diffProcedures(safeSchoolProcedure, after);
  const lines = (kind: string, all: typeof added): string[] => all.flatMap(({ key, sentences }) => sentences.map(({ vi }) => `${kind} ${key}: ${vi}`));
  return [...procedure.map(({ vi }) => vi), ...lines('+', added), ...lines('-', removed), ...lines('*', changed), ...lines('>', moved)];
};
const plan = findStep(safeSchoolProcedure, 'plan')?.node as TaskNode;

test.each<[string, () => Edit, string[]]>([
  ['who', () => changeStep(safeSchoolProcedure, 'plan', { seat: { role: 'principal', party: 'school' } }), ['* plan: Người thực hiện: từ Cán bộ phụ trách an ninh trật tự của trường thành Hiệu trưởng của trường.']],
  ['the deadline', () => changeStep(safeSchoolProcedure, 'plan-approval', { deadline: { kind: 'after', from: 'opened', amount: 3, unit: 'working-days' } }), ['* plan-approval: Thời hạn: từ 2 ngày làm việc kể từ khi mở bước thành 3 ngày làm việc kể từ khi mở bước.']],
  ['no deadline', () => changeStep(safeSchoolProcedure, 'plan-approval', { deadline: undefined }), ['* plan-approval: Bỏ thời hạn: 2 ngày làm việc kể từ khi mở bước.']],
  ['the version of a form', () => changeStep(safeSchoolProcedure, 'plan', { form: { key: 'plan', version: 2 } }), ['* plan: Biểu mẫu: từ “plan” phiên bản 1 thành “plan” phiên bản 2.']],
  ['a new outcome', () => addOutcome(safeSchoolProcedure, 'plan', 'end'), [
    '* plan: Thêm lựa chọn: «Kết thúc»: kết thúc hồ sơ: Hoàn thành, phải nêu lý do, không cần điền đủ biểu mẫu.',
  ]],
  ['one outcome less', () => removeOutcome(safeSchoolProcedure, 'plan-approval', 'return'), [
    '* plan-approval: Bỏ lựa chọn: «Trả lại»: trả về bước «Lập kế hoạch và bản đăng ký», phải nêu lý do, không cần điền đủ biểu mẫu.',
  ]],
  ['the ladder', () => changeStep(safeSchoolProcedure, 'plan', { ladder: plan.ladder.slice(1) }), ['* plan: Bỏ bậc nhắc việc: 3 ngày làm việc trước hạn: nhắc người thực hiện.']],
  ['the title', () => changeProcedure(safeSchoolProcedure, { title: { vi: 'Trường an toàn', en: 'Safe school' } }), ['Tên quy trình: từ «Xây dựng nhà trường an toàn về an ninh, trật tự» thành «Trường an toàn».']],
  ['the order', () => moveStep(safeSchoolProcedure, 'plan-document', { owner: null, index: 0 }), ['> plan-document: Nay đứng ở đầu quy trình.']],
])('%s', (_what, edit, sentences) => expect(said(done(edit()))).toEqual(sentences));

test('a new step says where it stands and all it asks', () => {
  const step = newStep(safeSchoolProcedure, 'wait', { title: { vi: 'Chờ công văn', en: 'Wait for the letter' } });
  expect(said(done(insertStep(safeSchoolProcedure, { owner: { key: 'co-signing', branch: 'police' }, index: 1 }, step)))).toEqual([
    '+ cho-cong-van: Bước mới sau bước «Công an xã ký liên tịch» trong nhánh «Công an xã» của «Ký liên tịch».', '+ cho-cong-van: Đợi đến: 5 ngày làm việc kể từ khi mở bước.',
  ]);
});

test('a step that goes is told, with what no longer looks at it', () => {
  expect(said(done(removeStep(safeSchoolProcedure, 'recheck')))).toEqual([
    '- recheck: Bước này (việc của người) không còn trong quy trình.',
    '* classification: Nội dung xem kèm: từ «Tự đánh giá sáu tiêu chí», «Kiểm tra, thẩm định», «Kiểm tra lại tồn tại» thành «Tự đánh giá sáu tiêu chí», «Kiểm tra, thẩm định».',
  ]);
});

test('another key is told as such, not as one step less and one more', () => {
  expect(said(done(renameStep(safeSchoolProcedure, 'plan', 'ke-hoach')))).toEqual(['* ke-hoach: Mã bước đổi từ “plan” thành “ke-hoach”.']);
});

test('steps that are wrapped are moved into what is new', () => {
  const { added, moved, changed } = diffProcedures(safeSchoolProcedure, done(wrapInParallel(safeSchoolProcedure, ['plan', 'plan-approval'])));
  expect([added.map(({ key }) => key), moved.map(({ key }) => key), changed]).toEqual([['lam-song-song'], ['plan', 'plan-approval'], []]);
});
