import { formatDay } from '../deadline';
import type { Localized } from '../process';
import type { Notice, Template } from './notice-content';
import { dueSentence, lateness } from './notice-sentences';

/** "Việc “…” của hồ sơ “…”" and what became of it. */
const ofTask = (notice: Notice, vi: string, en: string): Localized => ({
  vi: `Việc “${notice.stepTitle.vi}” của hồ sơ “${notice.caseTitle}” ${vi}`, en: `“${notice.stepTitle.en}” in the case “${notice.caseTitle}” ${en}`,
});
const subjectOf = (notice: Notice, vi: string, en: string): Localized => ({ vi: `${vi}: ${notice.stepTitle.vi} – ${notice.caseTitle}`, en: `${en}: ${notice.stepTitle.en} – ${notice.caseTitle}` });
const now = (notice: Notice): Localized => ({ vi: `${notice.roleTitle.vi}, ${notice.unitName}`, en: `${notice.roleTitle.en}, ${notice.unitName}` });

/** Mails about what the ladder and orders do to a task or a case. */
export const orderNotices: Record<string, Template> = {
  'task-reassigned': (notice) => ({
    subject: subjectOf(notice, 'Việc đã chuyển cho cấp trên', 'Passed to a seat above'),
    heading: { vi: 'Một việc quá hạn đã được chuyển', en: 'A late task was passed on' },
    paragraphs: [ofTask(notice, `đã quá hạn và được chuyển cho ${now(notice).vi} xử lý.`, `is late and is now with the ${now(notice).en}.`), lateness(notice)],
  }),
  assist: (notice) => ({
    subject: { vi: `Cần hỗ trợ: ${(notice.sideTitle ?? notice.stepTitle).vi} – ${notice.caseTitle}`, en: `Help needed: ${(notice.sideTitle ?? notice.stepTitle).en} – ${notice.caseTitle}` },
    heading: { vi: 'Một hồ sơ cần bạn hỗ trợ', en: 'A case needs your help' },
    paragraphs: [
      ofTask(notice, 'đang quá hạn.', 'is late.'),
      notice.sideTitle && { vi: `Việc cần làm: ${notice.sideTitle.vi}.`, en: `What to do: ${notice.sideTitle.en}.` },
    ],
  }),
  'outcome-taken': (notice) => ({
    subject: subjectOf(notice, 'Hệ thống đã ghi nhận kết quả', 'Recorded by the system'),
    heading: { vi: 'Đã hết thời hạn xử lý', en: 'The time is over' },
    paragraphs: [
      ofTask(notice, 'đã hết thời hạn mà chưa có người xử lý.', 'was not decided in its time.'),
      notice.takenTitle && { vi: `Theo quy trình, kết quả được ghi nhận là: ${notice.takenTitle.vi}.`, en: `As the procedure says, this was recorded: ${notice.takenTitle.en}.` },
    ],
  }),
  'extension-asked': (notice) => ({
    subject: subjectOf(notice, 'Đề nghị gia hạn', 'More time is asked for'),
    heading: { vi: 'Có đề nghị gia hạn chờ bạn trả lời', en: 'Somebody asks for more time' },
    paragraphs: [
      notice.asked && ofTask(notice, `được ${notice.asked.roleTitle.vi}, ${notice.asked.unitName}, đề nghị gia hạn đến hết ngày ${formatDay(notice.asked.until, 'vi')}.`, `has a request for more time: the ${notice.asked.roleTitle.en} of ${notice.asked.unitName} asks for it until the end of ${formatDay(notice.asked.until, 'en')}.`),
      { vi: 'Lý do nằm trong việc cần làm. Thời hạn hiện tại vẫn áp dụng cho đến khi có trả lời.', en: 'The reason is on the task. The present deadline stands until there is an answer.' },
    ],
  }),
  'extension-granted': (notice) => ({
    subject: subjectOf(notice, 'Đã được gia hạn', 'More time granted'),
    heading: { vi: 'Thời hạn đã được gia hạn', en: 'You have more time' },
    paragraphs: [ofTask(notice, 'đã được gia hạn.', 'has a later deadline.'), dueSentence(notice)],
  }),
  'extension-refused': (notice) => ({
    subject: subjectOf(notice, 'Không được gia hạn', 'More time refused'),
    heading: { vi: 'Đề nghị gia hạn không được chấp thuận', en: 'Your request for more time was refused' },
    paragraphs: [ofTask(notice, 'giữ nguyên thời hạn. Lý do có trong diễn biến của hồ sơ.', 'keeps its deadline. The reason is in the history of the case.'), dueSentence(notice)],
  }),
  'task-paused': (notice) => ({
    subject: subjectOf(notice, 'Tạm dừng thời hạn', 'The clock is stopped'),
    heading: { vi: 'Thời hạn được tạm dừng', en: 'The clock is stopped' },
    paragraphs: [ofTask(notice, 'được tạm dừng tính thời hạn. Bạn vẫn có thể hoàn thành việc này; thời hạn chạy tiếp khi có thông báo.', 'has its clock stopped. You can still finish it; the clock runs again when you are told so.')],
  }),
  'task-resumed': (notice) => ({
    subject: subjectOf(notice, 'Tiếp tục tính thời hạn', 'The clock runs again'),
    heading: { vi: 'Thời hạn được tính tiếp', en: 'The clock runs again' },
    paragraphs: [ofTask(notice, 'được tiếp tục tính thời hạn.', 'has its clock running again.'), dueSentence(notice)],
  }),
  'due-moved': (notice) => ({
    subject: subjectOf(notice, 'Thời hạn thay đổi', 'A deadline moved'),
    heading: { vi: 'Thời hạn thay đổi do lịch làm việc', en: 'The working calendar moved a deadline' },
    paragraphs: [ofTask(notice, 'có thời hạn mới vì lịch nghỉ lễ hoặc lịch làm việc thay đổi.', 'has another deadline, as holidays or working days changed.'), dueSentence(notice)],
  }),
  'case-recalled': (notice) => ({
    subject: { vi: `Hồ sơ đã được thu hồi – ${notice.caseTitle}`, en: `Withdrawn – ${notice.caseTitle}` },
    heading: { vi: 'Hồ sơ đã được thu hồi', en: 'The case was withdrawn' },
    paragraphs: [
      { vi: `Hồ sơ “${notice.caseTitle}” (${notice.processTitle.vi}) đã được thu hồi; việc “${notice.stepTitle.vi}” không còn phải thực hiện và các văn bản của hồ sơ không còn hiệu lực.`, en: `The case “${notice.caseTitle}” (${notice.processTitle.en}) was withdrawn: “${notice.stepTitle.en}” need not be done any more, and the documents of the case are valid no longer.` },
      { vi: 'Lý do có trong diễn biến của hồ sơ.', en: 'The reason is in the history of the case.' },
    ],
  }),
  'case-corrected': (notice) => ({
    subject: subjectOf(notice, 'Đính chính', 'A correction'),
    heading: { vi: 'Một quyết định được đính chính', en: 'A decision was corrected' },
    paragraphs: [ofTask(notice, 'được mở lại vì quyết định trước có sai sót. Lý do có trong diễn biến của hồ sơ.', 'is open again, as the earlier decision was a mistake. The reason is in the history of the case.'), dueSentence(notice)],
  }),
  'handed-over': (notice) => ({
    subject: subjectOf(notice, 'Tiếp nhận bàn giao', 'Handed over to you'),
    heading: { vi: 'Bạn tiếp nhận một việc được bàn giao', en: 'A task was handed over to you' },
    paragraphs: [ofTask(notice, `được bàn giao cho ${now(notice).vi} do sắp xếp lại đơn vị.`, `was handed over to the ${now(notice).en}, as units were reorganised.`), dueSentence(notice)],
  }),
};
