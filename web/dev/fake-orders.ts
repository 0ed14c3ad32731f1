import type { CaseDetail, StepPicture, TaskDetail } from '../../domain/contracts/api';
import type { DeadlineAnswer } from '../../domain/contracts/orders-api';
import { buildCalendar, describeRule, explainDeadline, formatDay, resolveDeadline, vietnamHolidays, type DeadlineRule } from '../../domain/deadline';
import { shiftDate } from '../../forms/samples';
import { caseDetail, schools, taskDetail, tasks } from './fake-data';

/** Canned answers for orders: extensions, pauses, votes, rounds, recalls, corrections, chains. */
const now = Date.now();
const at = (days: number) => new Date(now + days * 86_400_000).toISOString();
const today = new Date(now + 7 * 3_600_000).toISOString().slice(0, 10);
const text = (vi: string, en = vi) => ({ vi, en });

const [first] = tasks;
const base = tasks.find(({ step }) => step === 'plan') ?? first!;
const grantOutcomes: TaskDetail['outcomes'] = [
  { key: 'grant', title: text('Đồng ý gia hạn', 'Grant'), tone: 'positive', kind: 'on', returnsTo: null, flagged: false, needsReason: false, needsForm: false },
  { key: 'refuse', title: text('Không gia hạn', 'Refuse'), tone: 'negative', kind: 'on', returnsTo: null, flagged: false, needsReason: true, needsForm: false },
];
const lastDay = shiftDate(today, 3);
const grantTask = { ...base, id: 't-grant', title: text('Xin gia hạn: Lập kế hoạch và bản đăng ký', 'More time asked for: draft the plan'), returned: false, dueAt: null, lastDay: null, side: { kind: 'extension' as const, forTask: 't-remedy', until: shiftDate(today, 10) } };
const assistTask = { ...base, id: 't-assist', title: text('Gọi điện đôn đốc nhà trường', 'Call the school'), returned: false, dueAt: null, lastDay: null, side: { kind: 'rung' as const, forTask: null, until: null } };
const extended = { lastDay, dueAt: new Date(Date.parse(`${lastDay}T17:00:00Z`)).toISOString() };
const special: Record<string, Partial<TaskDetail['task']>> = {
  't-inspection': { pausedAt: at(-2), dueAt: null, lastDay: null }, 't-remedy': { ...extended, extensionAsked: shiftDate(today, 10) }, 't-self-assessment': { ...extended, extended: true },
};

export const allTasks = [grantTask, assistTask, ...tasks.map((task) => ({ ...task, ...special[task.id] }))];

/** A task as the API would show it, with what can be ordered about it. */
export function orderedTask(id: string): TaskDetail | null {
  const plain = taskDetail(id === 't-grant' || id === 't-assist' || id === 't-flagged' ? base.id : id);
  if (!plain) return null;
  const bare = { ...plain, form: null, shows: [], signs: null, returned: null, data: {} };
  if (id === 't-grant') return { ...bare, task: grantTask, outcomes: grantOutcomes, asked: { forTask: 't-remedy', until: shiftDate(today, 10), lastDay, reason: 'Đơn vị thi công camera bàn giao chậm một tuần; nhà trường cần thêm thời gian để khắc phục.', byName: 'Phạm Văn Lộc', unitName: schools[0]!.name, at: at(-0.3) } };
  if (id === 't-assist') return { ...bare, task: assistTask, outcomes: [{ ...grantOutcomes[0]!, key: 'done', title: text('Đã thực hiện', 'Done') }] };
  if (id === 't-flagged') return { ...plain, openFields: Object.keys(plain.returned?.fieldNotes ?? {}) };
  const task = { ...plain.task, ...special[id] };
  return { ...plain, task, canAskExtension: id === 't-plan', canExtend: id === 't-plan', canPause: id === 't-plan', canResume: task.pausedAt !== null };
}

/** The server has the sentences; these stand for them. */
const why = (reason: string) => text(({ start: 'Ngày xảy ra sự kiện, không tính', working: 'Ngày làm việc', weekend: 'Nghỉ cuối tuần', holiday: 'Nghỉ lễ, tết', paused: 'Tạm dừng thời hạn, không tính' } as Record<string, string>)[reason] ?? reason);

/** The real explanation of a real rule: fifteen working days over the weekends and holidays around now. */
export function deadlineReason(id: string): DeadlineAnswer {
  const rule: DeadlineRule = id === 't-recheck' ? { kind: 'yearly', month: 11, day: 30, meaning: 'before' } : { kind: 'after', from: 'opened', amount: 15, unit: 'working-days' };
  const opened = at(-6);
  const pauses = id === 't-plan' ? [{ from: at(-4), to: at(-2) }] : [];
  const calendar = buildCalendar(vietnamHolidays, shiftDate(today, -400), shiftDate(today, 500));
  const context = { anchors: { opened }, calendar };
  const plain = { rule: describeRule(rule), pauses, extendedTo: null };
  if (id === 't-inspection') return { ...plain, dueAt: null, lastDay: null, pausedAt: at(-2), days: null };
  const days = explainDeadline(rule, context, vietnamHolidays, { pauses }) ?? [];
  const last = days.find((day) => day.last)?.day ?? resolveDeadline(rule, context)!.lastDay;
  return {
    ...plain, pausedAt: null, lastDay: last, dueAt: `${last}T17:00:00.000Z`,
    days: days.map(({ name, countedMs, until, ...day }) => ({ ...day, text: { vi: formatDay(day.day, 'vi'), en: formatDay(day.day, 'en') }, why: why(day.reason), name: name ?? null, countedMs: countedMs ?? null, until: until ?? null })),
  };
}

const step = (key: string, title: string, kind: StepPicture['kind'], depth: number, more: Partial<StepPicture> = {}): StepPicture => ({
  key, title: text(title), kind, depth, branch: null, branchTitle: null, state: 'done', at: null, byName: null, unitName: null, dueAt: null, outcome: null, pausedAt: null, waitsUntil: null, round: null, votes: null, awaiting: null, inOrder: false, ...more,
});
const units = ['Công an xã Bình An', 'Sở GD&ĐT tỉnh An Hòa', 'Ban Chỉ đạo tỉnh An Hòa'];
const inBranch = (index: number, state: StepPicture['state'], outcome: string | null) => ({ branch: `b${index}`, branchTitle: text(units[index]!), state, unitName: units[index]!, outcome: outcome === null ? null : text(outcome) });
const signed = (order: string) => units.map((_name, index) => step(`${order}-${index}`, 'Ký', 'task', 1, { ...inBranch(index, index === 0 ? 'done' : index === 1 ? 'current' : 'ahead', index === 0 ? 'Ký' : null), dueAt: index === 1 ? at(3) : null, pausedAt: null }));
const steps: StepPicture[] = [
  step('plan', 'Lập kế hoạch', 'task', 0, { at: at(-9), unitName: schools[0]!.name, byName: 'Phạm Văn Lộc', outcome: text('Trình Hiệu trưởng') }),
  step('council', 'Hội đồng bỏ phiếu', 'parallel', 0, { votes: { for: 1, against: 1, abstained: 0, branches: 3, needed: 2, cast: units.map((name, index) => ({ branch: `b${index}`, title: text(name), unitName: name, vote: index === 0 ? 'for' : index === 1 ? 'against' : null })) }, state: 'current' }),
  ...units.map((_name, index) => step(`vote-${index}`, 'Cho ý kiến', 'task', 1, { ...inBranch(index, index === 2 ? 'current' : 'done', ['Đồng ý', 'Không đồng ý', null][index]!), pausedAt: index === 2 ? at(-1) : null })),
  step('signing', 'Ký liên tịch', 'parallel', 0, { state: 'current', inOrder: true, votes: { for: 1, against: 0, abstained: 0, branches: 3, needed: 3, cast: [] } }), ...signed('sign'),
  step('wait', 'Chờ hết thời gian công khai', 'wait', 0, { state: 'current', waitsUntil: at(5) }),
  step('spread', 'Triển khai đến các trường', 'spawn', 0, { state: 'current', awaiting: { needed: 20, total: 24 } }),
  step('reports', 'Báo cáo 6 tháng và năm', 'repeat', 0, { state: 'current', round: { n: 2, running: false, next: at(30) } }),
  step('report', 'Lập báo cáo', 'task', 1, { branch: 'body', state: 'ahead' }),
  step('check', 'Kiểm tra theo quy trình chung', 'reuse', 0, { state: 'ahead' }), step('look', 'Kiểm tra', 'task', 1, { branch: 'body', state: 'ahead' }),
];

/** `c-orders`: everything that can be ordered and drawn at once; `c-recalled`: withdrawn. */
export function orderedCase(id: string): CaseDetail {
  const plain = caseDetail(id);
  if (id !== 'c-orders' && id !== 'c-recalled') return plain;
  const link = (key: string, title: string, number: string | null) => ({ id: key, title, number, unitName: 'UBND tỉnh An Hòa', status: 'open' as const });
  const revoked = plain.documents.map((document, index) => ({ ...document, status: index === 0 ? 'revoked' as const : document.status }));
  const chain = { carriesOn: link('d-0', 'Kế hoạch phòng, chống bạo lực học đường toàn tỉnh', '12/UBND-KGVX'), carriedOnBy: [link('d-5', 'Triển khai tại các trường trung học', '31/SGDĐT-GDTrH')] };
  if (id === 'c-recalled') return { ...plain, case: { ...plain.case, status: 'ended', outcome: 'recalled', outcomeTitle: text('Đã thu hồi', 'Withdrawn'), openTasks: [] }, documents: plain.documents.map((document) => ({ ...document, status: 'revoked' })), replacedBy: link('d-2', 'Chuẩn bị tổng kết năm học về an ninh, trật tự', '40/SGDĐT-GDTH') };
  const decision = (key: string, title: string, sequence: number, revokes: CaseDetail['correctable'][number]['revokes']) => ({ step: key, title: text(title), sequence, outcome: text('Trình Hiệu trưởng'), at: at(-5 + sequence / 10), byName: 'Phạm Văn Lộc', unitName: schools[0]!.name, revokes });
  const followUp = (key: string, title: string) => ({ id: key, processTitle: text(title), status: 'open' as const, outcomeTitle: null, startedAt: at(-3), waitsUntil: at(40) });
  return {
    ...plain, steps, documents: revoked, canRecall: true, cascade: chain, canCarryOn: true, followUps: [followUp('c-report', 'Báo cáo định kỳ')], followsUp: null,
    case: { ...plain.case, process: { key: 'directive', version: 2 }, openTasks: plain.case.openTasks.map((task, index) => ({ ...task, id: index === 0 ? task.id : 't-plan', pausedAt: index === 0 ? at(-1) : null, dueAt: index === 0 ? null : task.dueAt })) },
    correctable: [decision('plan', 'Lập kế hoạch và bản đăng ký', 1, revoked.slice(0, 1)), decision('plan-approval', 'Duyệt kế hoạch', 2, [])],
  };
}
