import type { ProcessDefinition } from '../process';
import { standardLadder } from './ladder';
import { on } from './outcomes';
import { aboveEducation, secretary, specialist } from './seats';

/**
 * What an education office does with a directive that it received: it acknowledges it and issues its own, which carries
 * the received one on (the case of a directive that names it in `cascadeOf`).
 */
export const carryingOutProcedure: ProcessDefinition = {
  key: 'carrying-out',
  version: 1,
  title: { vi: 'Triển khai văn bản cấp trên', en: 'Carry out a received directive' },
  subjectKind: 'education-office',
  // Whoever issued it hears how it gets on, whichever committee the office belongs to otherwise.
  parties: { education: { kind: 'subject' }, 'standing-body': { kind: 'initiator' } },
  steps: [
    {
      // Received electronically, a document is acknowledged on the same or the next working day.
      kind: 'task', key: 'receive', title: { vi: 'Tiếp nhận văn bản', en: 'Acknowledge the directive' }, seat: specialist,
      shows: [], differsFrom: [],
      deadline: { kind: 'after', from: 'opened', amount: 1, unit: 'working-days' }, ladder: standardLadder(aboveEducation),
      outcomes: [on('receive', 'Xác nhận đã nhận', 'Acknowledge receipt')],
    },
    {
      kind: 'task', key: 'carry-out', title: { vi: 'Ban hành văn bản triển khai', en: 'Issue the office’s own directive' }, seat: specialist,
      shows: [], differsFrom: [],
      deadline: { kind: 'fact', fact: 'planDue', meaning: 'before' }, ladder: standardLadder(aboveEducation), extension: { grantedBy: secretary },
      outcomes: [on('carried-on', 'Đã ban hành văn bản triển khai', 'Own directive issued')],
    },
    { kind: 'notify', key: 'report-back', title: { vi: 'Báo đã triển khai', en: 'Tell that it is carried on' }, to: [secretary], template: 'carried-on' },
  ],
};
