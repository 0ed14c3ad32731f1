import type { ProcessDefinition } from '../process';
import { standardLadder } from './ladder';
import { back, on, refuse } from './outcomes';
import { aboveCommittee, committeeChair, secretary } from './seats';

/** The standing body of the Steering Committee directs education offices; each gets a case in which it carries the directive on. */
export const provincialDirectiveProcedure: ProcessDefinition = {
  key: 'provincial-directive',
  version: 1,
  title: { vi: 'Ban hành văn bản chỉ đạo của Ban Chỉ đạo tỉnh', en: 'Issue a provincial directive' },
  subjectKind: 'standing-body',
  parties: { 'standing-body': { kind: 'subject' } },
  starts: secretary,
  steps: [
    {
      kind: 'task', key: 'provincial-draft', title: { vi: 'Soạn văn bản chỉ đạo của Ban Chỉ đạo', en: 'Draft the provincial directive' }, seat: secretary,
      form: { key: 'provincial-directive', version: 1 }, shows: [], differsFrom: [],
      deadline: { kind: 'after', from: 'opened', amount: 2, unit: 'working-days' }, ladder: standardLadder(aboveCommittee),
      outcomes: [on('submit', 'Trình ký', 'Submit for signature'), refuse('cancel', 'cancelled', 'Hủy dự thảo', 'Discard the draft')],
    },
    {
      kind: 'task', key: 'provincial-approval', title: { vi: 'Ký ban hành văn bản của Ban Chỉ đạo', en: 'Sign the provincial directive' }, seat: committeeChair,
      shows: ['provincial-draft'], signs: 'provincial-draft', differsFrom: ['provincial-draft'],
      deadline: { kind: 'after', from: 'opened', amount: 1, unit: 'working-days' }, ladder: standardLadder(aboveCommittee),
      outcomes: [on('approve', 'Ký ban hành', 'Sign and issue'), back('provincial-draft')],
    },
    { kind: 'document', key: 'provincial-document', title: { vi: 'Công văn của Ban Chỉ đạo', en: 'Letter of the Steering Committee' }, template: 'directive', issuer: 'standing-body', register: 'official-letter', notation: '{unit}', notationFrom: { step: 'provincial-draft', field: 'notation' }, from: ['provincial-draft', 'provincial-approval'] },
    { kind: 'spawn', key: 'offices', title: { vi: 'Gửi đến các cơ quan quản lý giáo dục', en: 'Send to the education offices' }, process: 'carrying-out', over: { step: 'provincial-draft', field: 'recipients' }, carry: ['planDue'] },
  ],
};
