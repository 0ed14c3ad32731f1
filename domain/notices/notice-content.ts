import { formatInstant, type DisplayLocale } from '../deadline';
import type { Localized } from '../process';
import { dueSentence, lateness } from './notice-sentences';
import { orderNotices } from './order-notices';

/** What a mail is about: everything a template may say. Words of people (comments, reasons) are not in it and never leave by mail. */
export interface Notice {
  template: string;
  /** Where the button leads, and what it opens. */
  url: string;
  opens: 'task' | 'case' | 'directive';
  caseTitle: string;
  processTitle: Localized;
  /** Title of the step the notice is about. */
  stepTitle: Localized;
  /** Whose move it is: the seat of the task, or the addressed seat when there is no task. */
  roleTitle: Localized;
  unitName: string;
  task: { openedAt: string; dueAt: string | null; lastDay: string | null } | null;
  document: { title: Localized; number: string } | null;
  outcomeTitle: Localized | null;
  /** What a task beside the step is called. */
  sideTitle: Localized | null;
  /** The outcome that the ladder took. */
  takenTitle: Localized | null;
  /** More time is asked for: until when, and by whom. */
  asked: { until: string; roleTitle: Localized; unitName: string } | null;
  /** The time of the notice, UTC. */
  at: string;
  /** Set when nobody holds the addressed seat and the superior gets the mail. */
  vacant: { roleTitle: Localized; unitName: string } | null;
}

export interface Sentences { subject: string; heading: string; paragraphs: string[]; button: string }
export type Template = (notice: Notice) => { subject: Localized; heading: Localized; paragraphs: (Localized | null)[] };

const buttons: Record<Notice['opens'], Localized> = {
  task: { vi: 'Mở việc cần làm', en: 'Open the task' },
  case: { vi: 'Mở hồ sơ', en: 'Open the case' },
  directive: { vi: 'Mở văn bản chỉ đạo', en: 'Open the directive' },
};

const openedSentence = ({ task }: Notice): Localized | null => (task ? { vi: `Việc được giao lúc ${formatInstant(task.openedAt, 'vi')}.`, en: `It was opened at ${formatInstant(task.openedAt, 'en')}.` } : null);

const templates: Record<string, Template> = {
  ...orderNotices,
  'task-opened': (notice) => ({
    subject: { vi: `Việc mới: ${notice.stepTitle.vi} – ${notice.caseTitle}`, en: `New task: ${notice.stepTitle.en} – ${notice.caseTitle}` },
    heading: { vi: 'Bạn có việc mới', en: 'You have a new task' },
    paragraphs: [
      { vi: `Việc “${notice.stepTitle.vi}” của hồ sơ “${notice.caseTitle}” đang chờ bạn xử lý với vai trò ${notice.roleTitle.vi}, ${notice.unitName}.`, en: `“${notice.stepTitle.en}” in the case “${notice.caseTitle}” is waiting for you as ${notice.roleTitle.en}, ${notice.unitName}.` },
      dueSentence(notice),
    ],
  }),
  'task-returned': (notice) => ({
    subject: { vi: `Trả lại để chỉnh sửa: ${notice.stepTitle.vi} – ${notice.caseTitle}`, en: `Sent back for changes: ${notice.stepTitle.en} – ${notice.caseTitle}` },
    heading: { vi: 'Một việc được trả lại', en: 'A task was sent back' },
    paragraphs: [
      { vi: `Việc “${notice.stepTitle.vi}” của hồ sơ “${notice.caseTitle}” được trả lại. Nội dung đã gửi vẫn còn nguyên; lý do trả lại hiển thị bên cạnh từng mục khi mở việc.`, en: `“${notice.stepTitle.en}” in the case “${notice.caseTitle}” was sent back. What was sent is still filled in; the reasons stand beside the fields when you open the task.` },
      dueSentence(notice),
    ],
  }),
  reminder: (notice) => ({
    subject: { vi: `Sắp đến hạn: ${notice.stepTitle.vi} – ${notice.caseTitle}`, en: `Due soon: ${notice.stepTitle.en} – ${notice.caseTitle}` },
    heading: { vi: 'Việc sắp đến hạn', en: 'A task is due soon' },
    paragraphs: [
      { vi: `Việc “${notice.stepTitle.vi}” của hồ sơ “${notice.caseTitle}” vẫn chưa hoàn thành.`, en: `“${notice.stepTitle.en}” in the case “${notice.caseTitle}” is not done yet.` },
      dueSentence(notice), lateness(notice),
    ],
  }),
  escalation: (notice) => ({
    subject: { vi: `Chậm tiến độ: ${notice.stepTitle.vi} – ${notice.caseTitle}`, en: `Late: ${notice.stepTitle.en} – ${notice.caseTitle}` },
    heading: { vi: 'Một việc chậm tiến độ', en: 'A task is late' },
    paragraphs: [
      { vi: `Việc “${notice.stepTitle.vi}” của hồ sơ “${notice.caseTitle}” thuộc trách nhiệm của ${notice.roleTitle.vi}, ${notice.unitName}. Đề nghị đôn đốc hoặc hỗ trợ để hồ sơ được tiếp tục.`, en: `“${notice.stepTitle.en}” in the case “${notice.caseTitle}” is with the ${notice.roleTitle.en} of ${notice.unitName}. Please see that the case can go on.` },
      dueSentence(notice), lateness(notice), openedSentence(notice),
    ],
  }),
  nudge: (notice) => ({
    subject: { vi: `Nhắc việc: ${notice.stepTitle.vi} – ${notice.caseTitle}`, en: `A reminder: ${notice.stepTitle.en} – ${notice.caseTitle}` },
    heading: { vi: 'Người giám sát nhắc việc', en: 'A supervisor reminds you' },
    paragraphs: [
      { vi: `Người giám sát đề nghị bạn xử lý việc “${notice.stepTitle.vi}” của hồ sơ “${notice.caseTitle}”.`, en: `A supervisor asks you to deal with “${notice.stepTitle.en}” in the case “${notice.caseTitle}”.` },
      dueSentence(notice), lateness(notice),
    ],
  }),
  'case-ended': (notice) => ({
    subject: { vi: `Hồ sơ đã kết thúc – ${notice.caseTitle}`, en: `The case has ended – ${notice.caseTitle}` },
    heading: { vi: 'Hồ sơ đã kết thúc', en: 'The case has ended' },
    paragraphs: [
      { vi: `Hồ sơ “${notice.caseTitle}” (${notice.processTitle.vi}) đã kết thúc.`, en: `The case “${notice.caseTitle}” (${notice.processTitle.en}) has ended.` },
      notice.outcomeTitle && { vi: `Kết quả: ${notice.outcomeTitle.vi}.`, en: `Result: ${notice.outcomeTitle.en}.` },
    ],
  }),
  'directive-issued': (notice) => ({
    subject: { vi: `Đã ban hành văn bản chỉ đạo${numbered(notice).vi}`, en: `The directive is issued${numbered(notice).en}` },
    heading: { vi: 'Văn bản chỉ đạo đã được ban hành', en: 'The directive is issued' },
    paragraphs: [
      { vi: `Văn bản chỉ đạo${numbered(notice).vi} đã được ban hành và gửi đến các trường trong danh sách nơi nhận. Mỗi trường có một hồ sơ riêng; bạn theo dõi tiến độ trên trang của văn bản.`, en: `The directive${numbered(notice).en} is issued and has gone to the schools in its list of recipients. Each school has a case of its own; the directive’s page shows how they get on.` },
    ],
  }),
  certified: (notice) => ({
    subject: { vi: `Được công nhận đạt tiêu chuẩn – ${notice.caseTitle}`, en: `Certified – ${notice.caseTitle}` },
    heading: { vi: 'Chúc mừng nhà trường được công nhận', en: 'Congratulations on the certificate' },
    paragraphs: [
      { vi: `${notice.caseTitle} được công nhận đạt tiêu chuẩn an toàn về an ninh, trật tự.`, en: `${notice.caseTitle} is certified as safe in security and order.` },
      notice.document && { vi: `Giấy công nhận số ${notice.document.number} có thể mở và tải về từ hồ sơ.`, en: `Certificate ${notice.document.number} can be opened and downloaded from the case.` },
    ],
  }),
  'not-certified': (notice) => ({
    subject: { vi: `Chưa đủ tiêu chí công nhận – ${notice.caseTitle}`, en: `Not certified this time – ${notice.caseTitle}` },
    heading: { vi: 'Hồ sơ chưa đủ tiêu chí công nhận', en: 'The criteria are not all met' },
    paragraphs: [
      { vi: `Hồ sơ của ${notice.caseTitle} chưa đủ tiêu chí để công nhận trong kỳ này. Kết quả từng tiêu chí và hướng khắc phục nằm trong hồ sơ.`, en: `${notice.caseTitle} does not meet all criteria this time. The result of each criterion, and what to mend, is in the case.` },
    ],
  }),
  commended: (notice) => ({
    subject: { vi: `Quyết định khen thưởng – ${notice.caseTitle}`, en: `Commended – ${notice.caseTitle}` },
    heading: { vi: 'Chúc mừng thành tích của nhà trường', en: 'Congratulations on the commendation' },
    paragraphs: [
      { vi: `${notice.caseTitle} được khen thưởng vì thành tích xuất sắc trong phong trào Toàn dân bảo vệ an ninh Tổ quốc.`, en: `${notice.caseTitle} is commended for outstanding work in the All-People Security Movement.` },
      notice.document && { vi: `Quyết định số ${notice.document.number} có thể mở và tải về từ hồ sơ.`, en: `Decision ${notice.document.number} can be opened and downloaded from the case.` },
    ],
  }),
  'plan-received': (notice) => ({
    subject: { vi: `Kế hoạch đã được tiếp nhận – ${notice.caseTitle}`, en: `The plan is received – ${notice.caseTitle}` },
    heading: { vi: 'Kế hoạch đã được tiếp nhận', en: 'The plan is received' },
    paragraphs: [
      { vi: `Kế hoạch${numbered(notice).vi} của ${notice.caseTitle} đã được các bên ký và tiếp nhận. Nhà trường thực hiện theo kế hoạch và báo cáo định kỳ.`, en: `The plan${numbered(notice).en} of ${notice.caseTitle} is signed by all and received. The school carries it out and reports on it periodically.` },
    ],
  }),
  'report-received': (notice) => ({
    subject: { vi: `Báo cáo đã được tiếp nhận – ${notice.caseTitle}`, en: `The report is received – ${notice.caseTitle}` },
    heading: { vi: 'Báo cáo định kỳ đã được tiếp nhận', en: 'The periodic report is received' },
    paragraphs: [
      { vi: `Báo cáo${numbered(notice).vi} của ${notice.caseTitle} đã được cơ quan quản lý tiếp nhận; văn bản có thể mở và tải về từ hồ sơ.`, en: `The report${numbered(notice).en} of ${notice.caseTitle} was received by the office above; it can be opened and downloaded from the case.` },
    ],
  }),
  'carried-on': (notice) => ({
    subject: { vi: `Đã triển khai văn bản chỉ đạo – ${notice.caseTitle}`, en: `The directive is carried on – ${notice.caseTitle}` },
    heading: { vi: 'Văn bản chỉ đạo đã được triển khai', en: 'The directive is carried on' },
    paragraphs: [
      { vi: `${notice.caseTitle} đã ban hành văn bản của mình để triển khai văn bản chỉ đạo. Văn bản đó nằm trong chuỗi văn bản trên trang hồ sơ.`, en: `${notice.caseTitle} issued its own directive, which carries yours on. The case’s page shows it in the chain.` },
    ],
  }),
  replicated: (notice) => ({
    subject: { vi: `Kế hoạch nhân rộng mô hình – ${notice.caseTitle}`, en: `A model is replicated – ${notice.caseTitle}` },
    heading: { vi: 'Mô hình được nhân rộng', en: 'A model is taken to other schools' },
    paragraphs: [
      { vi: `Ban Chỉ đạo đã ban hành kế hoạch${numbered(notice).vi} nhân rộng mô hình của ${notice.caseTitle}. Danh sách các trường áp dụng và thời hạn nằm trong văn bản; đề nghị cơ quan quản lý giáo dục triển khai đến các trường.`, en: `The Steering Committee issued plan${numbered(notice).en}, which takes a model of ${notice.caseTitle} to other schools. The schools and the date are in the document; the education office is asked to pass it on to them.` },
    ],
  }),
};

const numbered = ({ document }: Notice): Localized => (document ? { vi: ` số ${document.number}`, en: ` ${document.number}` } : { vi: '', en: '' });

/** A definition may name any template; one that has no words of its own tells the step. */
const plain: Template = (notice) => ({
  subject: { vi: `${notice.stepTitle.vi} – ${notice.caseTitle}`, en: `${notice.stepTitle.en} – ${notice.caseTitle}` },
  heading: notice.stepTitle,
  paragraphs: [{ vi: `Hồ sơ “${notice.caseTitle}” (${notice.processTitle.vi}) có tin mới: ${notice.stepTitle.vi}.`, en: `There is news in the case “${notice.caseTitle}” (${notice.processTitle.en}): ${notice.stepTitle.en}.` }],
});

export const templateNames = Object.keys(templates);

/** The words of a notice in one language, not yet laid out or escaped. */
export function noticeContent(notice: Notice, locale: DisplayLocale): Sentences {
  const say = (text: Localized): string => text[locale];
  const template = Object.hasOwn(templates, notice.template) ? templates[notice.template] ?? plain : plain;
  const { subject, heading, paragraphs } = template(notice);
  const vacant = notice.vacant && {
    vi: `Vị trí ${notice.vacant.roleTitle.vi} của ${notice.vacant.unitName} hiện chưa có người đảm nhận, nên thư này được chuyển đến bạn.`,
    en: `Nobody holds the seat of ${notice.vacant.roleTitle.en} at ${notice.vacant.unitName} today, so this mail comes to you.`,
  };
  return {
    // A line break in a subject would begin another header.
    subject: say(subject).replaceAll(/\s+/g, ' ').trim().slice(0, 250),
    heading: say(heading),
    paragraphs: [...paragraphs, vacant].flatMap((text) => (text ? [say(text)] : [])),
    button: say(buttons[notice.opens]),
  };
}
