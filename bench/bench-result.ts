import { atLeast, atMost, type Goal } from './measure/goals';
import { renderTable, type Cell } from './measure/table';
import type { CommandCounts, EventCounts, HistoryCounts } from './parts/counts-part';
import type { InboxResult } from './parts/inbox-part';
import type { StartsResult, StartsSide } from './parts/starts-part';
import type { Contender, StepsResult } from './parts/steps-part';

/** Everything one run has measured: what `--json` prints. */
export interface BenchResult {
  at: string; quick: boolean; delivery: boolean; seconds: number;
  machine: { cpu: string; cores: number; memoryGib: number; node: string; platform: string };
  steps: StepsResult[];
  commands: { handCoded: CommandCounts; engine: CommandCounts; http: CommandCounts } | null;
  events: HistoryCounts | null;
  starts: StartsResult | null;
  inbox: InboxResult | null;
  goals: Goal[];
}

/** The users at whom the goal of the full path is set. */
const USERS_OF_THE_GOAL = 20;
/** Several times the workflows that a worker keeps (600): with fewer the cache still fills, which is no growth. */
const CASES_FOR_MEMORY = 3_000;

/** The goals of DESIGN.md §5; memory counts as flat when it grows by less than a tenth after the first quarter. */
export function goalsOf({ steps, commands, events, starts, inbox }: Pick<BenchResult, 'steps' | 'commands' | 'events' | 'starts' | 'inbox'>): Goal[] {
  const atGoal = steps.find(({ users }) => users === USERS_OF_THE_GOAL);
  return [
    atLeast(`steps/s, full path by hand-coded, ${USERS_OF_THE_GOAL} users`, 0.9, atGoal?.ratio.http),
    atMost('history events per step', 7, events?.product.perStep),
    atMost('MongoDB commands per submit, request to answer', 8, commands?.http.perSubmit),
    atLeast('cases started/s by hand-coded', 0.9, starts?.ratio),
    atMost('worker memory while starting, last by second quarter', 1.1, starts && starts.product.cases >= CASES_FOR_MEMORY ? starts.product.memoryGrowth : null),
    atMost('inbox p95, last size by first', 1.5, inbox?.growth),
  ];
}

const names: Record<Contender, string> = { 'hand-coded': '(1) viết tay · hand-coded', engine: '(2) động cơ · engine', http: '(3) HTTP' };

/** The tables a person reads. */
export function renderResult(result: BenchResult): string {
  const { machine, seconds, quick, delivery } = result;
  const title = `${machine.cpu}, ${machine.cores} × CPU, ${machine.memoryGib} GiB, Node ${machine.node}, ${machine.platform}; ${seconds} s${quick ? ', --quick' : ''}${delivery ? ', --delivery' : ''}; ${result.at}`;
  return [
    title, ...result.steps.map(stepsTable), ...(result.commands ? [commandsTable(result.commands, result.events)] : []),
    ...(result.starts ? [startsTable(result.starts)] : []), ...(result.inbox ? [inboxTable(result.inbox)] : []), goalsTable(result.goals),
  ].join('\n\n');
}

function stepsTable({ users, contenders, ratio }: StepsResult): string {
  const rows = (Object.entries(contenders) as [Contender, StepsResult['contenders'][Contender]][]).map(([contender, { stepsPerSecond, latencyMs, cpuMsPerStep }]): Cell[] => [
    names[contender], stepsPerSecond, contender === 'hand-coded' ? 1 : ratio[contender], latencyMs.p50, latencyMs.p95, cpuMsPerStep.server ?? null, cpuMsPerStep.Temporal ?? null, cpuMsPerStep.MongoDB ?? null, cpuMsPerStep.load ?? null,
  ]);
  return renderTable(`Các bước với ${users} người dùng · steps at ${users} users (ms)`, ['', 'steps/s', '÷ (1)', 'p50', 'p95', 'CPU server', 'CPU Temporal', 'CPU MongoDB', 'CPU load'], rows);
}

function commandsTable(commands: NonNullable<BenchResult['commands']>, events: HistoryCounts | null): string {
  const row = (name: string, counts: CommandCounts, history: EventCounts | undefined): Cell[] => [name, counts.perSubmit, counts.most, counts.perSubmitInAll, counts.byStep.join(' '), history?.perStep ?? null, history?.opening ?? null, history?.wholeCase ?? null];
  return renderTable('Lệnh MongoDB và sự kiện lịch sử · MongoDB commands by submit and history events', ['', 'to answer', 'most', 'in all', 'by step', 'events/step', 'opening', 'case'], [
    row(names['hand-coded'], commands.handCoded, events?.handCoded), row(names.engine, commands.engine, events?.product), row(names.http, commands.http, events?.product),
  ]);
}

function startsTable({ handCoded, product, ratio }: StartsResult): string {
  const row = (name: string, { cases, seconds, casesPerSecond, memoryMib, memoryGrowth }: StartsSide, by: number): Cell[] => [name, cases, seconds, casesPerSecond, by, memoryMib.first, memoryMib.last, memoryMib.most, memoryGrowth];
  return renderTable('Mở hồ sơ của một văn bản · starting the cases of one directive (MiB)', ['', 'cases', 's', 'cases/s', '÷ (1)', 'first', 'last', 'most', 'growth'], [
    row('viết tay · hand-coded', handCoded, 1), row('Liên Ký', product, ratio),
  ]);
}

function inboxTable({ sizes, growth, routeGrowth }: InboxResult): string {
  const rows = sizes.map(({ tasks, open, query, route, officeQuery }): Cell[] => [tasks.toLocaleString('en'), open.toLocaleString('en'), query.p50, query.p95, route.p50, route.p95, officeQuery.p95]);
  return renderTable('Danh sách việc · inbox of one seat (ms)', ['tasks', 'open', 'query p50', 'query p95', 'route p50', 'route p95', 'office p95'], [...rows, ['×', '', '', growth, '', routeGrowth, '']]);
}

function goalsTable(goals: readonly Goal[]): string {
  const mark = (met: boolean | null): string => (met === null ? '·' : met ? '✓' : '✗');
  return renderTable('Mục tiêu · goals', ['', 'wanted', 'measured', ''], goals.map(({ goal, wanted, measured, met }) => [goal, wanted, measured, mark(met)]));
}
