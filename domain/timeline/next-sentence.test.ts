import { fireDrillProcedure } from '../design/templates/fire-drill';
import { incidentProcedure } from '../design/templates/incident';
import { periodicReportProcedure } from '../procedures/periodic-report';
import { branch, procedure, task } from '../publishing/testing/sample';
import { nextSentence } from './next-sentence';

const words = (text: string) => ({ vi: text, en: text });

test('the first step of the starter, with its deadline', () => {
  expect(nextSentence(incidentProcedure, { role: 'drafter' })).toEqual({
    vi: 'Tiếp theo: bạn làm bước «Báo nhanh vụ việc» (hạn: 1 giờ kể từ khi mở bước).',
    en: 'Next: you take the step “Tell of the incident” (due: 1 hour from the opening of the step).',
  });
  expect(nextSentence(fireDrillProcedure, { role: 'drafter' }).vi).toContain('bạn làm bước «Lập phương án thực tập»');
});

test('the first step of somebody else, after a wait, in parallel and in a choice', () => {
  expect(nextSentence(incidentProcedure, { role: 'principal' }).vi).toMatch(/bước «Báo nhanh vụ việc» do .+ thực hiện/);
  expect(nextSentence(periodicReportProcedure, { role: 'drafter' }).vi).toBe('Tiếp theo: hồ sơ chờ «Báo cáo 6 tháng và năm», rồi bạn làm bước «Lập báo cáo định kỳ» (hạn: 15 ngày làm việc kể từ khi mở bước).');
  const both = (order: 'at-once' | 'in-order') => nextSentence(procedure([{ kind: 'parallel', key: 'p', title: words('p'), join: 'all', order, branches: [branch('x', task('b')), branch('y', task('c'))] }]), { role: 'drafter' }).en;
  expect(both('at-once').match(/the step/g)).toHaveLength(2);
  expect(both('in-order').match(/the step/g)).toHaveLength(1);
  const later = procedure([
    { kind: 'wait', key: 'w', title: words('spring'), until: { kind: 'yearly', month: 3, day: 1, meaning: 'by' } },
    { kind: 'choice', key: 'c', title: words('c'), arms: [{ key: 'a', title: words('a'), when: { '>': [{ var: 'score' }, 1] }, steps: [task('a')] }, { key: 'b', title: words('b'), steps: [task('b', { deadline: { kind: 'fact', fact: 'day', meaning: 'by' } })] }] },
  ]);
  expect(nextSentence(later, { role: 'nobody' }).en).toMatch(/^Next: the case waits for “spring”, then .*; .*\.$/);
  expect(nextSentence(later, { role: 'nobody' }).en).not.toContain('day');
});

test('a procedure in which nobody has anything to do says so', () => {
  expect(nextSentence(procedure([{ kind: 'notify', key: 'n', title: words('n'), to: [{ role: 'principal', party: 'school' }], template: 'case-ended' }]), { role: 'drafter' }).en).toContain('by itself');
});
