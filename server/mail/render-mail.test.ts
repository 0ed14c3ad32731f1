import { createMailer } from './create-mailer';
import { templateNames, type Notice } from '../../domain/notices/notice-content';
import { renderMail } from './render-mail';

const notice: Notice = {
  template: 'task-opened', url: 'https://lienky.example.vn/tasks/c1.0.1', opens: 'task', caseTitle: 'Trường THCS Bình An',
  processTitle: { vi: 'Xây dựng nhà trường an toàn', en: 'Safe school' }, stepTitle: { vi: 'Duyệt kế hoạch', en: 'Approve the plan' },
  roleTitle: { vi: 'Hiệu trưởng', en: 'Principal' }, unitName: 'Trường THCS Bình An',
  task: { openedAt: '2021-02-03T01:00:00.000Z', dueAt: '2021-02-24T17:00:00.000Z', lastDay: '2021-02-24' },
  document: { title: { vi: 'Giấy công nhận', en: 'Certificate' }, number: '05/GCN-UBND' }, outcomeTitle: { vi: 'Hoàn thành', en: 'Completed' }, sideTitle: { vi: 'Gọi cho nhà trường', en: 'Call the school' }, takenTitle: { vi: 'Đồng ý', en: 'Agree' },
  asked: { until: '2021-03-05', roleTitle: { vi: 'Hiệu trưởng', en: 'Principal' }, unitName: 'Trường THCS Bình An' }, at: '2021-02-26T18:00:00.000Z', vacant: null,
};

describe.each(['vi', 'en'] as const)('mails in %s', (locale) => {
  test.each([...templateNames, 'a-template-nobody-wrote'])('%s says something in its own words, with one button', (template) => {
    const mail = renderMail({ ...notice, template }, locale);
    for (const text of [mail.subject, mail.text, mail.html]) expect(text).not.toMatch(/undefined|null|\[object|\{\w+\}|task-opened|[a-z]+-[a-z]+-nobody/);
    expect(mail.subject).not.toBe('');
    expect(mail.text).toContain(notice.url);
    expect(mail.html.match(/<a /g)).toHaveLength(1);
    expect(mail.html).toContain(`href="${notice.url}"`);
    expect(mail.html).toContain(`<html lang="${locale}">`);
    // Precomposed letters: decomposed ones are misplaced by some mail programs.
    for (const text of [mail.subject, mail.text, mail.html]) expect(text).toBe(text.normalize('NFC'));
  });
});

test('every notice of the kernel has words of its own', () => {
  const kernels = ['task-opened', 'task-returned', 'reminder', 'escalation', 'nudge', 'case-ended', 'task-reassigned', 'assist', 'outcome-taken', 'extension-asked', 'extension-granted', 'extension-refused', 'task-paused', 'task-resumed', 'due-moved', 'case-recalled', 'case-corrected', 'handed-over'];
  expect(templateNames).toEqual(expect.arrayContaining(kernels));
  const { text } = renderMail({ ...notice, template: 'extension-asked' }, 'vi');
  expect(text).toContain('đề nghị gia hạn đến hết ngày Thứ Sáu, 05/03/2021');
  expect(text).not.toContain('Hạn hoàn thành');
});

test('Vietnamese mails are Vietnamese, with every mark', () => {
  const { subject, text } = renderMail(notice, 'vi');
  expect(subject).toBe('Việc mới: Duyệt kế hoạch – Trường THCS Bình An');
  expect(text).toContain('Hạn hoàn thành: hết ngày Thứ Tư, 24/02/2021.');
  expect(text).not.toMatch(/\b(the|task|case|due|open)\b/i);
});

test('an escalation tells how late it is, in the province’s days', () => {
  const { text } = renderMail({ ...notice, template: 'escalation' }, 'vi');
  expect(text).toContain('đã quá hạn 2 ngày');
  expect(text).toContain('08:00, Thứ Tư, 03/02/2021');
  expect(renderMail({ ...notice, template: 'escalation', at: '2021-02-25T17:30:00.000Z' }, 'en').text).toContain('1 day past');
});

test('a vacant seat is named to the superior who gets the mail instead', () => {
  const vacant = { roleTitle: notice.roleTitle, unitName: notice.unitName };
  expect(renderMail({ ...notice, vacant }, 'vi').text).toContain('Vị trí Hiệu trưởng của Trường THCS Bình An hiện chưa có người đảm nhận');
});

test('what units are called cannot become markup or a header', () => {
  const mail = renderMail({ ...notice, caseTitle: '<img src=x onerror=alert(1)>\r\nBcc: a@b.example "&\'' }, 'vi');
  expect(mail.html).not.toContain('<img');
  expect(mail.html).toContain('&lt;img src=x onerror=alert(1)&gt;');
  expect(mail.subject).not.toMatch(/[\r\n]/);
});

test('without SMTP the message is still composed, and a faulty one is refused', async () => {
  const mailer = createMailer({ smtpUrl: null, mailFrom: 'Liên Ký <lien-ky@localhost>' });
  const mail = { ...renderMail(notice, 'vi'), to: [{ name: 'Lê Thị Xuân Đào', address: 'canbo@demo.lienky.example' }], messageId: 'an-hoa.c1.0.2' };
  await expect(mailer.send(mail)).resolves.toBeUndefined();
  await expect(mailer.send({ ...mail, html: { path: '/etc/hostname' } as unknown as string })).rejects.toThrow(/access/i);
  mailer.close();
});
