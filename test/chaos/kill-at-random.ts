import { setTimeout as pause } from 'node:timers/promises';
import type { Ledger } from './ledger';
import type { Seeded } from './seeded';
import { untilReady, type Target, type TargetName } from './targets';

export interface Kill {
  target: TargetName;
  /** Decisions on their way when it was killed. */
  inFlight: number;
  /** Until it served again; null while it does not. Milliseconds. */
  backAfter: number | null;
  /** Work had gone through since the kill before; it followed that at once; or patience ended. */
  why: 'progress' | 'burst' | 'impatience';
}

export interface KillingOptions {
  targets: readonly Target[];
  kills: number;
  seeded: Seeded;
  ledger: Ledger;
  /** How many mails have arrived so far: what delivery and Redis have to do with. */
  mails: () => number;
  signal: AbortSignal;
  onKill: (done: number, kills: readonly Kill[]) => void;
}

/** Acknowledged decisions between two kills: enough to know that the system works again. */
const PROGRESS = { least: 2, most: 6 };
/** Longer than this is not waited for progress: a kill into a system in difficulty is a case of its own. */
const PATIENCE_MS = 6_000;
const COMES_BACK_WITHIN_MS = 60_000;
/** Share of kills that follow the one before at once. */
const BURSTS = 0.1;
/** At most so long after the condition holds, so that kills hit every phase of a decision. Milliseconds. */
const PHASE_MS = 60;
const ABOUT_MAIL: ReadonlySet<TargetName> = new Set(['delivery', 'redis']);

/** Kills until the number is reached; every target equally often, in an order that the seed decides. */
export async function killAtRandom(options: KillingOptions): Promise<Kill[]> {
  const { seeded, targets } = options;
  const kills: Kill[] = [];
  const returning: Promise<void>[] = [];
  let order: Target[] = [];
  while (kills.length < options.kills) {
    // Two of each in a bag: the same target can be hit twice in a row, and none is forgotten.
    if (order.length === 0) order = seeded.shuffled([...targets, ...targets]);
    const target = order.pop() as Target;
    const burst = seeded.next() < BURSTS;
    const wanted = seeded.between(PROGRESS.least, PROGRESS.most);
    const phase = seeded.next() * PHASE_MS;
    const why = burst ? 'burst' : (await progress(options, target, wanted)) ? 'progress' : 'impatience';
    await untilReady(target, COMES_BACK_WITHIN_MS);
    await pause(phase, undefined, { signal: options.signal });
    const kill: Kill = { target: target.name, inFlight: options.ledger.inFlight, backAfter: null, why };
    target.kill();
    kills.push(kill);
    returning.push(untilReady(target, COMES_BACK_WITHIN_MS).then((ms) => { kill.backAfter = ms; }));
    // Told by Promise.all at the end; until then nobody listens.
    returning.at(-1)?.catch(() => undefined);
    options.onKill(kills.length, kills);
  }
  await Promise.all(returning);
  return kills;
}

/** Waits until decisions went through since now and others are on their way; false when patience ended first. */
async function progress({ ledger, mails, signal }: KillingOptions, target: Target, wanted: number): Promise<boolean> {
  const from = { acknowledged: ledger.acknowledged, mails: mails() };
  const until = performance.now() + PATIENCE_MS;
  while (performance.now() < until) {
    const done = ledger.acknowledged - from.acknowledged >= wanted && ledger.inFlight > 0 && (!ABOUT_MAIL.has(target.name) || mails() > from.mails);
    if (done) return true;
    await pause(10, undefined, { signal });
  }
  return false;
}
