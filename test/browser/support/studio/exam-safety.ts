import type { Hand } from './hand';
import { addPart, choosePart, computeBy, goToEnd, letProcedureUse, nameChoices, demand, seeNoFaults, showWhen } from './form-design';
import { addOutcome, addStep, dueIn, giveTo, goToRow, nameBranches, nameOutcome, notBy, seeNoErrors, showing, signing, startedBy, withForm } from './procedure-design';
import { newDesign, seeSaved } from './shelf';

/** How the steps are called; the road of a case goes through them. */
export const steps = { plan: 'Lập phương án', together: 'Ký liên tịch', police: 'Công an xã ký', education: 'Cơ quan giáo dục ký', close: 'Hiệu trưởng xác nhận' } as const;
export const outcomes = { pass: 'Đồng ý, chuyển tiếp', sign: 'Đồng ý và ký', back: 'Trả lại để sửa' } as const;
export const fields = {
  exam: 'Tên kỳ thi', day: 'Ngày thi', hour: 'Giờ bắt đầu', place: 'Địa điểm thi', phone: 'Điện thoại người phụ trách', candidates: 'Số thí sinh', guard: 'Hình thức canh gác', route: 'Tuyến tuần tra',
  traffic: 'Cần phân luồng giao thông', crossing: 'Vị trí cần phân luồng', forces: 'Lực lượng tham gia', team: 'Tổ công tác', heads: 'Số người', total: 'Tổng số người',
} as const;
export const guards = ['Chốt tại cổng trường', 'Tuần tra lưu động'] as const;

/** A form of twelve fields: one of them a table of two columns, two that show only when they are needed, and one that is computed. */
export async function designForm(hand: Hand, title: string): Promise<void> {
  await newDesign(hand, { kind: 'form', title });
  await addPart(hand, 'text', fields.exam);
  await demand(hand);
  await addPart(hand, 'date', fields.day);
  await demand(hand);
  await letProcedureUse(hand);
  await addPart(hand, 'time', fields.hour);
  await addPart(hand, 'text', fields.place);
  await addPart(hand, 'phone', fields.phone);
  await addPart(hand, 'number', fields.candidates);
  await addPart(hand, 'radio', fields.guard);
  await nameChoices(hand, guards);
  await addPart(hand, 'longText', fields.route);
  await showWhen(hand, fields.guard, guards[1]);
  await addPart(hand, 'checkbox', fields.traffic);
  await addPart(hand, 'longText', fields.crossing);
  await showWhen(hand, fields.traffic, 'Có');
  await addPart(hand, 'table', fields.forces);
  await addPart(hand, 'text', fields.team);
  await addPart(hand, 'number', fields.heads);
  await goToEnd(hand);
  await addPart(hand, 'computed', fields.total);
  await computeBy(hand, `tong_cot([${fields.heads}])`);
  await choosePart(hand, fields.candidates);
  await demand(hand);
  await seeNoFaults(hand);
  await seeSaved(hand);
}

/** Planned by the school, signed side by side by the commune's police and the education office, closed by the principal. */
export async function designProcedure(hand: Hand, title: string, form: string): Promise<void> {
  await newDesign(hand, { kind: 'procedure', title });
  await goToRow(hand, title);
  await startedBy(hand, 'Cán bộ phụ trách an ninh trật tự');
  await addStep(hand, 'task', steps.plan, 'Draft the plan');
  await giveTo(hand, 'Nhà trường', 'Cán bộ phụ trách an ninh trật tự');
  await withForm(hand, form);
  await dueIn(hand, /^10 ngày làm việc/);
  await addStep(hand, 'parallel', steps.together, 'Sign together');
  await nameBranches(hand, [['Bên Công an', 'Police'], ['Bên Giáo dục', 'Education']]);
  await addSignature(hand, 'Bên Công an', { title: steps.police, english: 'The police sign', party: 'Công an xã', role: 'Cán bộ Công an xã' });
  await addSignature(hand, 'Bên Giáo dục', { title: steps.education, english: 'The office signs', party: 'Cơ quan quản lý giáo dục', role: 'Chuyên viên' });
  await goToRow(hand, steps.together);
  await addStep(hand, 'task', steps.close, 'The principal confirms');
  await giveTo(hand, 'Nhà trường', 'Hiệu trưởng');
  await showing(hand, steps.plan);
  await notBy(hand, steps.plan);
  await seeNoErrors(hand);
  await seeSaved(hand);
}

async function addSignature(hand: Hand, branch: string, { title, english, party, role }: { title: string; english: string; party: string; role: string }): Promise<void> {
  await goToRow(hand, branch);
  await addStep(hand, 'task', title, english);
  await giveTo(hand, party, role);
  await nameOutcome(hand, 0, outcomes.sign, 'Agree and sign');
  await addOutcome(hand, outcomes.back);
  await showing(hand, steps.plan);
  await signing(hand, steps.plan);
}
