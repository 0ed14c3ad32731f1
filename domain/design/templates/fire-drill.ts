import { standardLadder } from '../../procedures/ladder';
import { back, on } from '../../procedures/outcomes';
import { aboveInspector, abovePrincipal, aboveSchoolStaff, drafter, policeInspector, principal, schoolParties, secretary, specialist } from '../../procedures/seats';
import type { ProcessDefinition } from '../../process';

/**
 * A school's fire drill: planned, looked at by the fire police of the province, held on the day of the plan, checked. The
 * school starts it itself, or the yearly letter of its office does (fire-drill-letter.ts). No source fixes the day of a
 * drill; every deadline here is a default to be changed in the designer.
 */
export const fireDrillProcedure: ProcessDefinition = {
  key: 'fire-drill',
  version: 1,
  title: { vi: 'Thực tập chữa cháy và thoát nạn', en: 'Fire drill' },
  subjectKind: 'school',
  parties: { school: schoolParties.school, education: schoolParties.education, 'provincial-police': schoolParties['provincial-police'], 'standing-body': schoolParties['standing-body'] },
  starts: drafter,
  steps: [
    {
      kind: 'task', key: 'drill-plan', title: { vi: 'Lập phương án thực tập', en: 'Draft the plan of the drill' }, seat: drafter,
      form: { key: 'fire-drill-plan', version: 1 }, shows: [], differsFrom: [],
      deadline: { kind: 'after', from: 'opened', amount: 10, unit: 'working-days' }, ladder: standardLadder(aboveSchoolStaff), extension: { grantedBy: specialist },
      outcomes: [on('submit', 'Trình Hiệu trưởng', 'Submit to the principal')],
    },
    {
      kind: 'task', key: 'drill-plan-approval', title: { vi: 'Duyệt phương án', en: 'Approve the plan' }, seat: principal,
      shows: ['drill-plan'], signs: 'drill-plan', differsFrom: ['drill-plan'],
      deadline: { kind: 'after', from: 'opened', amount: 2, unit: 'working-days' }, ladder: standardLadder(abovePrincipal),
      outcomes: [on('approve', 'Duyệt và gửi Cảnh sát phòng cháy', 'Approve and send to the fire police'), back('drill-plan', 'Trả lại để sửa', 'Return for changes')],
    },
    {
      kind: 'task', key: 'drill-plan-opinion', title: { vi: 'Cảnh sát phòng cháy góp ý phương án', en: 'The fire police look at the plan' }, seat: policeInspector,
      form: { key: 'fire-drill-opinion', version: 1 }, shows: ['drill-plan'], differsFrom: [],
      deadline: { kind: 'after', from: 'opened', amount: 5, unit: 'working-days' }, ladder: standardLadder(aboveInspector),
      outcomes: [on('agree', 'Thống nhất phương án', 'Agree to the plan'), back('drill-plan', 'Yêu cầu chỉnh sửa phương án', 'Ask for changes')],
    },
    { kind: 'wait', key: 'drill-day', title: { vi: 'Đến ngày thực tập', en: 'Day of the drill' }, until: { kind: 'fact', fact: 'drillOn', meaning: 'by' } },
    {
      kind: 'task', key: 'drill', title: { vi: 'Báo cáo kết quả thực tập', en: 'Report on the drill' }, seat: drafter,
      form: { key: 'fire-drill-report', version: 1 }, shows: ['drill-plan', 'drill-plan-opinion'], differsFrom: [],
      deadline: { kind: 'after', from: 'opened', amount: 3, unit: 'working-days' }, ladder: standardLadder(aboveSchoolStaff), extension: { grantedBy: specialist },
      outcomes: [on('report', 'Gửi báo cáo kết quả', 'Send the report')],
    },
    {
      kind: 'task', key: 'drill-check', title: { vi: 'Cảnh sát phòng cháy kiểm tra kết quả', en: 'The fire police check the result' }, seat: policeInspector,
      form: { key: 'fire-drill-check', version: 1 }, shows: ['drill-plan', 'drill'], signs: 'drill', differsFrom: [],
      deadline: { kind: 'after', from: 'opened', amount: 5, unit: 'working-days' }, ladder: standardLadder(aboveInspector), pausable: true,
      outcomes: [on('pass', 'Đạt yêu cầu', 'Passed'), back('drill', 'Báo cáo chưa đủ, bổ sung', 'The report is not complete', 'incomplete'), back('drill-plan', 'Chưa đạt, lập phương án và thực tập lại', 'Not passed: plan and hold it again', 'again')],
    },
    { kind: 'notify', key: 'drill-told', title: { vi: 'Báo kết quả thực tập', en: 'Tell the result of the drill' }, to: [drafter, principal, specialist, secretary], template: 'report-received' },
  ],
};
