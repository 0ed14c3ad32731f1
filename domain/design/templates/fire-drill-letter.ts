import { standardLadder, type Superiors } from '../../procedures/ladder';
import { back, on, refuse } from '../../procedures/outcomes';
import type { ProcessDefinition, SeatRule } from '../../process';

const specialist: SeatRule = { role: 'specialist', party: 'issuer' };
const head: SeatRule = { role: 'head', party: 'issuer' };
const secretary: SeatRule = { role: 'secretary', party: 'standing-body' };
const chair: SeatRule = { role: 'committee-chair', party: 'standing-body' };
const aboveSpecialist: Superiors = { head, superior: secretary, committee: chair };
const aboveHead: Superiors = { head: secretary, superior: chair, committee: chair };

/** The letter that asks every school of an education office for its fire drill: each gets a case of its own. */
export const fireDrillLetterProcedure: ProcessDefinition = {
  key: 'fire-drill-letter',
  version: 1,
  title: { vi: 'Chỉ đạo thực tập chữa cháy và thoát nạn', en: 'Ask for fire drills' },
  subjectKind: 'education-office',
  parties: { issuer: { kind: 'subject' }, 'standing-body': { kind: 'relation', relation: 'standing-body' } },
  starts: specialist,
  steps: [
    {
      kind: 'task', key: 'letter', title: { vi: 'Soạn văn bản yêu cầu thực tập', en: 'Draft the letter' }, seat: specialist,
      form: { key: 'fire-drill-letter', version: 1 }, shows: [], differsFrom: [],
      deadline: { kind: 'after', from: 'opened', amount: 2, unit: 'working-days' }, ladder: standardLadder(aboveSpecialist),
      outcomes: [on('submit', 'Trình ký', 'Submit for signature'), refuse('cancel', 'cancelled', 'Hủy dự thảo', 'Discard the draft')],
    },
    {
      kind: 'task', key: 'letter-approval', title: { vi: 'Ký ban hành', en: 'Sign the letter' }, seat: head,
      shows: ['letter'], signs: 'letter', differsFrom: ['letter'],
      deadline: { kind: 'after', from: 'opened', amount: 1, unit: 'working-days' }, ladder: standardLadder(aboveHead),
      outcomes: [on('approve', 'Ký và gửi các trường', 'Sign and send to the schools'), back('letter')],
    },
    { kind: 'spawn', key: 'drills-of-schools', title: { vi: 'Mở hồ sơ thực tập cho các trường', en: 'Start the drill of every school' }, process: 'fire-drill', over: { unitKind: 'school', under: 'issuer' }, carry: [] },
    { kind: 'notify', key: 'letter-issued', title: { vi: 'Báo đã ban hành', en: 'Tell that it is issued' }, to: [specialist, head], template: 'directive-issued' },
  ],
};
