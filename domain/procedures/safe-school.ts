import type { ProcessDefinition, ProcessNode } from '../process';
import { standardLadder } from './ladder';
import { back, backFlagged, on, refuse } from './outcomes';
import {
  aboveCommittee, aboveEducation, aboveInspector, aboveOfficer, abovePrincipal, aboveSchoolStaff, chairman, drafter, educationInspector, officer, policeInspector, principal,
  schoolParties, secretary, specialist,
} from './seats';

/** The school of the case alone: a follow-up about the same school. */
const thisSchool = { unitKind: 'school', under: 'school' };

/** From the school's own assessment to the commendation: only for schools that registered for recognition. */
const recognition: ProcessNode[] = [
  {
    // The school's meeting is held from 05/11 to 15/11 (GK); the window of assessment closes on 15/11.
    kind: 'task', key: 'self-assessment', title: { vi: 'Tự đánh giá sáu tiêu chí', en: 'Assess yourselves on the six criteria' }, seat: drafter,
    form: { key: 'self-assessment', version: 1 }, shows: ['plan'], differsFrom: [],
    deadline: { kind: 'yearly', month: 11, day: 15, meaning: 'by' }, ladder: standardLadder(aboveSchoolStaff),
    outcomes: [on('submit', 'Trình Hiệu trưởng', 'Submit to the principal')],
  },
  {
    kind: 'task', key: 'self-assessment-approval', title: { vi: 'Duyệt hồ sơ tự đánh giá', en: 'Approve the self-assessment' }, seat: principal,
    shows: ['self-assessment'], signs: 'self-assessment', differsFrom: ['self-assessment'],
    deadline: { kind: 'after', from: 'opened', amount: 2, unit: 'working-days' }, ladder: standardLadder(abovePrincipal),
    outcomes: [on('approve', 'Duyệt và đề nghị công nhận', 'Approve and apply'), back('self-assessment')],
  },
  {
    kind: 'task', key: 'inspection', title: { vi: 'Kiểm tra, thẩm định', en: 'Inspect' }, seat: policeInspector,
    form: { key: 'inspection', version: 1 }, shows: ['plan', 'self-assessment'], differsFrom: [],
    // The clock may stand still while the school or another agency owes the team an answer.
    deadline: { kind: 'after', from: 'opened', amount: 5, unit: 'working-days' }, ladder: standardLadder(aboveInspector), pausable: true,
    outcomes: [on('submit', 'Lập biên bản', 'Record the inspection'), back('self-assessment', 'Trả hồ sơ', 'Return the file')],
  },
  {
    kind: 'task', key: 'inspection-agreement', title: { vi: 'Ngành Giáo dục xác nhận biên bản', en: 'Education inspector agrees' }, seat: educationInspector,
    shows: ['self-assessment', 'inspection'], signs: 'inspection', differsFrom: ['inspection'],
    deadline: { kind: 'after', from: 'opened', amount: 2, unit: 'working-days' }, ladder: standardLadder(aboveEducation),
    outcomes: [on('agree', 'Thống nhất', 'Agree'), back('inspection', 'Đề nghị xem lại', 'Ask to reconsider')],
  },
  { kind: 'document', key: 'inspection-minutes', title: { vi: 'Biên bản kiểm tra', en: 'Inspection minutes' }, template: 'inspection-minutes', issuer: 'provincial-police', register: 'minutes', notation: 'BB-{unit}', from: ['inspection', 'inspection-agreement'] },
  {
    kind: 'choice', key: 'findings', title: { vi: 'Có tồn tại phải khắc phục?', en: 'Anything to mend?' },
    arms: [
      {
        key: 'mend', title: { vi: 'Có tồn tại', en: 'Findings' }, when: { '>': [{ var: 'openFindings' }, 0] },
        steps: [
          {
            kind: 'task', key: 'remedy', title: { vi: 'Khắc phục tồn tại', en: 'Mend the findings' }, seat: drafter,
            form: { key: 'remedy', version: 1 }, shows: ['inspection'], differsFrom: [],
            deadline: { kind: 'fact', fact: 'fixDue', meaning: 'by' }, ladder: standardLadder(aboveSchoolStaff), extension: { grantedBy: policeInspector },
            outcomes: [on('submit', 'Báo đã khắc phục', 'Report as mended')],
          },
          {
            kind: 'task', key: 'recheck', title: { vi: 'Kiểm tra lại tồn tại', en: 'Check the findings again' }, seat: policeInspector,
            form: { key: 'recheck', version: 1 }, shows: ['inspection', 'remedy'], differsFrom: [],
            deadline: { kind: 'after', from: 'opened', amount: 3, unit: 'working-days' }, ladder: standardLadder(aboveInspector),
            outcomes: [on('close', 'Xác nhận đã khắc phục', 'Confirm as mended'), back('remedy', 'Chưa đạt, làm lại', 'Not yet, do again')],
          },
        ],
      },
      { key: 'clean', title: { vi: 'Không có tồn tại', en: 'No findings' }, steps: [] },
    ],
  },
  {
    kind: 'task', key: 'classification', title: { vi: 'Đề xuất kết quả và xếp loại', en: 'Propose result and grade' }, seat: secretary,
    form: { key: 'classification', version: 1 }, shows: ['self-assessment', 'inspection', 'recheck'], differsFrom: [],
    // Quyết định 510: before 30/11.
    deadline: { kind: 'yearly', month: 11, day: 30, meaning: 'before' }, ladder: standardLadder(aboveCommittee),
    outcomes: [on('propose', 'Trình công nhận', 'Propose'), back('inspection', 'Đề nghị kiểm tra lại', 'Ask for another inspection', 'reinspect')],
  },
  {
    kind: 'choice', key: 'result', title: { vi: 'Đạt đủ tiêu chí?', en: 'All criteria met?' },
    arms: [
      {
        key: 'met', title: { vi: 'Đạt', en: 'Met' }, when: { '==': [{ var: 'criteriaMet' }, true] },
        steps: [
          {
            kind: 'task', key: 'certification', title: { vi: 'Quyết định công nhận', en: 'Certify' }, seat: chairman,
            form: { key: 'certification', version: 1 }, shows: ['inspection', 'classification'], signs: 'classification', differsFrom: [],
            deadline: { kind: 'after', from: 'opened', amount: 5, unit: 'working-days' }, ladder: standardLadder(aboveCommittee),
            outcomes: [
              on('certify', 'Công nhận', 'Certify'), back('classification', 'Trả lại hồ sơ', 'Return the file'),
              refuse('refuse', 'refused', 'Không công nhận', 'Refuse'),
            ],
          },
          { kind: 'document', key: 'recognition', title: { vi: 'Quyết định công nhận', en: 'Recognition decision' }, template: 'recognition-decision', issuer: 'authority', register: 'decision', notation: 'QĐ-{unit}', from: ['classification', 'certification'] },
          { kind: 'document', key: 'certificate', title: { vi: 'Giấy công nhận', en: 'Certificate' }, template: 'certificate', issuer: 'authority', register: 'certificate', notation: 'GCN-{unit}', from: ['classification', 'certification'] },
          { kind: 'notify', key: 'certified', title: { vi: 'Báo kết quả công nhận', en: 'Tell the result' }, to: [drafter, principal, officer], template: 'certified' },
          {
            kind: 'choice', key: 'excellence', title: { vi: 'Xếp loại xuất sắc?', en: 'Graded excellent?' },
            arms: [
              {
                key: 'excellent', title: { vi: 'Xuất sắc', en: 'Excellent' }, when: { '==': [{ var: 'grade' }, 'excellent'] },
                steps: [
                  {
                    kind: 'task', key: 'nomination', title: { vi: 'Đề nghị khen thưởng', en: 'Nominate' }, seat: principal,
                    form: { key: 'commendation', version: 1 }, shows: ['classification'], differsFrom: [],
                    deadline: { kind: 'after', from: 'opened', amount: 5, unit: 'working-days' }, ladder: standardLadder(abovePrincipal),
                    outcomes: [on('nominate', 'Gửi đề nghị', 'Nominate')],
                  },
                  {
                    kind: 'task', key: 'council', title: { vi: 'Hội đồng xét khen thưởng', en: 'Council considers' }, seat: secretary,
                    shows: ['nomination', 'classification'], signs: 'nomination', differsFrom: ['nomination'],
                    deadline: { kind: 'after', from: 'opened', amount: 10, unit: 'working-days' }, ladder: standardLadder(aboveCommittee),
                    outcomes: [
                      on('agree', 'Nhất trí', 'Agree'), back('nomination'),
                      refuse('decline', 'certified', 'Không nhất trí', 'Decline'),
                    ],
                  },
                  {
                    kind: 'task', key: 'commendation', title: { vi: 'Quyết định khen thưởng', en: 'Commend' }, seat: chairman,
                    shows: ['nomination'], signs: 'nomination', differsFrom: [],
                    deadline: { kind: 'after', from: 'opened', amount: 10, unit: 'working-days' }, ladder: standardLadder(aboveCommittee),
                    outcomes: [on('commend', 'Khen thưởng', 'Commend'), back('council', 'Trả lại Hội đồng', 'Return to the council')],
                  },
                  { kind: 'document', key: 'commendation-decision', title: { vi: 'Quyết định khen thưởng', en: 'Commendation decision' }, template: 'commendation-decision', issuer: 'authority', register: 'decision', notation: 'QĐ-{unit}', from: ['nomination', 'commendation'] },
                  { kind: 'notify', key: 'commended', title: { vi: 'Báo khen thưởng', en: 'Tell of the commendation' }, to: [drafter, principal], template: 'commended' },
                  { kind: 'spawn', key: 'replication', title: { vi: 'Mở hồ sơ nhân rộng mô hình', en: 'Open the replication of the model' }, process: 'replication', over: thisSchool, carry: ['grade'] },
                ],
              },
              { key: 'other', title: { vi: 'Xếp loại khác', en: 'Other grade' }, steps: [] },
            ],
          },
        ],
      },
      {
        key: 'not-met', title: { vi: 'Chưa đạt', en: 'Not met' },
        steps: [{ kind: 'notify', key: 'not-certified', title: { vi: 'Báo chưa đủ tiêu chí', en: 'Tell that criteria are not met' }, to: [drafter, principal, officer], template: 'not-certified' }],
      },
    ],
  },
];

const afterRegistration: ProcessNode = {
  // Two cohorts: every school plans, but Thông tư 124/2021 recognises neither primary schools nor preschools.
  kind: 'choice', key: 'registration', title: { vi: 'Đăng ký công nhận?', en: 'Registered for recognition?' },
  arms: [
    { key: 'registered', title: { vi: 'Có đăng ký', en: 'Registered' }, when: { '==': [{ var: 'registers' }, true] }, steps: recognition },
    { key: 'plan-only', title: { vi: 'Chỉ thực hiện kế hoạch', en: 'Plan only' }, steps: [{ kind: 'notify', key: 'plan-received', title: { vi: 'Báo đã tiếp nhận kế hoạch', en: 'Tell that the plan is received' }, to: [drafter, principal], template: 'plan-received' }] },
  ],
};

/**
 * One school's road from plan to certificate and commendation. Rules: Thông tư 124/2021/TT-BCA (Art. 3, 7, 9),
 * Quyết định 510 (classification); deadlines marked GK in the research are defaults to be changed in the designer.
 */
export const safeSchoolProcedure: ProcessDefinition = {
  key: 'safe-school',
  // 2: reports and the replication of the model follow; co-signers return single fields; more time can be asked for, and an inspection paused.
  version: 2,
  title: { vi: 'Xây dựng nhà trường an toàn về an ninh, trật tự', en: 'School safe in security and order' },
  subjectKind: 'school',
  parties: schoolParties,
  steps: [
    {
      kind: 'task', key: 'plan', title: { vi: 'Lập kế hoạch và bản đăng ký', en: 'Draft the plan and registration' }, seat: drafter,
      form: { key: 'plan', version: 1 }, shows: [], differsFrom: [],
      deadline: { kind: 'fact', fact: 'planDue', meaning: 'before' }, ladder: standardLadder(aboveSchoolStaff), extension: { grantedBy: specialist },
      outcomes: [on('submit', 'Trình Hiệu trưởng', 'Submit to the principal')],
    },
    {
      kind: 'task', key: 'plan-approval', title: { vi: 'Duyệt kế hoạch', en: 'Approve the plan' }, seat: principal,
      shows: ['plan'], signs: 'plan', differsFrom: ['plan'],
      deadline: { kind: 'after', from: 'opened', amount: 2, unit: 'working-days' }, ladder: standardLadder(abovePrincipal),
      outcomes: [on('approve', 'Duyệt và gửi đi', 'Approve and send'), back('plan')],
    },
    {
      kind: 'parallel', key: 'co-signing', title: { vi: 'Ký liên tịch', en: 'Co-signing' }, join: 'all',
      branches: [
        {
          key: 'police', title: { vi: 'Công an xã', en: 'Commune police' },
          steps: [{
            kind: 'task', key: 'police-signature', title: { vi: 'Công an xã ký liên tịch', en: 'Commune police co-sign' }, seat: officer,
            form: { key: 'cosignature', version: 1 }, shows: ['plan', 'plan-approval'], signs: 'plan', differsFrom: [],
            deadline: { kind: 'after', from: 'opened', amount: 10, unit: 'working-days' }, ladder: standardLadder(aboveOfficer),
            outcomes: [on('sign', 'Ký liên tịch', 'Co-sign'), backFlagged('plan')],
          }],
        },
        {
          key: 'education', title: { vi: 'Ngành Giáo dục', en: 'Education' },
          steps: [{
            kind: 'task', key: 'education-signature', title: { vi: 'Cơ quan giáo dục tiếp nhận và ký', en: 'Education authority receives and signs' }, seat: specialist,
            shows: ['plan'], signs: 'plan', differsFrom: [],
            deadline: { kind: 'after', from: 'opened', amount: 10, unit: 'working-days' }, ladder: standardLadder(aboveEducation),
            outcomes: [on('sign', 'Tiếp nhận và ký', 'Receive and sign'), backFlagged('plan')],
          }],
        },
      ],
    },
    { kind: 'document', key: 'plan-document', title: { vi: 'Kế hoạch đã ký liên tịch', en: 'Co-signed plan' }, template: 'cosigned-plan', issuer: 'school', register: 'plan', notation: 'KH-{unit}', from: ['plan', 'plan-approval', 'police-signature', 'education-signature'] },
    {
      // The road to recognition never waits for the reports, which come by themselves in June and December.
      kind: 'parallel', key: 'after-plan', title: { vi: 'Sau khi ký liên tịch', en: 'After co-signing' }, join: 'all',
      branches: [
        { key: 'recognition', title: { vi: 'Xét công nhận', en: 'Recognition' }, steps: [afterRegistration] },
        {
          key: 'reporting', title: { vi: 'Báo cáo định kỳ', en: 'Periodic reports' },
          steps: [{ kind: 'spawn', key: 'reports', title: { vi: 'Mở hồ sơ báo cáo định kỳ', en: 'Open the periodic reports' }, process: 'periodic-report', over: thisSchool, carry: ['modelCount'] }],
        },
      ],
    },
  ],
};
