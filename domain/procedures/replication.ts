import type { ProcessDefinition, Rung } from '../process';
import { standardLadder } from './ladder';
import { back, backFlagged, on, refuse } from './outcomes';
import { aboveCommittee, aboveOfficer, educationHead, officer, policeInspector, principal, schoolParties, secretary, specialist } from './seats';

/** The commune's police know the model; three working days after their time the work itself is the province's. */
const proposalLadder: Rung[] = [
  ...standardLadder(aboveOfficer).filter(({ key }) => key !== 'late-committee'),
  { key: 'late-province', at: { amount: 3, unit: 'working-days', side: 'after' }, act: { kind: 'reassign', to: policeInspector } },
];

/**
 * A model that earned its school a commendation is taken to other schools (form 10): the police propose it with what it
 * has shown, the standing committee decides and issues the plan. A follow-up of the case that was commended.
 */
export const replicationProcedure: ProcessDefinition = {
  key: 'replication',
  version: 1,
  title: { vi: 'Nhân rộng mô hình', en: 'Replicate a model' },
  subjectKind: 'school',
  parties: {
    school: schoolParties.school, 'commune-police': schoolParties['commune-police'], 'provincial-police': schoolParties['provincial-police'],
    education: schoolParties.education, 'standing-body': schoolParties['standing-body'],
  },
  steps: [
    {
      kind: 'task', key: 'proposal', title: { vi: 'Đề nghị nhân rộng mô hình', en: 'Propose to replicate the model' }, seat: officer,
      form: { key: 'replication', version: 1 }, shows: [], differsFrom: [],
      // In the next first quarter.
      deadline: { kind: 'yearly', month: 3, day: 31, meaning: 'by' }, ladder: proposalLadder, extension: { grantedBy: secretary },
      outcomes: [on('propose', 'Trình Ban Chỉ đạo', 'Submit to the committee')],
    },
    {
      kind: 'task', key: 'replication-approval', title: { vi: 'Xét duyệt nhân rộng', en: 'Decide on the replication' }, seat: secretary,
      shows: ['proposal'], signs: 'proposal', differsFrom: ['proposal'],
      deadline: { kind: 'after', from: 'opened', amount: 10, unit: 'working-days' }, ladder: standardLadder(aboveCommittee),
      outcomes: [
        on('approve', 'Ban hành kế hoạch', 'Issue the plan'), backFlagged('proposal', 'Chưa đủ minh chứng kết quả', 'Results not proven'), back('proposal', 'Trả lại toàn bộ', 'Return it all', 'return-all'),
        refuse('refuse', 'not-replicated', 'Không nhân rộng', 'Do not replicate'),
      ],
    },
    { kind: 'document', key: 'replication-document', title: { vi: 'Kế hoạch nhân rộng mô hình', en: 'Replication plan' }, template: 'replication-plan', issuer: 'standing-body', register: 'plan', notation: 'KH-{unit}', from: ['proposal', 'replication-approval'] },
    // The schools that get the model are no parties of this case: the office above them hears of it in their stead.
    { kind: 'notify', key: 'replicated', title: { vi: 'Báo kế hoạch nhân rộng', en: 'Tell of the replication' }, to: [specialist, educationHead, principal, officer, policeInspector], template: 'replicated' },
  ],
};
