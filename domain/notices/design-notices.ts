import { formatInstant, type DisplayLocale } from '../deadline';
import type { Localized } from '../process';
import type { Sentences } from './notice-content';

export type DesignNoticeTemplate = 'review-asked' | 'review-approved' | 'review-returned' | 'design-published' | 'version-announced';

/** What a mail about a form or a procedure is about. What people wrote to each other is not in it and never leaves by mail. */
export interface DesignNotice {
  template: DesignNoticeTemplate;
  kind: 'form' | 'procedure';
  title: Localized;
  /** The version that was published; null before. */
  version: number | null;
  /** Who asked, answered or published. */
  byName: string;
  /** UTC. */
  at: string;
  /** The unit whose running cases a new version concerns, and what is meant to become of them; null for every other template. */
  concerned: { unitName: string; cases: number; running: 'stay' | 'move' } | null;
  /** Set when nobody holds the seat that answers for the unit. */
  vacant: boolean;
}

interface Words { subject: Localized; heading: Localized; paragraphs: Localized[]; button: Localized }

const kinds: Record<DesignNotice['kind'], Localized> = { form: { vi: 'biểu mẫu', en: 'form' }, procedure: { vi: 'quy trình', en: 'procedure' } };
const openDesign: Localized = { vi: 'Mở trong mục Thiết kế', en: 'Open it in the studio' };
const when = (at: string): Localized => ({ vi: formatInstant(at, 'vi'), en: formatInstant(at, 'en') });

const asked = ({ kind, title, byName, at }: DesignNotice): Words => ({
  subject: { vi: `Đề nghị duyệt ${kinds[kind].vi}: ${title.vi}`, en: `A review is asked for: ${title.en}` },
  heading: { vi: 'Có bản nháp chờ duyệt', en: 'A draft waits for a review' },
  paragraphs: [
    { vi: `${byName} đề nghị duyệt bản nháp của ${kinds[kind].vi} “${title.vi}” (${when(at).vi}).`, en: `${byName} asks for a review of the draft of the ${kinds[kind].en} “${title.en}” (${when(at).en}).` },
    { vi: 'Chỉ cần một người duyệt, không phải người sửa bản nháp lần cuối. Nếu bản nháp được sửa tiếp thì đề nghị này không còn hiệu lực.', en: 'One person is enough, who is not the one that changed the draft last. Should it be changed again, this request no longer holds.' },
  ],
  button: openDesign,
});

const approved = ({ kind, title, byName, at }: DesignNotice): Words => ({
  subject: { vi: `Đã duyệt ${kinds[kind].vi}: ${title.vi}`, en: `Approved: ${title.en}` },
  heading: { vi: 'Bản nháp đã được duyệt', en: 'The draft is approved' },
  paragraphs: [
    { vi: `${byName} đã duyệt bản nháp của ${kinds[kind].vi} “${title.vi}” (${when(at).vi}).`, en: `${byName} approved the draft of the ${kinds[kind].en} “${title.en}” (${when(at).en}).` },
    { vi: 'Bản nháp có thể được ban hành. Nếu sửa tiếp thì phải đề nghị duyệt lại.', en: 'It can be published. If it is changed, another review has to be asked for.' },
  ],
  button: openDesign,
});

const returned = ({ kind, title, byName, at }: DesignNotice): Words => ({
  subject: { vi: `Trả lại để sửa ${kinds[kind].vi}: ${title.vi}`, en: `Sent back for changes: ${title.en}` },
  heading: { vi: 'Bản nháp được trả lại để sửa', en: 'The draft was sent back' },
  paragraphs: [
    { vi: `${byName} trả lại bản nháp của ${kinds[kind].vi} “${title.vi}” để sửa (${when(at).vi}).`, en: `${byName} sent the draft of the ${kinds[kind].en} “${title.en}” back for changes (${when(at).en}).` },
    { vi: 'Nội dung đã soạn vẫn còn nguyên; ý kiến của người duyệt hiển thị khi mở bản nháp.', en: 'What was written is all there; the reviewer’s words stand above the draft.' },
  ],
  button: openDesign,
});

const published = ({ kind, title, version, byName, at }: DesignNotice): Words => ({
  subject: { vi: `Đã ban hành phiên bản ${version} của ${kinds[kind].vi}: ${title.vi}`, en: `Version ${version} is published: ${title.en}` },
  heading: { vi: 'Phiên bản mới đã được ban hành', en: 'A new version is published' },
  paragraphs: [
    { vi: `${byName} đã ban hành phiên bản ${version} của ${kinds[kind].vi} “${title.vi}” (${when(at).vi}).`, en: `${byName} published version ${version} of the ${kinds[kind].en} “${title.en}” (${when(at).en}).` },
    kind === 'procedure'
      ? { vi: 'Hồ sơ mở từ nay theo phiên bản này. Hồ sơ đang chạy vẫn theo phiên bản đã mở.', en: 'New cases take this version. Running ones stay on theirs.' }
      : { vi: 'Các quy trình vẫn dùng phiên bản biểu mẫu đã chọn cho đến khi được ban hành lại với phiên bản mới.', en: 'Procedures stay on the version of the form that they name until they are published again with the new one.' },
  ],
  button: openDesign,
});

const announced = ({ title, version, at, concerned }: DesignNotice): Words => ({
  subject: { vi: `Quy trình có phiên bản mới: ${title.vi}`, en: `A procedure has a new version: ${title.en}` },
  heading: { vi: 'Quy trình đơn vị đang thực hiện có phiên bản mới', en: 'A procedure you work by has a new version' },
  paragraphs: [
    { vi: `Phiên bản ${version} của quy trình “${title.vi}” đã được ban hành (${when(at).vi}). Hồ sơ mở từ nay theo phiên bản này.`, en: `Version ${version} of “${title.en}” is published (${when(at).en}). Cases that are opened from now on take it.` },
    ...(concerned ? [
      { vi: `${concerned.unitName} liên quan đến ${concerned.cases} hồ sơ đang chạy theo phiên bản trước.`, en: `${concerned.unitName} has to do with ${concerned.cases} running ${concerned.cases === 1 ? 'case' : 'cases'} of an earlier version.` },
      concerned.running === 'stay'
        ? { vi: 'Các hồ sơ này tiếp tục theo phiên bản đã mở; đơn vị không phải làm lại bước nào.', en: 'They go on by the version they were opened with; nothing has to be done again.' }
        : { vi: 'Quản trị viên dự kiến chuyển các hồ sơ này sang phiên bản mới. Nội dung đã gửi vẫn được giữ; đơn vị tiếp tục xử lý các việc đang chờ như bình thường.', en: 'The administrators mean to bring them to the new version. What was sent is kept; please go on with the tasks that wait.' },
    ] : []),
  ],
  button: { vi: 'Mở Liên Ký', en: 'Open Liên Ký' },
});

const templates: Record<DesignNoticeTemplate, (notice: DesignNotice) => Words> = {
  'review-asked': asked, 'review-approved': approved, 'review-returned': returned, 'design-published': published, 'version-announced': announced,
};

/** The words of a notice about a design in one language, not yet laid out or escaped. */
export function designNoticeContent(notice: DesignNotice, locale: DisplayLocale): Sentences {
  const { subject, heading, paragraphs, button } = templates[notice.template](notice);
  const vacant: Localized[] = notice.vacant && notice.concerned
    ? [{ vi: `${notice.concerned.unitName} hiện chưa có người đứng đầu trên hệ thống, nên thư này được chuyển đến bạn.`, en: `Nobody answers for ${notice.concerned.unitName} today, so this mail comes to you.` }]
    : [];
  return {
    // A line break in a subject would begin another header.
    subject: subject[locale].replaceAll(/\s+/g, ' ').trim().slice(0, 250),
    heading: heading[locale], paragraphs: [...paragraphs, ...vacant].map((text) => text[locale]), button: button[locale],
  };
}
