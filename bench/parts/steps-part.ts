import type { Latency } from '../measure/statistics';
import { latencyOf, pairedRatio, round } from '../measure/statistics';
import type { Watched } from '../measure/process-use';
import type { LifecycleLoad, Round } from '../load/lifecycle-load';

export type Contender = 'hand-coded' | 'engine' | 'http';

export interface StepsResult {
  users: number;
  contenders: Record<Contender, { stepsPerSecond: number; rounds: number[]; latencyMs: Latency; cpuMsPerStep: Record<string, number | null> }>;
  /** Steps a second by those of the hand-coded lifecycle in the same round; the median of the rounds. */
  ratio: { engine: number; http: number };
}

export interface StepsOptions {
  users: number; rounds: number; secondsPerRound: number;
  loads: Record<Contender, LifecycleLoad>;
  /** What is counted for each contender: its server process, the load and the engines. */
  processes: Record<Contender, Watched>;
  progress: (done: number, total: number) => void;
}

const order: readonly Contender[] = ['hand-coded', 'engine', 'http'];
/** Far above what two cores do; what is left over is used in the next round. */
const STEPS_PER_SECOND_AT_MOST = 160;
const STEPS_PER_CASE = 6;
const WARM_UP_SECONDS = 2;

/** Rounds in turn, each time in another order, so that what disturbs the machine disturbs all alike. */
export async function measureSteps({ users, rounds, secondsPerRound, loads, processes, progress }: StepsOptions): Promise<StepsResult> {
  const taken: Record<Contender, Round[]> = { 'hand-coded': [], engine: [], http: [] };
  const perUser = users === 1 ? STEPS_PER_SECOND_AT_MOST / 2 : STEPS_PER_SECOND_AT_MOST;
  const cases = (seconds: number): number => Math.ceil((perUser * seconds) / STEPS_PER_CASE) + users;
  for (const contender of order) {
    await loads[contender].fill(cases(WARM_UP_SECONDS));
    await loads[contender].run(users, WARM_UP_SECONDS, {});
  }
  for (let index = 0; index < rounds; index += 1) {
    const turned = order.map((_, place) => order[(place + index) % order.length] as Contender);
    for (const contender of turned) await loads[contender].fill(cases(secondsPerRound));
    for (const [place, contender] of turned.entries()) {
      progress(index * order.length + place, rounds * order.length);
      taken[contender].push(await loads[contender].run(users, secondsPerRound, processes[contender]));
    }
  }
  const rates = (contender: Contender): number[] => taken[contender].map(({ steps, seconds }) => steps / seconds);
  return {
    users,
    contenders: Object.fromEntries(order.map((contender) => [contender, summaryOf(taken[contender])])) as StepsResult['contenders'],
    ratio: { engine: pairedRatio(rates('engine'), rates('hand-coded')), http: pairedRatio(rates('http'), rates('hand-coded')) },
  };
}

function summaryOf(rounds: readonly Round[]): StepsResult['contenders'][Contender] {
  const steps = rounds.reduce((sum, one) => sum + one.steps, 0);
  const seconds = rounds.reduce((sum, one) => sum + one.seconds, 0);
  const names = Object.keys(rounds[0]?.cpu ?? {});
  const cpu = names.map((name) => {
    const parts = rounds.map((one) => one.cpu[name] ?? null);
    return [name, parts.includes(null) ? null : round(parts.reduce<number>((sum, part) => sum + (part ?? 0), 0) / steps)] as const;
  });
  return { stepsPerSecond: round(steps / seconds, 1), rounds: rounds.map((one) => round(one.steps / one.seconds, 1)), latencyMs: latencyOf(rounds.flatMap(({ latencies }) => latencies)), cpuMsPerStep: Object.fromEntries(cpu) };
}
