import { standardLadder } from '../../procedures/ladder';
import { back, on } from '../../procedures/outcomes';
import { aboveEducation, aboveOfficer, abovePrincipal, aboveSchoolStaff, chief, drafter, educationHead, officer, policeInspector, principal, schoolParties, specialist } from '../../procedures/seats';
import type { DeadlineRule, LadderOffset } from '../../deadline';
import type { ProcessDefinition, Rung, SeatRule } from '../../process';

const hours = (amount: number, from: 'opened' | 'started' = 'opened'): DeadlineRule => ({ kind: 'after', from, amount, unit: 'hours' });
const late = (key: string, at: LadderOffset, to: SeatRule): Rung => ({ key, at, act: { kind: 'escalate', to } });

/** Within hours nothing of days comes in time: remind at once before, then tell those above hour by hour. */
const urgent = (head: SeatRule, superior: SeatRule): Rung[] => [
  { key: 'remind-soon', at: { amount: 30, unit: 'minutes', side: 'before' }, act: { kind: 'remind' } },
  late('late-head', { amount: 0, unit: 'hours', side: 'after' }, head),
  late('late-superior', { amount: 2, unit: 'hours', side: 'after' }, superior),
];

/**
 * A serious incident in a school: told at once, written down, handled with the police, followed until it is closed. The
 * directives ask for a report without delay and name no hours: notice in one, the written report in 24, the follow-up in
 * 72 are defaults to be changed. The school starts it; its forms name no pupil.
 */
export const incidentProcedure: ProcessDefinition = {
  key: 'incident',
  version: 1,
  title: { vi: 'Báo cáo và xử lý vụ việc đột xuất', en: 'Report and handle an incident' },
  subjectKind: 'school',
  parties: {
    school: schoolParties.school, 'commune-police': schoolParties['commune-police'], 'provincial-police': schoolParties['provincial-police'],
    education: schoolParties.education, 'standing-body': schoolParties['standing-body'],
  },
  starts: drafter,
  steps: [
    {
      kind: 'task', key: 'notice', title: { vi: 'Báo nhanh vụ việc', en: 'Tell of the incident' }, seat: drafter,
      form: { key: 'incident-notice', version: 1 }, shows: [], differsFrom: [], deadline: hours(1), ladder: urgent(principal, specialist),
      outcomes: [on('send', 'Gửi báo nhanh', 'Send the notice')],
    },
    {
      kind: 'parallel', key: 'received', title: { vi: 'Tiếp nhận vụ việc', en: 'Receive the notice' }, join: 'all',
      branches: [
        {
          key: 'police', title: { vi: 'Công an xã', en: 'Commune police' },
          steps: [{
            kind: 'task', key: 'police-receipt', title: { vi: 'Công an xã tiếp nhận, xử lý bước đầu', en: 'Commune police receive and act' }, seat: officer,
            form: { key: 'incident-receipt', version: 1 }, shows: ['notice'], differsFrom: [], deadline: hours(1), ladder: urgent(chief, policeInspector),
            outcomes: [on('receive', 'Đã tiếp nhận', 'Received')],
          }],
        },
        {
          key: 'education', title: { vi: 'Ngành Giáo dục', en: 'Education' },
          steps: [{
            kind: 'task', key: 'education-receipt', title: { vi: 'Cơ quan quản lý giáo dục tiếp nhận', en: 'Education office receives' }, seat: specialist,
            form: { key: 'incident-receipt', version: 1 }, shows: ['notice'], differsFrom: [], deadline: hours(1), ladder: urgent(educationHead, educationHead),
            outcomes: [on('receive', 'Đã tiếp nhận', 'Received')],
          }],
        },
      ],
    },
    {
      kind: 'task', key: 'incident-report', title: { vi: 'Lập báo cáo đột xuất bằng văn bản', en: 'Write the incident report' }, seat: drafter,
      form: { key: 'incident-report', version: 1 }, shows: ['notice', 'police-receipt'], differsFrom: [], deadline: hours(24, 'started'), ladder: urgent(principal, specialist),
      outcomes: [on('submit', 'Trình Hiệu trưởng', 'Submit to the principal')],
    },
    {
      kind: 'task', key: 'incident-report-approval', title: { vi: 'Ký báo cáo đột xuất', en: 'Sign the incident report' }, seat: principal,
      shows: ['incident-report'], signs: 'incident-report', differsFrom: ['incident-report'], deadline: hours(4), ladder: urgent(specialist, educationHead),
      outcomes: [on('sign', 'Ký và gửi cấp trên', 'Sign and send'), back('incident-report', 'Trả lại để sửa', 'Return for changes')],
    },
    {
      kind: 'task', key: 'handling', title: { vi: 'Công an xã xử lý và trả lời kết quả', en: 'Commune police handle it and answer' }, seat: officer,
      form: { key: 'incident-handling', version: 1 }, shows: ['notice', 'incident-report'], differsFrom: [],
      deadline: { kind: 'after', from: 'opened', amount: 5, unit: 'working-days' }, ladder: standardLadder(aboveOfficer), extension: { grantedBy: policeInspector }, pausable: true,
      outcomes: [on('done', 'Đã xử lý', 'Handled'), back('incident-report', 'Đề nghị bổ sung báo cáo', 'Ask for more in the report')],
    },
    {
      kind: 'task', key: 'follow-up', title: { vi: 'Báo cáo cập nhật và biện pháp khắc phục', en: 'Follow-up and measures' }, seat: drafter,
      form: { key: 'incident-follow-up', version: 1 }, shows: ['incident-report', 'handling'], differsFrom: [], deadline: hours(72), ladder: standardLadder(aboveSchoolStaff),
      outcomes: [on('submit', 'Trình Hiệu trưởng', 'Submit to the principal')],
    },
    {
      kind: 'task', key: 'follow-up-approval', title: { vi: 'Duyệt báo cáo cập nhật', en: 'Approve the follow-up' }, seat: principal,
      shows: ['follow-up'], signs: 'follow-up', differsFrom: ['follow-up'],
      deadline: { kind: 'after', from: 'opened', amount: 1, unit: 'working-days' }, ladder: standardLadder(abovePrincipal),
      outcomes: [on('approve', 'Duyệt và gửi', 'Approve and send'), back('follow-up')],
    },
    {
      kind: 'task', key: 'closure', title: { vi: 'Kết thúc theo dõi vụ việc', en: 'Close the incident' }, seat: specialist,
      form: { key: 'incident-closure', version: 1 }, shows: ['incident-report', 'handling', 'follow-up'], differsFrom: [],
      deadline: { kind: 'after', from: 'opened', amount: 3, unit: 'working-days' }, ladder: standardLadder(aboveEducation),
      outcomes: [on('close', 'Kết thúc theo dõi', 'Close'), back('follow-up', 'Yêu cầu khắc phục tiếp', 'Ask for more measures')],
    },
    { kind: 'notify', key: 'closed', title: { vi: 'Báo đã kết thúc vụ việc', en: 'Tell that it is closed' }, to: [drafter, principal, officer], template: 'case-ended' },
  ],
};
