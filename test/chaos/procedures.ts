import { processDefinitionSchema, type ProcessDefinition } from '../../domain/process';

/** Procedures of the chaos run: every way a case can move, with deadlines of seconds so that timers fire. */

export const DIRECTIVE = 'chaos-directive';
const SCHOOL = 'chaos-school';

const words = (vi: string, en: string) => ({ vi, en });
const seat = (role: string, party: string) => ({ role, party });
const on = (key: string, more: object = {}) => ({ key, title: words('Đồng ý', 'Agree'), tone: 'positive', go: { kind: 'on' }, needsReason: false, needsForm: true, ...more });
const back = (to: string) => ({ key: 'return', title: words('Trả lại', 'Return'), tone: 'negative', go: { kind: 'return', to }, needsReason: true, needsForm: false });

/** Due within seconds; reminded before, escalated when late and once more. */
const hurry = (superior: object) => ({
  deadline: { kind: 'after', from: 'opened', amount: 6, unit: 'seconds' },
  ladder: [
    { key: 'soon', at: { amount: 3, unit: 'seconds', side: 'before' }, act: { kind: 'remind' } },
    { key: 'late', at: { amount: 0, unit: 'seconds', side: 'after' }, act: { kind: 'escalate', to: superior } },
    { key: 'later', at: { amount: 4, unit: 'seconds', side: 'after' }, act: { kind: 'escalate', to: superior } },
  ],
});

interface Step { seat: object; above: object; signs?: string; form?: object; outcomes: object[]; differsFrom?: string[] }
const task = (key: string, vi: string, en: string, { above, ...step }: Step) => ({ kind: 'task', key, title: words(vi, en), shows: step.signs ? [step.signs] : [], ...step, ...hurry(above) });
const branch = (key: string, ...steps: object[]) => ({ key, title: words(key, key), steps });

const specialist = seat('specialist', 'issuer');
const head = seat('head', 'issuer');
const drafter = seat('drafter', 'school');
const principal = seat('principal', 'school');
const officer = seat('officer', 'commune-police');
const secretary = seat('secretary', 'standing-body');
const chairman = seat('chairman', 'authority');

const directive = {
  key: DIRECTIVE, version: 1, title: words('Chỉ đạo (thử sức bền)', 'Directive (chaos run)'), subjectKind: 'education-office',
  parties: { issuer: { kind: 'subject' } }, starts: specialist,
  steps: [
    task('draft', 'Soạn văn bản', 'Draft', { seat: specialist, above: head, form: { key: 'directive', version: 1 }, outcomes: [on('submit')] }),
    task('approve', 'Ký ban hành', 'Approve', { seat: head, above: specialist, signs: 'draft', differsFrom: ['draft'], outcomes: [on('approve'), back('draft')] }),
    { kind: 'document', key: 'letter', title: words('Công văn chỉ đạo', 'Directive letter'), template: 'directive', issuer: 'issuer', register: 'official-letter', notation: '{unit}-CHAOS', from: ['draft', 'approve'] },
    { kind: 'spawn', key: 'schools', title: words('Gửi các trường', 'Send to schools'), process: SCHOOL, over: { step: 'draft', field: 'recipients' }, carry: ['planDue', 'year'] },
    { kind: 'notify', key: 'issued', title: words('Báo đã ban hành', 'Tell that it is issued'), to: [specialist, head], template: 'directive-issued' },
  ],
};

const school = {
  key: SCHOOL, version: 1, title: words('Kế hoạch của trường (thử sức bền)', 'A school’s plan (chaos run)'), subjectKind: 'school',
  parties: {
    school: { kind: 'subject' }, issuer: { kind: 'initiator' }, 'commune-police': { kind: 'relation', relation: 'commune-police' },
    'provincial-police': { kind: 'relation', relation: 'provincial-police' }, 'standing-body': { kind: 'relation', relation: 'standing-body' }, authority: { kind: 'relation', relation: 'authority' },
  },
  steps: [
    task('plan', 'Lập kế hoạch', 'Draft the plan', { seat: drafter, above: principal, outcomes: [on('submit')] }),
    task('plan-approval', 'Duyệt kế hoạch', 'Approve the plan', { seat: principal, above: specialist, signs: 'plan', differsFrom: ['plan'], outcomes: [on('approve'), back('plan')] }),
    {
      kind: 'parallel', key: 'signing', title: words('Ký liên tịch', 'Co-signing'), join: 'all',
      branches: [
        branch('police', task('police-signature', 'Công an ký', 'Police sign', { seat: officer, above: secretary, signs: 'plan', outcomes: [on('sign'), back('plan')] })),
        branch('education', task('education-signature', 'Giáo dục ký', 'Education signs', { seat: specialist, above: head, signs: 'plan', outcomes: [on('sign'), back('plan')] })),
      ],
    },
    { kind: 'document', key: 'plan-document', title: words('Kế hoạch liên tịch', 'Co-signed plan'), template: 'cosigned-plan', issuer: 'school', register: 'plan', notation: 'KH-{unit}', from: ['plan', 'plan-approval', 'police-signature', 'education-signature'] },
    {
      kind: 'parallel', key: 'opinions', title: words('Lấy ý kiến', 'Opinions'), join: { atLeast: 2 },
      branches: [
        branch('inspectors', task('police-opinion', 'Ý kiến Công an tỉnh', 'Provincial police’s opinion', { seat: seat('police-inspector', 'provincial-police'), above: secretary, outcomes: [on('agree')] })),
        branch('educators', task('education-opinion', 'Ý kiến ngành Giáo dục', 'Education’s opinion', { seat: seat('education-inspector', 'issuer'), above: head, outcomes: [on('agree')] })),
        branch('committee', task('committee-opinion', 'Ý kiến Ban Chỉ đạo', 'Committee’s opinion', { seat: secretary, above: seat('committee-chair', 'standing-body'), outcomes: [on('agree'), back('plan-approval')] })),
      ],
    },
    {
      kind: 'choice', key: 'minutes-wanted', title: words('Cần biên bản?', 'Minutes wanted?'),
      arms: [
        { key: 'yes', title: words('Có', 'Yes'), when: { '>': [{ var: 'year' }, 2000] }, steps: [{ kind: 'document', key: 'minutes', title: words('Biên bản', 'Minutes'), template: 'inspection-minutes', issuer: 'provincial-police', register: 'minutes', notation: 'BB-{unit}', from: ['plan'] }] },
        { key: 'no', title: words('Không', 'No'), steps: [] },
      ],
    },
    task('certification', 'Quyết định công nhận', 'Certify', {
      seat: chairman, above: secretary, signs: 'plan',
      outcomes: [on('certify'), back('plan-approval'), { key: 'refuse', title: words('Không công nhận', 'Refuse'), tone: 'negative', go: { kind: 'end', as: 'refused' }, needsReason: true, needsForm: false }],
    }),
    { kind: 'document', key: 'certificate', title: words('Giấy công nhận', 'Certificate'), template: 'certificate', issuer: 'authority', register: 'certificate', notation: 'GCN-{unit}', from: ['certification'] },
    { kind: 'notify', key: 'certified', title: words('Báo kết quả', 'Tell the result'), to: [drafter, principal, officer], template: 'certified' },
  ],
};

/** Parsed, so that members which later schemas add get their defaults. */
export const chaosProcedures: readonly ProcessDefinition[] = [directive, school].map((definition) => processDefinitionSchema.parse(definition));
