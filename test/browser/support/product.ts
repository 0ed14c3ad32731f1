import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface Product {
  url: string;
  /** The process stops answering but keeps its connections, as a frozen machine does. */
  freeze(): void;
  thaw(): void;
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 90_000;
const root = join(__dirname, '..', '..', '..');

/**
 * Starts the built application with a database and a task queue of its own on the engines of this run.
 * @throws Error with the end of its log when it does not get ready.
 */
export async function startProduct(name: string): Promise<Product> {
  for (const variable of ['TEMPORAL_ADDRESS', 'MONGODB_URI', 'REDIS_URL']) {
    if (!process.env[variable]) throw new Error(`${variable} is not set: run through "npm test -- browser", which provides the engines`);
  }
  const own = `${name}-${process.pid}-${Date.now().toString(36)}`;
  const port = await freePort();
  // Pictures look better with more going on; tests are told apart better without.
  const life = process.env.LIENKY_SCREENSHOTS === '1' ? '1' : '0';
  const child = spawn(process.execPath, [join(root, 'build', 'server', 'embedded.cjs')], {
    cwd: root, stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', LIENKY_MODE: 'embedded', LIENKY_DEMO: '1', LIENKY_DEMO_LIFE: life, MONGODB_DATABASE: own, TEMPORAL_TASK_QUEUE: own, PORT: String(port), LOG_LEVEL: 'warn' },
  });
  const log: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => log.push(line));
  const ended = new Promise<void>((resolve) => { child.once('close', () => resolve()); });
  const failed = (why: string) => new Error(`the application ${why}:\n${log.slice(-20).join('\n')}`);

  const url = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => { child.kill('SIGKILL'); reject(failed('was not ready in time')); }, READY_WITHIN_MS);
    createInterface({ input: child.stdout }).on('line', (line) => {
      const ready = /^\{"event":"ready","url":"([^"]+)"/.exec(line);
      if (ready?.[1]) { clearTimeout(timer); resolve(ready[1]); } else log.push(line);
    });
    child.once('error', reject);
    void ended.then(() => { clearTimeout(timer); reject(failed('ended')); });
  });

  return {
    url,
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
    async stop() {
      child.kill('SIGCONT');
      const timer = setTimeout(() => child.kill('SIGKILL'), 15_000);
      child.kill('SIGTERM');
      await ended;
      clearTimeout(timer);
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
