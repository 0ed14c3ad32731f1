import { connect } from 'node:net';
import type { ProductProcess } from './product-process';

export const targetNames = ['api', 'worker', 'delivery', 'temporal', 'mongodb', 'redis'] as const;
export type TargetName = (typeof targetNames)[number];

/** Something that is killed and comes back. */
export interface Target {
  name: TargetName;
  /** Does it run and serve? */
  ready(): Promise<boolean>;
  /** SIGKILL, to a process that this run started. */
  kill(): void;
  ownEnds(): number;
}

export function processTarget(name: TargetName, running: ProductProcess): Target {
  return { name, ready: async () => running.pid() !== null, kill: () => running.kill(), ownEnds: () => running.ownEnds };
}

/** An engine is started again by its supervisor, on the same port under another process id. */
export function engineTarget(name: TargetName, pid: () => number, address: { host: string; port: number }): Target {
  let killed = 0;
  return {
    name,
    ready: async () => pid() !== killed && (await accepts(address)),
    kill() {
      killed = pid();
      process.kill(killed, 'SIGKILL');
    },
    ownEnds: () => 0,
  };
}

function accepts({ host, port }: { host: string; port: number }): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1_000 });
    const end = (answer: boolean) => () => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
  });
}

export async function untilReady(target: Target, withinMs: number): Promise<number> {
  const begun = performance.now();
  while (!(await target.ready())) {
    if (performance.now() - begun > withinMs) throw new Error(`${target.name} did not come back within ${withinMs / 1_000} s`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return performance.now() - begun;
}
