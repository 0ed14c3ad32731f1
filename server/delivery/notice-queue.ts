import { setTimeout as wait } from 'node:timers/promises';
import { Queue, Worker } from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';
import type { DeliveryLogger } from './logger';
import type { NoticeRef } from './notice-ref';

const QUEUE = 'notices';
const ADD_WITHIN_MS = 5_000;
const CLOSE_WITHIN_MS = 3_000;

export interface NoticeQueue {
  /** Puts notices in the queue; one that is in it already stays one. @throws when Redis does not answer. */
  add(refs: readonly NoticeRef[]): Promise<void>;
  close(): Promise<void>;
}

/**
 * The queue in Redis and its worker. Redis only spreads the work: what is lost with it comes back from the outbox.
 * Hence jobs remove themselves, done or failed (BullMQ ignores a new job under an id it still knows), and ids have no ":".
 */
export function startNoticeQueue(options: { redisUrl: string; prefix: string; logger: DeliveryLogger; concurrency?: number; work: (ref: NoticeRef) => Promise<unknown> }): NoticeQueue {
  const { redisUrl, prefix, logger } = options;
  const connections = new RedisConnections(redisUrl);
  const silence = onceEvery(30_000);
  const onError = (error: Error): void => {
    if (silence()) logger.warn({ err: error }, 'Redis does not answer; mails wait in the outbox');
  };
  // Fails at once while Redis is away, so that a sweep does not pile up commands.
  const queue = new Queue<NoticeRef>(QUEUE, { prefix, connection: connections.open({ enableOfflineQueue: false, maxRetriesPerRequest: 1 }) });
  const worker = new Worker<NoticeRef>(QUEUE, async (job) => { await options.work(job.data); }, {
    prefix, connection: connections.open({ maxRetriesPerRequest: null }), concurrency: options.concurrency ?? 5,
    removeOnComplete: { count: 0 }, removeOnFail: { count: 0 },
  });
  queue.on('error', onError);
  worker.on('error', onError);
  worker.on('failed', (job, error) => logger.warn({ job: job?.id, err: error }, 'a delivery broke off; the sweeper brings it again'));
  return {
    async add(refs) {
      const added = queue.addBulk(refs.map((ref) => ({ name: 'notice', data: ref, opts: { jobId: jobIdOf(ref), removeOnComplete: true, removeOnFail: true } })));
      await answerWithin(ADD_WITHIN_MS, added);
    },
    async close() {
      // Without Redis BullMQ would wait for it without end: no waiting for jobs then, and the connections are cut.
      const closing = [worker.close(!connections.ready), queue.close()];
      await Promise.all(closing.map((part) => answerWithin(CLOSE_WITHIN_MS, part).catch(() => undefined)));
      connections.cut();
    },
  };
}

export const jobIdOf = ({ noticeId }: NoticeRef): string => noticeId.replaceAll(':', '_');

/** BullMQ waits for a connection without end; the outbox has the notice anyway. */
async function answerWithin(ms: number, work: Promise<unknown>): Promise<void> {
  work.catch(() => undefined);
  const late = new AbortController();
  try {
    await Promise.race([work, wait(ms, undefined, { signal: late.signal, ref: false }).then(() => { throw new Error(`no answer within ${ms} ms`); })]);
  } finally {
    late.abort();
  }
}

const retryStrategy = (times: number): number => Math.min(times * 200, 5_000);

/** Our own connections to Redis, with those that BullMQ makes from them, so that they can be cut at the end. */
class RedisConnections {
  private readonly opened: Redis[] = [];

  constructor(private readonly url: string) {}

  open(options: RedisOptions): Redis {
    const connection = new Redis(this.url, { ...options, retryStrategy });
    const duplicate = connection.duplicate.bind(connection);
    connection.duplicate = (override) => this.keep(duplicate(override));
    return this.keep(connection);
  }

  get ready(): boolean {
    return this.opened.every(({ status }) => status === 'ready');
  }

  cut(): void {
    for (const connection of this.opened) if (connection.status !== 'end') connection.disconnect();
  }

  private keep(connection: Redis): Redis {
    // Before BullMQ listens, an error nobody listens to would go to the console; its own listeners tell the logger.
    connection.on('error', () => undefined);
    this.opened.push(connection);
    return connection;
  }
}

/** True the first time and then at most once in `ms`. */
function onceEvery(ms: number): () => boolean {
  let last = -Infinity;
  return () => {
    if (Date.now() - last < ms) return false;
    last = Date.now();
    return true;
  };
}
