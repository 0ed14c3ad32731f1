import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { processFlags } from '../../scripts/process-flags.mjs';

/** How long after an end of its own a process is started again, as a keeper of services does. Milliseconds. */
const RESTART_PAUSE_MS = 250;

/** One of the three processes of the product, kept running: whatever ends it, it is started again until `stop`. */
export class ProductProcess {
  /** Ends that nobody asked for: it could not start, or gave up while something it needs was away. */
  ownEnds = 0;
  private child: ChildProcess | null = null;
  private serving = false;
  private stopping = false;
  private killing = false;
  private waiting: NodeJS.Timeout | null = null;
  private readonly log: number;
  private gone: Promise<void> = Promise.resolve();

  constructor(private readonly options: { bundle: string; env: NodeJS.ProcessEnv; cwd: string; logFile: string; /** The log line that says it serves. */ serves: string }) {
    this.log = openSync(options.logFile, 'a');
    this.launch();
  }

  /** The process that runs now; null while there is none, or when it is not serving yet. */
  pid(): number | null {
    return this.serving ? (this.child?.pid ?? null) : null;
  }

  kill(): void {
    this.killing = true;
    this.serving = false;
    this.child?.kill('SIGKILL');
  }

  async stop(): Promise<void> {
    this.stopping = true;
    if (this.waiting) clearTimeout(this.waiting);
    const timer = setTimeout(() => this.child?.kill('SIGKILL'), 15_000);
    this.child?.kill('SIGTERM');
    await this.gone;
    clearTimeout(timer);
    closeSync(this.log);
  }

  private launch(): void {
    const { bundle, env, cwd, serves } = this.options;
    const child = spawn(process.execPath, [...processFlags, bundle], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.child = child;
    this.killing = false;
    // Temporal's native part writes to standard output.
    for (const input of [child.stdout, child.stderr]) createInterface({ input }).on('line', (line) => {
      // The line of every request is of no use here and would fill the disk.
      if (line.includes('"level":30') && !line.includes(serves)) return;
      if (!this.stopping) writeSync(this.log, `${line}\n`);
      if (child === this.child && line.includes(serves)) this.serving = true;
    });
    this.gone = new Promise((resolve) => child.once('close', () => {
      resolve();
      this.serving = false;
      if (this.stopping) return;
      if (!this.killing) this.ownEnds += 1;
      this.waiting = setTimeout(() => this.launch(), RESTART_PAUSE_MS);
    }));
  }
}
