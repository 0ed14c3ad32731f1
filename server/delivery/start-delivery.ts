import type { ResumeToken } from 'mongodb';
import type { Mailer } from '../../domain/ports';
import { repeat } from '../composition/periodic-work';
import type { Database } from '../mongo/database';
import { NoticeDeliverer } from './deliver-notice';
import type { DeliveryLogger } from './logger';
import { startNoticeQueue, type NoticeQueue } from './notice-queue';
import type { NoticeRef } from './notice-ref';
import { DesignOutbox, Outbox, type NoticeSource } from './outbox';

export interface DeliveryOptions {
  config: { tenant: string; publicUrl: string; mongodbDatabase: string };
  database: Database;
  redisUrl: string;
  mailer: Mailer;
  logger: DeliveryLogger;
  /** For tests: how often the outbox is swept, how old a notice must be for that, how long a sender may hold one. Milliseconds. */
  timing?: { sweepEvery?: number; sweepOlderThan?: number; lease?: number };
}

const SWEEP_EVERY = 15_000;
/** Younger notices are on their way through the change stream. */
const SWEEP_OLDER_THAN = 10_000;
const STREAM_PAUSE = 5_000;

/**
 * Turns the outbox into mails until closed. The change stream makes it quick, the sweeper makes it certain:
 * whatever was lost with Redis, a stream or a worker is still in its outbox and is queued again.
 */
export async function startDelivery(options: DeliveryOptions): Promise<{ close(): Promise<void> }> {
  const { config, database, logger } = options;
  const deliverer = new NoticeDeliverer({ database, tenant: config.tenant, publicUrl: config.publicUrl, mailer: options.mailer, logger, leaseMs: options.timing?.lease });
  const queue = startNoticeQueue({ redisUrl: options.redisUrl, prefix: `lienky-${config.mongodbDatabase}-${config.tenant}`, logger, work: (ref) => deliverer.deliver(ref) });
  const sources = [new Outbox(database, config.tenant, deliverer.log), new DesignOutbox(database, config.tenant, deliverer.log)];
  const stopping = new AbortController();
  const running = sources.flatMap((source) => [
    repeat(stopping.signal, options.timing?.sweepEvery ?? SWEEP_EVERY, () => sweep(source, queue, options.timing?.sweepOlderThan ?? SWEEP_OLDER_THAN), (error) => logger.warn({ err: error }, 'the outbox could not be swept')),
    followSource(source, queue, stopping.signal, logger),
  ]);
  return {
    async close() {
      stopping.abort();
      await Promise.all(running);
      await queue.close();
    },
  };
}

async function sweep(source: NoticeSource, queue: NoticeQueue, olderThan: number): Promise<void> {
  for await (const refs of source.undelivered(new Date(Date.now() - olderThan).toISOString())) {
    if (refs.length > 0) await queue.add(refs);
  }
}

/** Keeps a change stream open, from where the last one ended; while it cannot be opened the sweeper does the work. */
async function followSource(source: NoticeSource, queue: NoticeQueue, signal: AbortSignal, logger: DeliveryLogger): Promise<void> {
  let token: ResumeToken | null = null;
  // Redis away: the notice stays in the outbox, and the stream must not end for it.
  const put = (refs: NoticeRef[]): Promise<void> => queue.add(refs).catch(() => undefined);
  await repeat(signal, STREAM_PAUSE, () => source.follow(token, signal, put, (next) => { token = next; }), (error) => {
    // A place that is no longer in the server's log would fail for ever.
    token = null;
    logger.warn({ err: error }, 'the change stream ended; it is opened again');
  });
}
