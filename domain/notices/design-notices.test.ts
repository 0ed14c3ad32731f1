import { designNoticeContent, type DesignNotice, type DesignNoticeTemplate } from './design-notices';

const notice: DesignNotice = {
  template: 'review-asked', kind: 'procedure', title: { vi: 'Diễn tập chữa cháy', en: 'Fire drill' }, version: 3, byName: 'Lê Minh Tâm', at: '2026-03-02T02:00:00.000Z',
  concerned: { unitName: 'Trường THCS Bình An', cases: 4, running: 'stay' }, vacant: false,
};
const templates: DesignNoticeTemplate[] = ['review-asked', 'review-approved', 'review-returned', 'design-published', 'version-announced'];

test.each(templates.flatMap((template) => (['form', 'procedure'] as const).flatMap((kind) => (['vi', 'en'] as const).map((locale) => [template, kind, locale] as const))))('%s of a %s in %s is words and nothing else', (template, kind, locale) => {
  const { subject, heading, paragraphs, button } = designNoticeContent({ ...notice, template, kind }, locale);
  for (const text of [subject, heading, ...paragraphs, button]) {
    expect(text).not.toMatch(/undefined|null|\[object|\$\{/);
    expect(text).toBe(text.normalize('NFC'));
    expect(text.length).toBeGreaterThan(3);
  }
  expect(subject).toContain(locale === 'vi' ? 'Diễn tập chữa cháy' : 'Fire drill');
  if (locale === 'vi') expect([subject, heading, ...paragraphs, button].join(' ').replaceAll('Liên Ký', '')).not.toMatch(/\b(the|draft|review|version|case)\b/i);
});

test('a unit reads how many of its cases it concerns and what becomes of them', () => {
  const say = (more: Partial<DesignNotice>) => designNoticeContent({ ...notice, template: 'version-announced', ...more }, 'vi').paragraphs.join(' ');
  expect(say({})).toContain('Trường THCS Bình An liên quan đến 4 hồ sơ đang chạy theo phiên bản trước.');
  expect(say({})).toContain('tiếp tục theo phiên bản đã mở');
  expect(say({ concerned: { unitName: 'Trường THCS Bình An', cases: 4, running: 'move' } })).toContain('dự kiến chuyển');
  expect(say({ vacant: true })).toContain('chưa có người đứng đầu');
  expect(designNoticeContent({ ...notice, template: 'version-announced', concerned: { unitName: 'A', cases: 1, running: 'stay' } }, 'en').paragraphs[1]).toContain('1 running case of');
});

test('a title cannot begin another header', () => {
  expect(designNoticeContent({ ...notice, title: { vi: 'A\r\nBcc: x@y.example', en: 'A' } }, 'vi').subject).toBe('Đề nghị duyệt quy trình: A Bcc: x@y.example');
});
