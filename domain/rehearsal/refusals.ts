import { LogicError } from '../logic/evaluate';
import { Refusal, type Localized, type RefusalCode } from '../process';
import { fill } from '../timeline/fill';

/** Why something could not be done, for people. */
export interface RefusalInWords { code: string; message: Localized }

const kernel: Record<RefusalCode, ReturnType<typeof fill>> = {
  'case-ended': fill('Hồ sơ đã kết thúc.', 'The case has ended.'),
  'task-closed': fill('Việc này không còn mở.', 'This task is no longer open.'),
  'outcome-unknown': fill('Bước này không có lựa chọn đó.', 'This step has no such outcome.'),
  'seat-mismatch': fill('Việc này thuộc vị trí khác.', 'This task belongs to another seat.'),
  'signature-stale': fill('Nội dung đã thay đổi sau khi người ký mở xem; phải xem lại rồi mới ký.', 'What is to be signed changed after the signer opened it; it must be read again.'),
  'four-eyes': fill('Người này đã xử lý bước mà bước này kiểm tra, nên phải để người khác thực hiện.', 'This person took an earlier step that this one checks; somebody else must decide.'),
  'key-conflict': fill('Yêu cầu này đã được xử lý.', 'This request has been answered.'),
  'nothing-due': fill('Chưa có gì đến hạn.', 'Nothing is due yet.'),
  'event-unexpected': fill('Hồ sơ không ở bước chờ việc này.', 'The case is not at a place where this can happen.'),
  'extension-not-allowed': fill('Bước này không gia hạn được: không có thời hạn, không cho xin gia hạn, hoặc đang chờ trả lời.', 'This step cannot be given more time: it has no deadline, allows no extension, or one was asked for already.'),
  'extension-not-later': fill('Ngày mới phải sau hạn hiện tại và không ở quá khứ.', 'The new day must be later than the present deadline, and not past.'),
  'pause-not-allowed': fill('Không dừng hoặc tiếp tục được thời hạn của bước này.', 'The clock of this step cannot be stopped or started now.'),
  'migration-needs-person': fill('Không tự chuyển phiên bản được: có bước đang mở mà phiên bản mới không có.', 'The case cannot be moved by itself: the newer version lacks a step it stands at.'),
  'migration-decided': fill('Không hoàn tác được: hồ sơ đã đi tiếp sau khi chuyển phiên bản.', 'The move cannot be taken back: the case has gone on since.'),
  'correction-out-of-reach': fill('Không mở lại được bước này từ chỗ hồ sơ đang đứng.', 'This step cannot be opened again from where the case stands.'),
};

/** What a rehearsal refuses itself: what the server looks at before it asks the kernel, and what the commit cannot resolve. */
const own = {
  'not-found': fill('Không tìm thấy “{name}”.', '“{name}” was not found.'),
  'step-not-open': fill('Bước “{step}” không mở trong hồ sơ {unit}.', '“{step}” is not open in the case of {unit}.'),
  'no-such-case': fill('Không có hồ sơ nào như kịch bản nêu ({process}, {unit}).', 'There is no case as the script names it ({process}, {unit}).'),
  'nobody-may': fill('Không ai xử lý được bước “{step}” của {unit}.', 'Nobody can decide “{step}” at {unit}.'),
  'too-many-wakes': fill('Có quá nhiều việc đến hạn trên đoạn đường này (tối đa {most}).', 'Too much falls due on the way (at most {most}).'),
  'not-holder': fill('{person} không giữ vị trí {role} của {unit}. Người xử lý được: {holders}.', '{person} does not hold the seat of {role} at {unit}. Who can decide: {holders}.'),
  'reason-required': fill('Lựa chọn “{outcome}” phải nêu lý do.', 'The outcome “{outcome}” needs a reason.'),
  'flags-required': fill('Lựa chọn “{outcome}” phải ghi chú vào ít nhất một mục cần sửa.', 'The outcome “{outcome}” needs a note beside at least one field.'),
  'recipient-kind': fill('{unit} không thuộc loại đơn vị của quy trình “{process}”.', '{unit} is not of the kind that the procedure “{process}” is for.'),
  'seat-unresolved': fill('Không có đơn vị nào đứng sau bên “{party}” của {unit}, nên hồ sơ dừng lại.', 'No unit stands behind the party “{party}” of {unit}, so the case stops.'),
  'process-missing': fill('Không có quy trình “{process}” để mở hồ sơ.', 'There is no procedure “{process}” to start cases of.'),
  'too-many-cases': fill('Quá nhiều hồ sơ trong một lần diễn tập (tối đa {most}).', 'Too many cases for one rehearsal (at most {most}).'),
  'too-many-generations': fill('Quy trình mở hồ sơ nối tiếp quá {most} đời; có thể nó mở lại chính nó.', 'Cases start further cases for more than {most} generations; the procedure may start itself.'),
  'subject-missing': fill('Không có đơn vị nào thuộc loại “{kind}” để mở hồ sơ.', 'There is no unit of the kind “{kind}” to open a case about.'),
  'starts-nobody': fill('{unit} không có ai giữ vị trí {role} để khởi tạo.', 'Nobody at {unit} holds the seat of {role} that starts such a case.'),
  'clock-back': fill('Đồng hồ chỉ chạy tới, không lùi.', 'The clock only runs forward.'),
  'definition-broken': fill('Định nghĩa quy trình có lỗi nên hồ sơ không đi tiếp được ({why}).', 'The definition has a fault, so the case cannot go on ({why}).'),
  'event-failed': fill('Hồ sơ không đi tiếp được: {why}', 'The case cannot go on: {why}'),
} as const;
export type OwnRefusal = keyof typeof own;

/** A rehearsal's own refusal on its way to whoever acts. */
export class Stop extends Error {
  readonly inWords: RefusalInWords;

  constructor(code: OwnRefusal, values: Parameters<ReturnType<typeof fill>>[0] = {}) {
    super(code);
    this.name = 'Stop';
    this.inWords = { code, message: own[code](values) };
  }
}

/**
 * An error as people read it. A draft may return to a step that is not there or test with an operator that no choice has:
 * the kernel throws then, and a real case would wait for a person. What is none of these is thrown on: it is a fault of ours.
 */
export function inWords(error: unknown): RefusalInWords {
  if (error instanceof Stop) return error.inWords;
  if (error instanceof Refusal) return { code: error.code, message: kernel[error.code]() };
  if (error instanceof LogicError || error instanceof RangeError) return new Stop('definition-broken', { why: error.message }).inWords;
  throw error;
}
