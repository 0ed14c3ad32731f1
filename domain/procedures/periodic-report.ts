import type { ProcessDefinition } from '../process';
import { standardLadder } from './ladder';
import { back, backFlagged, on } from './outcomes';
import { aboveEducation, abovePrincipal, aboveSchoolStaff, drafter, officer, principal, schoolParties, specialist } from './seats';

/** On these days of a year reports are asked for: of half a year, and of the whole year. */
const HALF_YEAR = { month: 6, day: 1 };
const WHOLE_YEAR = { month: 12, day: 1 };

/**
 * What a report covers that is asked for on a local day (yyyy-MM-dd): from December on the whole year, also when it is
 * asked for late, in the first months of the next; from June on half of the year.
 */
export function reportPeriod(day: string): { kind: 'halfYear' | 'year'; year: number } {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  if (month >= WHOLE_YEAR.month) return { kind: 'year', year };
  return month >= HALF_YEAR.month ? { kind: 'halfYear', year } : { kind: 'year', year: year - 1 };
}

/**
 * The report every half year (form 4): a school that has a plan tells what came of it, its superior receives it.
 * Beside the road to recognition, which never waits for it. It ends after the two reports of the plan's year.
 */
export const periodicReportProcedure: ProcessDefinition = {
  key: 'periodic-report',
  version: 1,
  title: { vi: 'Báo cáo định kỳ', en: 'Periodic reports' },
  subjectKind: 'school',
  parties: { school: schoolParties.school, 'commune-police': schoolParties['commune-police'], education: schoolParties.education, 'standing-body': schoolParties['standing-body'] },
  steps: [{
    kind: 'repeat', key: 'reports', title: { vi: 'Báo cáo 6 tháng và năm', en: 'Half-year and yearly report' },
    rounds: { kind: 'yearly', dates: [HALF_YEAR, WHOLE_YEAR] }, until: { kind: 'rounds', count: 2 },
    steps: [
      {
        kind: 'task', key: 'report', title: { vi: 'Lập báo cáo định kỳ', en: 'Draft the periodic report' }, seat: drafter,
        form: { key: 'periodic-report', version: 1 }, shows: [], differsFrom: [],
        deadline: { kind: 'after', from: 'opened', amount: 15, unit: 'working-days' }, ladder: standardLadder(aboveSchoolStaff),
        extension: { grantedBy: specialist },
        outcomes: [on('submit', 'Trình Hiệu trưởng', 'Submit to the principal')],
      },
      {
        kind: 'task', key: 'report-approval', title: { vi: 'Duyệt báo cáo', en: 'Approve the report' }, seat: principal,
        shows: ['report'], signs: 'report', differsFrom: ['report'],
        deadline: { kind: 'after', from: 'opened', amount: 2, unit: 'working-days' }, ladder: standardLadder(abovePrincipal),
        outcomes: [on('approve', 'Ký và gửi đi', 'Sign and send'), back('report')],
      },
      {
        // What is missing or does not add up is named field by field; the rest stays as the principal signed it.
        kind: 'task', key: 'report-receipt', title: { vi: 'Tiếp nhận báo cáo', en: 'Receive the report' }, seat: specialist,
        shows: ['report', 'report-approval'], differsFrom: [],
        deadline: { kind: 'after', from: 'opened', amount: 5, unit: 'working-days' }, ladder: standardLadder(aboveEducation),
        outcomes: [on('receive', 'Tiếp nhận', 'Receive'), backFlagged('report', 'Trả lại để bổ sung', 'Return for changes')],
      },
      { kind: 'document', key: 'report-document', title: { vi: 'Báo cáo định kỳ', en: 'Periodic report' }, template: 'periodic-report', issuer: 'school', register: 'report', notation: 'BC-{unit}', from: ['report', 'report-approval', 'report-receipt'] },
      { kind: 'notify', key: 'report-received', title: { vi: 'Báo đã tiếp nhận báo cáo', en: 'Tell that the report is received' }, to: [drafter, principal, officer], template: 'report-received' },
    ],
  }],
};
