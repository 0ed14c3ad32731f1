import type { CaseDetail, DirectiveDetail, Mail, OverdueItem, Session, ShownSubmission, StartableProcedure, StepPicture, SuperviseSummary, TaskDetail, TaskSummary, TimelineEntry, Verification } from '../../domain/contracts/api';
import { fireDrillLetterProcedure } from '../../domain/design/templates/fire-drill-letter';
import { roleTitles, type Role } from '../../domain/org/roles';
import { outcomeTitles } from '../../domain/procedures';
import { directiveProcedure } from '../../domain/procedures/directive';
import { safeSchoolProcedure } from '../../domain/procedures/safe-school';
import type { ProcessDefinition, ProcessNode, TaskNode } from '../../domain/process';
import { nextSentence } from '../../domain/timeline/next-sentence';
import { getForm } from '../../forms';
import { sampleSubmission, shiftDate } from '../../forms/samples';

/** Canned answers for looking at pages without a server; every shape is checked against the contract's types. */
const DAY = 86_400_000;
const now = Date.now();
const at = (days: number) => new Date(now + days * DAY).toISOString();
export const today = new Date(now + 7 * 3_600_000).toISOString().slice(0, 10);
const endOf = (day: string) => new Date(Date.parse(`${day}T17:00:00Z`)).toISOString();
const hash = '7c1f0a93be54d2266fd1e80b4a97c3512f6be0d8a14c97e35b02d86f19ae4c70';

const communes = ['Bình An', 'Tân Lập', 'Hòa Phú', 'Long Sơn', 'Mỹ Thạnh'];
const levels = ['THCS', 'Tiểu học', 'THPT', 'Mầm non'];
export const schools = communes.flatMap((commune, c) => levels.map((level, l) => ({ id: `school-${c}-${l}`, name: `Trường ${level} ${commune}`, kind: 'school', parentName: 'Sở Giáo dục và Đào tạo tỉnh An Hòa' })));
export const units = [
  { id: 'edu', name: 'Sở Giáo dục và Đào tạo tỉnh An Hòa', kind: 'education-office', parentName: null },
  { id: 'cat', name: 'Công an tỉnh An Hòa', kind: 'provincial-police', parentName: null },
  ...communes.map((commune, c) => ({ id: `police-${c}`, name: `Công an xã ${commune}`, kind: 'commune-police', parentName: 'Công an tỉnh An Hòa' })),
  ...schools,
];
const file = { fileId: 'f1', name: 'Kế hoạch an ninh trật tự năm học.pdf', size: 1_468_006, type: 'application/pdf' };
const sample = { today, file, unit: 'school-0-0', partyUnits: ['school-0-0', 'police-0'], recipients: schools.map(({ id }) => id) };

let seats = 0;
const person = (name: string, role: Role, unitName: string, unitKind: string) => ({ email: `${role}.${(seats += 1)}@anhoa.example`, name, title: roleTitles[role].vi, unitName, unitKind, role, password: 'demo' });
export const people = [
  person('Nguyễn Thị Thanh Hà', 'specialist', 'Sở GD&ĐT tỉnh An Hòa', 'education-office'), person('Trần Quốc Bảo', 'head', 'Sở GD&ĐT tỉnh An Hòa', 'education-office'), person('Lê Minh Tâm', 'supervisor', 'Sở GD&ĐT tỉnh An Hòa', 'education-office'),
  ...schools.flatMap(({ name }, i) => [person(['Phạm Văn Lộc', 'Đỗ Thị Hạnh', 'Võ Hoàng Nam'][i % 3]!, 'drafter', name, 'school'), person(['Huỳnh Thị Mai', 'Bùi Đức Thắng'][i % 2]!, 'principal', name, 'school')]),
  ...communes.map((commune) => person('Đại úy Lê Văn Hùng', 'officer', `Công an xã ${commune}`, 'commune-police')),
  person('Trung tá Ngô Anh Dũng', 'police-inspector', 'Công an tỉnh An Hòa', 'provincial-police'), person('Thượng tá Đặng Hữu Phước', 'secretary', 'Ban Chỉ đạo tỉnh An Hòa', 'standing-body'), person('Hồ Thanh Sơn', 'chairman', 'UBND tỉnh An Hòa', 'peoples-committee'),
];

/** What the canned person may start; the templates stand for what an administrator has published. */
export const startable: StartableProcedure[] = [directiveProcedure, fireDrillLetterProcedure].map((definition) => ({
  process: definition.key, version: definition.version, title: definition.title, roleTitle: roleTitles.specialist, unitName: 'Sở GD&ĐT tỉnh An Hòa', onBehalfOfName: null, next: nextSentence(definition, { role: 'specialist' }),
}));

export const session: Session = {
  person: { id: 'p1', name: 'Nguyễn Thị Thanh Hà', email: 'ha@anhoa.example', title: 'Chuyên viên' }, demo: true, locale: 'vi', can: ['inbox', 'directives', 'supervise', 'design', 'draw', 'mailbox', 'start'],
  seats: [{ role: 'specialist', roleTitle: roleTitles.specialist, unitId: 'edu', unitName: 'Sở GD&ĐT tỉnh An Hòa', unitKind: 'education-office', onBehalfOfName: null }],
};

const tasksOf = (nodes: ProcessNode[]): TaskNode[] => nodes.flatMap((node) => {
  if (node.kind === 'task') return [node];
  if (node.kind === 'parallel') return node.branches.flatMap(({ steps }) => tasksOf(steps));
  return node.kind === 'choice' ? node.arms.flatMap(({ steps }) => tasksOf(steps)) : [];
});
const taskNodes = [...tasksOf(directiveProcedure.steps), ...tasksOf(safeSchoolProcedure.steps)];
const processOf = (node: TaskNode): ProcessDefinition => (tasksOf(directiveProcedure.steps).includes(node) ? directiveProcedure : safeSchoolProcedure);

function summaryOf(node: TaskNode, index: number): TaskSummary {
  const school = schools[index % schools.length]!;
  const lastDay = shiftDate(today, [-4, -1, 0, 1, 6, 20][index % 6]!);
  return {
    id: `t-${node.key}`, caseId: 'c-1', parentCaseId: 'd-1', step: node.key, title: node.title, caseTitle: `Nhà trường an toàn ${today.slice(0, 4)} – ${school.name}`, processTitle: processOf(node).title,
    status: 'open', outcome: null, role: node.seat.role, roleTitle: roleTitles[node.seat.role as Role], unitId: school.id, unitName: school.name, subjectUnitName: school.name, directiveNumber: '531/SGDĐT-GDTH',
    openedAt: at(-6), closedAt: null, dueAt: index % 7 === 6 ? null : endOf(lastDay), lastDay: index % 7 === 6 ? null : lastDay, returned: node.key === 'plan', side: null, pausedAt: null, extended: false, extensionAsked: null,
  };
}
export const tasks = taskNodes.map(summaryOf);

function shown(step: string): ShownSubmission | null {
  const node = taskNodes.find(({ key }) => key === step);
  const form = node?.form && getForm(node.form.key);
  if (!node || !form) return null;
  return { step, title: node.title, submissionId: `s-${step}`, hash, form: { key: form.key, version: 1 }, definition: form, data: sampleSubmission(form.key as never, sample), comment: null, byName: 'Phạm Văn Lộc', unitName: schools[0]!.name, at: at(-3), names: { people: {}, documents: {} } };
}
const present = <T>(value: T | null): value is T => value !== null;

export function taskDetail(id: string): TaskDetail | null {
  const task = tasks.find((each) => each.id === id);
  const node = taskNodes.find(({ key }) => `t-${key}` === id);
  if (!task || !node) return null;
  const form = node.form ? getForm(node.form.key)! : null;
  const returned = node.key === 'plan';
  const returnForms = Object.fromEntries(node.outcomes.flatMap(({ go }) => (go.kind === 'return' ? [[go.to, getForm(taskNodes.find(({ key }) => key === go.to)!.form!.key)]] : [])));
  return {
    task, canDecide: true, form: form && { key: form.key, version: 1, definition: form }, draftSavedAt: null, returnForms, shows: node.shows.map(shown).filter(present), directive: [], signs: node.signs ? { step: node.signs, hash } : null,
    outcomes: node.outcomes.map(({ key, title, tone, go, needsReason, needsForm }) => ({ key, title, tone, kind: go.kind, returnsTo: go.kind === 'return' ? go.to : null, flagged: go.kind === 'return' && go.fields === 'flagged', needsReason, needsForm })),
    data: form && returned ? sampleSubmission('plan', sample, { briefedPct: 80, 'models.0.summary': '' }) : {},
    returned: returned ? { step: 'police-signature', title: { vi: 'Công an xã ký liên tịch', en: 'Commune police co-sign' }, comment: 'Cần nêu rõ phương án phối hợp giờ tan học với lực lượng của xã.', fieldNotes: { 'models[0].summary': 'Ghi rõ ai trực cổng và trực giờ nào.', briefedPct: 'Phải phổ biến đến 100% theo tiêu chí 1.' }, byName: 'Đại úy Lê Văn Hùng', unitName: 'Công an xã Bình An', at: at(-1), corrected: false } : null,
    openFields: null, asked: null, canAskExtension: false, canExtend: false, canPause: false, canResume: false,
  };
}

function picture(nodes: ProcessNode[], current: string, depth = 0, branch: string | null = null, branchTitle: StepPicture['branchTitle'] = null, seen = { passed: false }): StepPicture[] {
  return nodes.flatMap((node): StepPicture[] => {
    const state = node.key === current ? 'current' : seen.passed || node.key === 'education-signature' ? 'ahead' : 'done';
    if (node.key === current) seen.passed = true;
    const done = state === 'done' && node.kind === 'task';
    const step: StepPicture = { key: node.key, title: node.title, kind: node.kind, depth, branch, branchTitle, state, at: done ? at(-5) : null, byName: done ? 'Phạm Văn Lộc' : null, unitName: done ? schools[0]!.name : null, dueAt: state === 'current' ? at(2) : null, outcome: done && node.kind === 'task' ? node.outcomes[0]!.title : null, pausedAt: null, waitsUntil: null, round: null, votes: null, awaiting: null, inOrder: false };
    if (node.kind === 'parallel') return [{ ...step, state: seen.passed ? step.state : 'current' }, ...node.branches.flatMap((inside) => picture(inside.steps, current, depth + 1, inside.key, inside.title, seen))];
    if (node.kind === 'choice') return [step, ...node.arms.flatMap((arm) => picture(arm.steps, current, depth + 1, arm.key, arm.title, seen))];
    return [step];
  });
}

export const timeline: TimelineEntry[] = [
  { sequence: 9, at: at(-0.2), kind: 'nudged', text: { vi: 'Người giám sát nhắc Công an xã Bình An', en: 'A supervisor reminded the commune police of Bình An' }, byName: 'Lê Minh Tâm', unitName: 'Sở GD&ĐT tỉnh An Hòa', onBehalfOfName: null, comment: null, tone: 'warning' },
  { sequence: 7, at: at(-1), kind: 'decided', text: { vi: 'Trả lại: Lập kế hoạch và bản đăng ký', en: 'Returned: draft the plan and registration' }, byName: 'Đại úy Lê Văn Hùng', unitName: 'Công an xã Bình An', onBehalfOfName: null, comment: 'Cần nêu rõ phương án phối hợp giờ tan học.', tone: 'negative' },
  { sequence: 5, at: at(-2), kind: 'decided', text: { vi: 'Duyệt kế hoạch: Duyệt và gửi đi', en: 'Approve the plan: approve and send' }, byName: 'Huỳnh Thị Mai', unitName: schools[0]!.name, onBehalfOfName: null, comment: null, tone: 'positive' },
  { sequence: 0, at: at(-6), kind: 'opened', text: { vi: 'Mở hồ sơ', en: 'Case opened' }, byName: null, unitName: null, onBehalfOfName: null, comment: null, tone: 'neutral' },
];
const documents = [
  { id: 'doc-1', title: { vi: 'Kế hoạch đã ký liên tịch', en: 'Co-signed plan' }, number: '05/KH-THCSBA', issuedAt: at(-1), issuerName: schools[0]!.name, verifyCode: 'AB12CD34', template: 'cosigned-plan', status: 'valid' as const },
  { id: 'doc-2', title: { vi: 'Giấy công nhận', en: 'Certificate' }, number: '12/GCN-UBND', issuedAt: at(-1), issuerName: 'Ủy ban nhân dân tỉnh An Hòa', verifyCode: 'AB12CD35', template: 'certificate', status: 'valid' as const },
];
export function caseDetail(id: string): CaseDetail {
  const open = tasks.filter(({ step }) => ['police-signature', 'education-signature'].includes(step));
  return {
    case: { id, process: { key: 'safe-school', version: 1 }, processTitle: safeSchoolProcedure.title, title: `Nhà trường an toàn – ${schools[0]!.name}`, subjectUnitId: 'school-0-0', subjectUnitName: schools[0]!.name, parentCaseId: 'd-1', status: 'open', outcome: null, outcomeTitle: null, startedAt: at(-6), endedAt: null, trouble: id === 'c-trouble' ? { reason: 'commit-gap: sequence 7', at: at(-0.1) } : null, openTasks: open.map(({ id: taskId, step, title, unitName, roleTitle, dueAt }, i) => ({ id: taskId, step, title, unitName, roleTitle, dueAt, mine: i === 0, side: null, pausedAt: null })) },
    steps: picture(safeSchoolProcedure.steps, 'police-signature'), documents, submissions: ['plan', 'self-assessment', 'inspection'].map(shown).filter(present), canNudge: true, canRetry: true, canRecall: false, correctable: [], replacedBy: null, cascade: { carriesOn: null, carriedOnBy: [] }, canCarryOn: false, followUps: [], followsUp: null,
    people: [
      { party: 'school', unitId: 'school-0-0', unitName: schools[0]!.name, unitKind: 'school', holders: [{ name: 'Phạm Văn Lộc', roleTitle: roleTitles.drafter, title: 'Giáo viên' }, { name: 'Huỳnh Thị Mai', roleTitle: roleTitles.principal, title: 'Hiệu trưởng' }] },
      { party: 'commune-police', unitId: 'police-0', unitName: 'Công an xã Bình An', unitKind: 'commune-police', holders: [{ name: 'Đại úy Lê Văn Hùng', roleTitle: roleTitles.officer, title: 'Cán bộ' }] },
    ],
  };
}

const counts = taskNodes.slice(2, 10).map((node, i) => ({ step: node.key, title: node.title, count: [9, 4, 3, 2, 1, 1, 0, 2][i]!, overdue: [3, 0, 1, 0, 0, 0, 0, 1][i]! }));
export const directives = [
  { id: 'd-1', title: 'Tăng cường phong trào toàn dân bảo vệ an ninh Tổ quốc trong trường học', number: '531/SGDĐT-GDTH', issuerName: 'Sở Giáo dục và Đào tạo tỉnh An Hòa', status: 'open' as const, startedAt: at(-8), planDue: shiftDate(today, 12), schools: 20, ended: 3, overdue: 5 },
  { id: 'd-2', title: 'Chuẩn bị tổng kết năm học về an ninh, trật tự', number: null, issuerName: 'Sở Giáo dục và Đào tạo tỉnh An Hòa', status: 'open' as const, startedAt: at(-1), planDue: null, schools: 0, ended: 0, overdue: 0 },
];
export const directiveDetail = (id: string): DirectiveDetail => ({ directive: directives.find((each) => each.id === id) ?? directives[0]!, submission: shown('draft'), documents: documents.slice(0, 1), funnel: counts, outcomes: [{ outcome: 'certified', title: outcomeTitles.certified ?? { vi: 'Đã công nhận', en: 'Certified' }, count: 3 }] });
export const directiveSchools = schools.map((school, i) => { const found = caseDetail(`c-${i}`).case; return { ...found, subjectUnitName: school.name, subjectUnitId: school.id, ...(i % 6 === 5 && { status: 'ended' as const, outcome: 'certified', outcomeTitle: { vi: 'Đã công nhận', en: 'Certified' }, openTasks: [] }) }; });

export const supervise: SuperviseSummary = {
  openCases: 17, overdueTasks: 5, dueSoonTasks: 4, endedCases: 3, troubled: 1, orphanedTasks: 0, byStep: counts,
  byUnit: schools.slice(0, 14).map((school, i) => ({ unitId: school.id, unitName: school.name, overdue: i < 3 ? 2 - Math.floor(i / 2) : 0, open: 3 - Math.floor(i / 6) })),
  byRole: (['drafter', 'principal', 'officer'] as const).map((role, i) => ({ role, title: roleTitles[role], overdue: 3 - i, open: 9 - 2 * i })),
};
export const overdue: OverdueItem[] = tasks.filter(({ dueAt }) => dueAt !== null && Date.parse(dueAt) < now + 4 * DAY).map((task, i) => ({ ...task, overdueDays: 4 - i, lastRemindedAt: i % 2 ? at(-0.4) : null, holders: i % 3 === 2 ? [] : ['Phạm Văn Lộc'] })).sort((a, b) => (a.dueAt! < b.dueAt! ? -1 : 1));

export const mails: Mail[] = [1, 2, 3].map((i) => ({
  id: `m-${i}`, to: [{ name: 'Đại úy Lê Văn Hùng', email: 'hung@anhoa.example' }], subject: ['Nhắc hạn: Công an xã ký liên tịch', 'Việc mới: Duyệt kế hoạch', 'Hồ sơ bị trả lại'][i - 1]!, at: at(-i / 4), caseId: 'c-1', taskId: 't-police-signature', template: 'remind',
  text: 'Kính gửi đồng chí,\n\nKế hoạch của Trường THCS Bình An đang chờ ký liên tịch. Hạn còn 1 ngày làm việc.', html: '<div style="font-family:sans-serif"><h1 style="font-size:20px;color:#0b5563">Nhắc hạn</h1><p>Kế hoạch của <b>Trường THCS Bình An</b> đang chờ ký liên tịch. Hạn còn 1 ngày làm việc.</p><p><a href="/tasks/t-police-signature">Mở việc này</a></p></div>',
}));
export const verification = (code: string): Verification => ({ valid: code !== 'REVOKED', sandbox: false, status: code === 'REVOKED' ? 'revoked' : 'valid', number: '12/GCN-UBND', title: { vi: 'Giấy công nhận “An toàn về an ninh, trật tự”', en: 'Certificate “Safe in security and order”' }, template: 'certificate', issuerName: 'Ủy ban nhân dân tỉnh An Hòa', subjectName: schools[0]!.name, issuedAt: at(-1), sha256: hash, replacedBy: code === 'REVOKED' ? { number: '19/GCN-UBND', title: { vi: 'Giấy công nhận “An toàn về an ninh, trật tự”', en: 'Certificate “Safe in security and order”' }, verifyCode: 'AB12CD99', issuedAt: at(-0.5) } : null });
