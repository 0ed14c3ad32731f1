import type { ErrorCode } from '../../../../domain/errors/codes';
import type { Localized } from '../../../../domain/process';
import { w } from '../help-content';

/** What the server refuses while a design is saved, reviewed or published: what it means and what to do. */
export const orderMending = {
  'draft-changed': { means: w('Có người đã lưu bản nháp sau lần bạn đọc.', 'Somebody saved the draft after you read it.'), mend: w('Hộp thoại cho so sánh: lấy bản mới, hoặc giữ bài của bạn thành bản sao.', 'The dialog compares both: take theirs, or keep yours as a copy.') },
  'editing-lost': { means: w('Người khác đã nhận sửa bản này.', 'Somebody else has taken over.'), mend: w('Hỏi người đó, hoặc bấm {studio.editing.take}.', 'Ask them, or press {studio.editing.take}.') },
  'key-taken': { means: w('Mã này đã có biểu mẫu hoặc quy trình khác dùng.', 'Another form or procedure has this key.'), mend: w('Bấm {studio.shelf.keyChange} khi tạo và thêm một chữ, ví dụ năm.', 'Press {studio.shelf.keyChange} while creating it and add a word, such as the year.') },
  'revision-stale': { means: w('Nội dung đã được người khác thay đổi.', 'Somebody else has changed it meanwhile.'), mend: w('Tải lại trang rồi làm lại; chưa có gì bị ghi đè.', 'Reload and do it again; nothing was overwritten.') },
  'review-not-asked': { means: w('Bản nháp không chờ duyệt.', 'No review is waited for.'), mend: w('Người soạn bấm {studio.review.ask} trước.', 'Its author presses {studio.review.ask} first.') },
  'review-needed': { means: w('Chưa ai khác duyệt đúng bản đang có.', 'Nobody else has approved just this draft.'), mend: w('Bấm {studio.review.ask}; sửa thêm sau khi được duyệt thì nhờ duyệt lại.', 'Press {studio.review.ask}; a change after the approval needs another.') },
  'definition-refused': { means: w('Bản nháp còn chỗ đỏ.', 'The draft has faults.'), mend: w('Mở danh sách chỗ cần sửa và sửa hết chỗ đỏ.', 'Open the list of what to mend and mend all that is red.') },
  'rehearsal-red': { means: w('Một kịch bản không đạt, hoặc có chỗ tự chạy không tới được.', 'A scenario is red, or something could not be reached.'), mend: w('Xem từng chỗ trong hộp thoại ban hành: sửa quy trình, lưu lại kịch bản, hoặc đánh dấu đã xem.', 'Look at each in the dialog: mend the procedure, keep the scenario anew, or tick that you have seen it.') },
  'design-retired': { means: w('Biểu mẫu hoặc quy trình đã ngừng dùng.', 'The form or procedure is retired.'), mend: w('Ở trang phiên bản bấm {studio.versions.reinstate} trước khi ban hành.', 'On the page of versions press {studio.versions.reinstate} before publishing.') },
  'procedure-retired': { means: w('Quy trình đã ngừng dùng nên không mở hồ sơ mới.', 'The procedure is retired: no new cases.'), mend: w('Dùng quy trình thay thế, hoặc cho dùng lại.', 'Use the one that replaces it, or use it again.') },
  'key-conflict': { means: w('Cùng một lần gửi nhưng nội dung khác.', 'The same request came with another content.'), mend: w('Tải lại trang rồi làm lại.', 'Reload and do it again.') },
  'payload-too-large': { means: w('Nội dung gửi lên quá lớn.', 'What was sent is too large.'), mend: w('Chia biểu mẫu hoặc quy trình thành nhiều phần.', 'Split the form or the procedure.') },
  forbidden: { means: w('Vị trí của bạn không được làm việc này.', 'Your seat may not do this.'), mend: w('Soạn và ban hành là việc của quản trị hệ thống; người giám sát xem và duyệt.', 'Administrators draft and publish; supervisors read and review.') },
  'engine-unavailable': { means: w('Hệ thống tạm chưa trả lời; bài làm vẫn được giữ.', 'The system does not answer for the moment; your work is kept.'), mend: w('Chờ ít giây rồi thử lại.', 'Wait a little and try again.') },
} as const satisfies Partial<Record<ErrorCode, { means: Localized; mend: Localized }>>;
