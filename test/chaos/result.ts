import type { Check } from './checks/check';
import type { JournalDigest } from './checks/journal-digest';
import type { Crowd } from './crowd';
import type { Kill } from './kill-at-random';
import type { Ledger } from './ledger';
import type { Stand } from './stand';
import { targetNames, type TargetName } from './targets';

export interface TargetRow {
  target: TargetName;
  kills: number;
  /** Of these, with decisions on their way; the largest number of them. */
  hitInFlight: number; mostInFlight: number;
  bursts: number; impatient: number;
  /** Until it served again. Milliseconds. */
  backP50: number; backP95: number;
  /** Times it ended by itself because something else was away. */
  ownEnds: number;
}

export interface ChaosResult {
  result: 'held' | 'broken';
  seed: string;
  kills: number;
  seconds: number;
  targets: TargetRow[];
  load: {
    cases: number; directives: number; decisions: number; nudges: number; refused: number; returns: number;
    entries: number; documents: number; notices: number; mailsSent: number; mailsSentAgain: number; reminders: number; escalations: number;
    /** Acknowledged per second while kills went on, and the longest time without any. */
    acknowledgedPerSecond: number; longestSilenceMs: number;
    /** Cases that needed attention at any look. */
    troubled: number;
  };
  /** What clients saw, by status and code. */
  answers: Record<string, number>;
  checks: Check[];
}

interface Parts {
  seed: string; begun: number; kills: readonly Kill[]; killing: { seconds: number; acknowledged: number };
  ledger: Ledger; crowd: Crowd; stand: Stand; digest: JournalDigest; checks: Check[]; longestSilence: number; troubled: number;
}

export function resultOf({ seed, begun, kills, killing, ledger, crowd, stand, digest, checks, longestSilence, troubled }: Parts): ChaosResult {
  const acknowledged = (kind: string): number => ledger.asked.filter((asked) => asked.kind === kind && asked.told?.kind === 'yes').length;
  const noticed = (template: string): number => [...digest.notices.values()].filter((notice) => notice.template === template).length;
  return {
    result: checks.every(({ faultCount }) => faultCount === 0) ? 'held' : 'broken',
    seed, kills: kills.length, seconds: round((performance.now() - begun) / 1_000),
    targets: targetNames.map((target) => rowOf(target, kills, stand)),
    load: {
      cases: digest.opened.size, directives: crowd.directives, decisions: acknowledged('decision'), nudges: acknowledged('nudge'), refused: ledger.refused,
      returns: [...digest.decided.values()].flat().filter(({ outcome }) => outcome === 'return').length,
      entries: digest.entries, documents: digest.numbered.length, notices: digest.notices.size, mailsSent: stand.sink.total(), mailsSentAgain: stand.sink.total() - stand.sink.arrived.size,
      reminders: noticed('reminder'), escalations: noticed('escalation'),
      acknowledgedPerSecond: round(killing.acknowledged / Math.max(killing.seconds, 0.001)), longestSilenceMs: Math.round(longestSilence), troubled,
    },
    answers: Object.fromEntries([...ledger.answers].sort(([, a], [, b]) => b - a)),
    checks,
  };
}

function rowOf(target: TargetName, kills: readonly Kill[], { targets }: Stand): TargetRow {
  const own = kills.filter((kill) => kill.target === target);
  const back = own.flatMap(({ backAfter }) => (backAfter === null ? [] : [backAfter])).sort((a, b) => a - b);
  const at = (share: number): number => Math.round(back[Math.min(back.length - 1, Math.floor(back.length * share))] ?? 0);
  return {
    target, kills: own.length, hitInFlight: own.filter(({ inFlight }) => inFlight > 0).length, mostInFlight: Math.max(0, ...own.map(({ inFlight }) => inFlight)),
    bursts: own.filter(({ why }) => why === 'burst').length, impatient: own.filter(({ why }) => why === 'impatience').length,
    backP50: at(0.5), backP95: at(0.95), ownEnds: targets.find(({ name }) => name === target)?.ownEnds() ?? 0,
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** The result for people: a table of what was killed, the load, and what holds. */
export function tableOf({ result, seed, kills, seconds, targets, load, answers, checks }: ChaosResult): string {
  const rows = [
    ['', 'kills', 'in flight', 'most', 'burst', 'impatient', 'back p50', 'back p95', 'own ends'],
    ...targets.map((row) => [row.target, row.kills, row.hitInFlight, row.mostInFlight, row.bursts, row.impatient, `${row.backP50} ms`, `${row.backP95} ms`, row.ownEnds].map(String)),
  ];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const table = rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '));
  const held = checks.flatMap(({ title, looked, faultCount, faults }) => [`${faultCount === 0 ? '✓' : '✗'} ${title.vi} / ${title.en}: ${looked}${faultCount === 0 ? '' : `, ${faultCount} lỗi / faults`}`, ...faults.map((fault) => `    ${fault}`)]);
  return [
    ...table, '',
    ...Object.entries(load).map(([what, n]) => `${what.padEnd(24)}${n}`), '',
    ...Object.entries(answers).map(([what, n]) => `${what.padEnd(32)}${n}`), '',
    ...held, '',
    result === 'held' ? `Giữ vững: ${kills} lần diệt trong ${seconds} giây (seed ${seed}) / Held: ${kills} kills in ${seconds} s (seed ${seed})` : `KHÔNG giữ vững (seed ${seed}) / BROKEN (seed ${seed})`,
  ].join('\n');
}
