import type { Hand } from './hand';
import { addPart, mustBe, nameChoices, demand, seeNoFaults, setProperty, showWhen } from './form-design';
import { addOutcome, addStep, dueAfter, dueIn, dueOn, fixFirst, giveTo, goToRow, nameOutcome, notBy, remindedBy, seeDue, seeErrors, seeNoErrors, showing, signing, startedBy, withForm } from './procedure-design';
import { beginRehearsal, keepScenario, letRun, play, walkAll } from './rehearsal';
import { newDesign, see, seeSaved } from './shelf';

/** The story of the letter: every school holds a fire drill once a year, and the fire police check it. */
export const drill = { form: 'Phương án chữa cháy năm học', procedure: 'Thực tập chữa cháy theo công văn', copied: 'Phương án thực tập chữa cháy và thoát nạn' } as const;
const steps = { plan: 'Lập phương án', approval: 'Hiệu trưởng duyệt', check: 'Cảnh sát kiểm tra', report: 'Báo cáo kết quả' } as const;
/** A date of the copied form. */
const held = 'Ngày thực tập';

/** A copy, six fields, a table of two columns; one of them shows when it is needed, one must hold something. */
export async function designDrillForm(hand: Hand): Promise<void> {
  await newDesign(hand, { kind: 'form', title: drill.form, copyOf: drill.copied });
  await addPart(hand, 'date', 'Ngày tổng duyệt');
  await demand(hand);
  await mustBe(hand, 'Ngày này trước hoặc sau ngày kia', { 'So sánh': 'trước', 'So với': held });
  await addPart(hand, 'time', 'Giờ bắt đầu');
  await addPart(hand, 'number', 'Số khách mời');
  await setProperty(hand, 'suffix', 'người');
  await addPart(hand, 'phone', 'Điện thoại chỉ huy');
  await addPart(hand, 'radio', 'Hình thức thực tập');
  await nameChoices(hand, ['Có báo trước', 'Đột xuất']);
  await demand(hand);
  await addPart(hand, 'longText', 'Lý do không báo trước');
  await showWhen(hand, 'Hình thức thực tập', 'Đột xuất');
  await addPart(hand, 'table', 'Đơn vị phối hợp');
  await addPart(hand, 'text', 'Tên đơn vị');
  await addPart(hand, 'number', 'Số người phối hợp');
  await seeNoFaults(hand);
  await seeSaved(hand);
}

/** Planned, approved, held and reported, checked by the police; who, until when, and what if it is late. */
export async function designDrillProcedure(hand: Hand): Promise<void> {
  await newDesign(hand, { kind: 'procedure', title: drill.procedure });
  await goToRow(hand, drill.procedure);
  await startedBy(hand, 'Cán bộ phụ trách an ninh trật tự');
  await addStep(hand, 'task', steps.plan, 'Draft the plan');
  await giveTo(hand, 'Nhà trường', 'Cán bộ phụ trách an ninh trật tự');
  await withForm(hand, drill.form);
  await dueIn(hand, /^10 ngày làm việc/);
  await addStep(hand, 'task', steps.approval, 'The principal approves');
  await giveTo(hand, 'Nhà trường', 'Hiệu trưởng');
  await nameOutcome(hand, 0, 'Duyệt', 'Approve');
  await addOutcome(hand, 'Trả lại để sửa');
  await dueAfter(hand, 2);
  await showing(hand, steps.plan);
  await signing(hand, steps.plan);
  await notBy(hand, steps.plan);
  await addStep(hand, 'task', steps.report, 'Report');
  await giveTo(hand, 'Nhà trường', 'Cán bộ phụ trách an ninh trật tự');
  await dueOn(hand, held);
  // She has no English name for it, and leaves the field empty.
  await addStep(hand, 'task', steps.check, '');
  await giveTo(hand, 'Công an tỉnh', 'Cán bộ kiểm tra Công an tỉnh');
  await nameOutcome(hand, 0, 'Đạt yêu cầu', 'Passed');
  await addOutcome(hand, 'Trả lại để sửa');
  // Every step begins with it.
  await seeDue(hand, /^5 ngày làm việc/);
  await remindedBy(hand, /^Chuẩn/);
  await showing(hand, steps.plan);
  await showing(hand, steps.report);
  await seeErrors(hand, 1);
}

export async function mendRedPoint(hand: Hand): Promise<void> {
  await fixFirst(hand);
  await seeNoErrors(hand);
  await seeSaved(hand);
}

/** Twenty schools at once: two of them go on, the others are reminded while weeks pass, and every branch is walked. */
export async function rehearseDrill(hand: Hand): Promise<void> {
  await beginRehearsal(hand, 20, /^Mọi đơn vị/);
  const plan = { step: steps.plan, by: 'Cán bộ phụ trách an ninh trật tự', outcome: 'Đồng ý, chuyển tiếp' };
  await play(hand, plan);
  await play(hand, { step: steps.approval, by: 'Hiệu trưởng', outcome: 'Trả lại để sửa', reason: 'Thiếu phương tiện' });
  await play(hand, plan);
  await letRun(hand, 'next');
  await letRun(hand, 'week');
  await letRun(hand, 'week');
  await keepScenario(hand, 'Hai tuần, hai mươi trường');
  const { reached, total, missed } = await walkAll(hand);
  if (missed.length > 0 || reached !== total) throw new Error(`the walk missed: ${missed.join('; ')}`);
  await see(hand, 'edit');
}
