import { safeSchoolProcedure } from '../../../../domain/procedures/safe-school';
import { noticeContent } from '../../../../domain/notices/notice-content';
import { findStep } from '../../../../domain/design/lists';
import type { NotifyNode, TaskNode } from '../../../../domain/process';
import { mailOfNotify, mailsOfTask, type MailExample } from './step-mails';

const example: MailExample = { caseTitle: 'Trường THCS Bình An', unitOf: () => 'Trường THCS Bình An', now: '2026-03-02T02:00:00.000Z', due: { dueAt: '2026-03-04T17:00:00.000Z', lastDay: '2026-03-04' } };
const nodeOf = <N>(key: string) => findStep(safeSchoolProcedure, key)?.node as N;

test('a task tells whoever has it, reminds, and tells those above', () => {
  const mails = mailsOfTask(nodeOf<TaskNode>('plan'), safeSchoolProcedure, example);
  expect(mails.map(({ notice }) => notice.template)).toEqual(expect.arrayContaining(['task-opened', 'task-returned', 'reminder', 'escalation']));
  expect(new Set(mails.map(({ key }) => key)).size).toBe(mails.length);
  for (const { notice } of mails) expect(noticeContent(notice, 'vi').paragraphs.join(' ')).not.toMatch(/undefined|null|\{/);
  expect(noticeContent(mails[0]!.notice, 'vi').paragraphs.join(' ')).toContain('04/03/2026');
});

test('a notice speaks of the document that goes with it', () => {
  const [mail] = mailOfNotify(nodeOf<NotifyNode>('certified'), safeSchoolProcedure, example);
  expect(noticeContent(mail!.notice, 'vi').paragraphs.join(' ')).toContain('12/GCN-BA');
});
