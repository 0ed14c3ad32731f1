import { standardLadder } from '../../procedures/ladder';
import { back, on } from '../../procedures/outcomes';
import { aboveInspector, abovePrincipal, aboveSchoolStaff, drafter, policeInspector, principal, schoolParties, secretary, specialist } from '../../procedures/seats';
import type { ProcessDefinition } from '../../process';

/**
 * A school's fire drill: planned, looked at by the fire police of the province, held, checked. It comes every year on
 * 04/10, the day of the whole people for fire prevention; no source fixes the day of a drill, and every deadline here is a
 * default to be changed in the designer. The forms are left to whoever uses it.
 */
export const fireDrillProcedure: ProcessDefinition = {
  key: 'fire-drill',
  version: 1,
  title: { vi: 'Thực tập chữa cháy và thoát nạn hằng năm', en: 'Yearly fire drill' },
  subjectKind: 'school',
  parties: { school: schoolParties.school, education: schoolParties.education, 'provincial-police': schoolParties['provincial-police'], 'standing-body': schoolParties['standing-body'] },
  steps: [{
    kind: 'repeat', key: 'drills', title: { vi: 'Thực tập hằng năm', en: 'Drill of every year' },
    rounds: { kind: 'yearly', dates: [{ month: 10, day: 4 }] }, until: { kind: 'rounds', count: 5 },
    steps: [
      {
        kind: 'task', key: 'drill-plan', title: { vi: 'Lập phương án thực tập', en: 'Draft the plan of the drill' }, seat: drafter,
        shows: [], differsFrom: [],
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
        shows: ['drill-plan'], differsFrom: [],
        deadline: { kind: 'after', from: 'opened', amount: 5, unit: 'working-days' }, ladder: standardLadder(aboveInspector),
        outcomes: [on('agree', 'Thống nhất phương án', 'Agree to the plan'), back('drill-plan', 'Yêu cầu chỉnh sửa phương án', 'Ask for changes')],
      },
      {
        kind: 'task', key: 'drill', title: { vi: 'Tổ chức thực tập và báo cáo kết quả', en: 'Hold the drill and report' }, seat: drafter,
        shows: ['drill-plan', 'drill-plan-opinion'], differsFrom: [],
        deadline: { kind: 'after', from: 'opened', amount: 15, unit: 'working-days' }, ladder: standardLadder(aboveSchoolStaff), extension: { grantedBy: specialist },
        outcomes: [on('report', 'Gửi báo cáo kết quả', 'Send the report')],
      },
      {
        kind: 'task', key: 'drill-check', title: { vi: 'Cảnh sát phòng cháy kiểm tra kết quả', en: 'The fire police check the result' }, seat: policeInspector,
        shows: ['drill-plan', 'drill'], signs: 'drill', differsFrom: [],
        deadline: { kind: 'after', from: 'opened', amount: 5, unit: 'working-days' }, ladder: standardLadder(aboveInspector), pausable: true,
        outcomes: [on('pass', 'Đạt yêu cầu', 'Passed'), back('drill', 'Chưa đạt, thực tập lại', 'Not passed, hold it again', 'again'), back('drill-plan', 'Phải lập lại phương án', 'A new plan is needed', 'new-plan')],
      },
      { kind: 'notify', key: 'drill-told', title: { vi: 'Báo kết quả thực tập', en: 'Tell the result of the drill' }, to: [drafter, principal, specialist, secretary], template: 'report-received' },
    ],
  }],
};
