import type { ProcessDefinition, SeatRule } from '../process';
import { standardLadder } from './ladder';

const specialist: SeatRule = { role: 'specialist', party: 'issuer' };
const head: SeatRule = { role: 'head', party: 'issuer' };
const committee: SeatRule = { role: 'secretary', party: 'standing-body' };
const chair: SeatRule = { role: 'committee-chair', party: 'standing-body' };

/** An office issues a directive: drafted, approved, numbered, sent; every recipient gets a case of its own. */
export const directiveProcedure: ProcessDefinition = {
  key: 'directive',
  // 2: carries what its form gives; version 1 also named a year that no form gives.
  version: 2,
  title: { vi: 'Ban hành văn bản chỉ đạo', en: 'Issue a directive' },
  subjectKind: 'education-office',
  parties: { issuer: { kind: 'subject' }, 'standing-body': { kind: 'relation', relation: 'standing-body' } },
  starts: specialist,
  steps: [
    {
      kind: 'task', key: 'draft', title: { vi: 'Soạn văn bản chỉ đạo', en: 'Draft the directive' }, seat: specialist,
      form: { key: 'directive', version: 1 }, shows: [], differsFrom: [],
      deadline: { kind: 'after', from: 'opened', amount: 2, unit: 'working-days' }, ladder: standardLadder({ head, superior: committee, committee: chair }),
      outcomes: [
        { key: 'submit', title: { vi: 'Trình ký', en: 'Submit for signature' }, tone: 'positive', go: { kind: 'on' }, needsReason: false, needsForm: true },
        { key: 'cancel', title: { vi: 'Hủy dự thảo', en: 'Discard the draft' }, tone: 'negative', go: { kind: 'end', as: 'cancelled' }, needsReason: true, needsForm: false },
      ],
    },
    {
      // The office issues on the same or the next working day.
      kind: 'task', key: 'approve', title: { vi: 'Phê duyệt và ký ban hành', en: 'Approve and sign' }, seat: head,
      shows: ['draft'], signs: 'draft', differsFrom: ['draft'],
      deadline: { kind: 'after', from: 'opened', amount: 1, unit: 'working-days' }, ladder: standardLadder({ head: committee, superior: chair, committee: chair }),
      outcomes: [
        { key: 'approve', title: { vi: 'Ký ban hành', en: 'Sign and issue' }, tone: 'positive', go: { kind: 'on' }, needsReason: false, needsForm: true },
        { key: 'return', title: { vi: 'Trả lại', en: 'Return' }, tone: 'negative', go: { kind: 'return', to: 'draft' }, needsReason: true, needsForm: false },
      ],
    },
    { kind: 'document', key: 'directive-document', title: { vi: 'Công văn chỉ đạo', en: 'Directive letter' }, template: 'directive', issuer: 'issuer', register: 'official-letter', notation: '{unit}-GDTH', notationFrom: { step: 'draft', field: 'notation' }, from: ['draft', 'approve'] },
    { kind: 'spawn', key: 'schools', title: { vi: 'Gửi đến các trường', en: 'Send to the schools' }, process: 'safe-school', over: { step: 'draft', field: 'recipients' }, carry: ['planDue'] },
    { kind: 'notify', key: 'issued', title: { vi: 'Báo đã ban hành', en: 'Tell that it is issued' }, to: [specialist, head], template: 'directive-issued' },
  ],
};
