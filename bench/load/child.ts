import { fork, type ChildProcess } from 'node:child_process';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { processFlags } from '../../scripts/process-flags.mjs';
import type { Command } from '../measure/command-log';

/** Long enough for indexes, the demo province and a worker on a busy machine. */
const READY_WITHIN_MS = 90_000;

interface Message { ready?: boolean; url?: string; commands?: Command[] }

/** One of the processes that are measured; it writes its log into the working folder and ends with this process. */
export class Child {
  private static readonly running = new Set<Child>();
  private static endedByItself: (error: Error) => void = () => undefined;

  private constructor(readonly name: string, private readonly process: ChildProcess, readonly url: string) {}

  static async start(name: string, script: string, options: { args?: string[]; env?: NodeJS.ProcessEnv; folder: string; execArgv?: string[] }): Promise<Child> {
    const log = openSync(join(options.folder, `${name}.log`), 'a');
    const child = fork(join(__dirname, script), options.args ?? [], { env: { ...process.env, ...options.env }, stdio: ['ignore', log, log, 'ipc'], execArgv: options.execArgv ?? processFlags });
    const { url } = await within(READY_WITHIN_MS, `${name} is ready`, new Promise<Message>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code) => reject(new Error(`${name} ended (${code}) before it was ready; its log is in ${options.folder}`)));
      child.on('message', (message: Message) => message.ready && resolve(message));
    }));
    const started = new Child(name, child, url ?? '');
    Child.running.add(started);
    child.once('exit', (code, signal) => {
      Child.running.delete(started);
      if (!started.stopping) Child.endedByItself(new Error(`${name} ended (${signal ?? code}) while it was measured`));
    });
    return started;
  }

  /** Rejects when one of them ends without being asked to: what waits for it would wait for ever. */
  static whenOneEnds(): Promise<never> {
    return new Promise((_, reject) => {
      Child.endedByItself = reject;
    });
  }

  private stopping = false;

  static async stopAll(): Promise<void> {
    await Promise.all([...Child.running].map((child) => child.stop()));
  }

  get pid(): number {
    return this.process.pid ?? 0;
  }

  /** What it has sent to MongoDB since this was asked last. */
  async commands(): Promise<Command[]> {
    const answer = new Promise<Command[]>((resolve) => {
      const take = (message: Message): void => {
        if (!message.commands) return;
        this.process.off('message', take);
        resolve(message.commands);
      };
      this.process.on('message', take);
    });
    this.process.send({ ask: 'commands' });
    return within(5_000, `${this.name} tells its commands`, answer);
  }

  async stop(): Promise<void> {
    this.stopping = true;
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const ended = new Promise<void>((resolve) => this.process.once('exit', () => resolve()));
    this.process.kill('SIGTERM');
    await ended;
  }
}

async function within<T>(ms: number, what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`did not happen within ${ms / 1_000} s: ${what}`)), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
