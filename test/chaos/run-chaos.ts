import { setMaxListeners } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { answersAreTrue } from './checks/answers-are-true';
import { casesFinished } from './checks/cases-finished';
import { checkOf, type Check } from './checks/check';
import { readJournals, type JournalDigest } from './checks/journal-digest';
import { journalsVerify } from './checks/journals-verify';
import { noticesDelivered } from './checks/notices-delivered';
import { numbersWithoutGap } from './checks/numbers-without-gap';
import { openTwiceNow, tasksOpenOnce } from './checks/tasks-open-once';
import { Crowd } from './crowd';
import { killAtRandom, type Kill } from './kill-at-random';
import { Ledger } from './ledger';
import { resultOf, type ChaosResult } from './result';
import { Seeded } from './seeded';
import { settle, type Left } from './settle';
import { setUp, TENANT, type Stand, type StandOptions } from './stand';
import { untilReady } from './targets';

export interface ChaosOptions extends StandOptions {
  kills: number;
  seed: string;
  signal: AbortSignal;
  progress: (phase: 'warm-up' | 'kills' | 'settle' | 'check', message: { vi: string; en: string }, done?: number, total?: number) => void;
}

const WARM_UP_DECISIONS = 20;
const WARM_UP_WITHIN_MS = 60_000;
/** Notices that a killed sender held are taken over after its lease; a case's work may wait for Temporal's own retries. */
const SETTLE_WITHIN_MS = 240_000;
/** No acknowledgement for so long: something is stuck, and more kills would only hide what. */
const STUCK_AFTER_MS = 120_000;
const WATCH_EVERY_MS = 2_000;

/** A load of cases, kills at random, then everything up again and every promise checked. */
export async function runChaos(options: ChaosOptions): Promise<ChaosResult> {
  const begun = performance.now();
  const stand = await setUp(options);
  const given = new AbortController();
  // Every request and every pause of the crowd listens.
  setMaxListeners(0, given.signal, options.signal);
  options.signal.addEventListener('abort', () => given.abort(options.signal.reason), { once: true });
  try {
    return await new Run(options, stand, given, begun).play();
  } finally {
    given.abort();
    await stand.close();
  }
}

class Run {
  private readonly seeded: Seeded;
  private readonly ledger = new Ledger();
  private readonly crowd: Crowd;
  private readonly seenTwice = new Set<string>();
  private readonly troubled = new Set<string>();
  private lastAcknowledged = performance.now();
  private longestSilence = 0;

  constructor(private readonly options: ChaosOptions, private readonly stand: Stand, private readonly given: AbortController, private readonly begun: number) {
    this.seeded = new Seeded(options.seed);
    this.crowd = new Crowd({ url: stand.url, seeded: this.seeded, ledger: this.ledger, signal: given.signal });
    this.ledger.onAcknowledged(() => {
      this.longestSilence = Math.max(this.longestSilence, performance.now() - this.lastAcknowledged);
      this.lastAcknowledged = performance.now();
    });
  }

  async play(): Promise<ChaosResult> {
    await this.warmUp();
    const watching = this.watch();
    const killedFrom = performance.now();
    const acknowledgedBefore = this.ledger.acknowledged;
    const kills = await this.kill();
    const killing = { seconds: (performance.now() - killedFrom) / 1_000, acknowledged: this.ledger.acknowledged - acknowledgedBefore };
    const left = await this.settle();
    const settled = this.given.signal.aborted ? new Error('given up') : null;
    if (Object.values(left).some((n) => n > 0)) this.given.abort(new Error('cases or mails are left'));
    const home = await this.crowd.goHome().then(() => null, (error: unknown) => settled ?? error);
    await watching;
    const { checks, digest } = await this.check(left, home);
    if (checks.some(({ faultCount }) => faultCount > 0)) writeFileSync(join(this.options.logs, 'asked.jsonl'), this.ledger.asked.map((asked) => `${JSON.stringify(asked)}\n`).join(''));
    const { ledger, crowd, stand, longestSilence } = this;
    return resultOf({ seed: this.options.seed, begun: this.begun, kills, killing, ledger, crowd, stand, digest, checks, longestSilence, troubled: this.troubled.size });
  }

  /** Everything runs and decisions go through before the first kill. */
  private async warmUp(): Promise<void> {
    this.options.progress('warm-up', { vi: 'khởi động ba tiến trình', en: 'starting the three processes' });
    await Promise.all(this.stand.targets.map((target) => untilReady(target, WARM_UP_WITHIN_MS)));
    this.crowd.start();
    const until = performance.now() + WARM_UP_WITHIN_MS;
    while (this.ledger.acknowledged < WARM_UP_DECISIONS || this.stand.sink.total() === 0) {
      if (performance.now() > until) throw new Error(`the product does not work before the first kill: ${this.ledger.acknowledged} decisions, ${this.stand.sink.total()} mails, answers ${JSON.stringify([...this.ledger.answers])}`);
      await pause(50, undefined, { signal: this.options.signal });
    }
  }

  private kill(): Promise<Kill[]> {
    const { stand, options, seeded, ledger } = this;
    const from = { at: performance.now(), acknowledged: ledger.acknowledged };
    return killAtRandom({
      targets: stand.targets, kills: options.kills, seeded, ledger, mails: () => stand.sink.total(), signal: this.given.signal,
      onKill: (done, kills) => {
        const rate = ((ledger.acknowledged - from.acknowledged) / ((performance.now() - from.at) / 1_000)).toFixed(1);
        const target = kills.at(-1)?.target ?? '';
        options.progress('kills', { vi: `${done} lần diệt (${target}), ${this.expectedCases} hồ sơ, ${rate} quyết định/giây`, en: `${done} kills (${target}), ${this.expectedCases} cases, ${rate} decisions/s` }, done, options.kills);
      },
    });
  }

  private get expectedCases(): number {
    return this.crowd.directives * (1 + this.crowd.schools.length);
  }

  /** Everything up, nothing new, every case driven to its end. */
  private async settle(): Promise<Left> {
    this.crowd.drain();
    await Promise.all(this.stand.targets.map((target) => untilReady(target, WARM_UP_WITHIN_MS)));
    return settle({
      database: this.stand.database, tenant: TENANT, temporal: this.stand.temporal, withinMs: SETTLE_WITHIN_MS,
      onLook: ({ cases, mails }) => this.options.progress('settle', { vi: `còn ${cases} hồ sơ đang mở, ${mails} bút toán chờ gửi thư`, en: `${cases} cases still open, ${mails} entries with mails to send` }),
    });
  }

  /** Looks while people work: for tasks open twice, cases in trouble, and a system that stands still. */
  private async watch(): Promise<void> {
    const { database } = this.stand;
    while (this.crowd.mode !== 'home' && !this.given.signal.aborted) {
      try {
        for (const fault of await openTwiceNow(database, TENANT)) this.seenTwice.add(fault);
        for (const { id } of await database.cases.find({ tenant: TENANT, trouble: { $ne: null } }, { projection: { id: 1 } }).toArray()) this.troubled.add(id);
      } catch {
        // MongoDB is being killed; the next look finds it again.
      }
      if (this.crowd.mode === 'working' && performance.now() - this.lastAcknowledged > STUCK_AFTER_MS) this.given.abort(new Error(`nothing was acknowledged for ${STUCK_AFTER_MS / 1_000} s`));
      await pause(WATCH_EVERY_MS, undefined, { ref: false });
    }
  }

  private async check(left: Left, home: unknown): Promise<{ checks: Check[]; digest: JournalDigest }> {
    this.options.progress('check', { vi: 'đối chiếu sổ, việc, số văn bản, thư', en: 'holding journals, tasks, numbers and mails together' });
    const { database, temporal, sink } = this.stand;
    const digest = await readJournals(database, TENANT);
    const checks = [
      ...(await answersAreTrue(database, TENANT, this.ledger, digest)),
      await tasksOpenOnce(database, TENANT, digest, [...this.seenTwice]),
      await numbersWithoutGap(database, TENANT, digest),
      await noticesDelivered(database, TENANT, digest, sink),
      ...(await journalsVerify(database, TENANT)),
      await casesFinished(database, TENANT, temporal, this.expectedCases),
      checkOf('settled', { vi: 'mọi việc kết thúc trong thời hạn', en: 'all came to rest in time' }, 1, [
        ...Object.entries(left).filter(([, n]) => n > 0).map(([what, n]) => `${n} ${what} left after ${SETTLE_WITHIN_MS / 1_000} s`),
        ...(home instanceof Error ? [home.message] : []),
      ]),
    ];
    return { checks, digest };
  }
}
