import { connect } from 'node:net';
import { Router } from 'express';
import type { Config } from '../config/config';
import type { Database } from '../mongo/database';

export type Probe = () => Promise<void>;
export type Probes = Record<string, Probe>;
const PROBE_TIMEOUT_MS = 2_000;

/** Does anything take a connection there? */
export function tcpProbe(host: string, port: number): Probe {
  return () => new Promise<void>((resolve, reject) => {
    const socket = connect({ host, port, timeout: PROBE_TIMEOUT_MS });
    const end = (error?: Error): void => {
      socket.destroy();
      if (error) reject(error);
      else resolve();
    };
    socket.once('connect', () => end()).once('timeout', () => end(new Error('timeout'))).once('error', end);
  });
}

export function engineProbes(config: Pick<Config, 'temporalAddress' | 'redisUrl'>, database: Database): Probes {
  const [temporalHost = '', temporalPort = ''] = config.temporalAddress.split(':');
  const redis = new URL(config.redisUrl);
  return {
    mongodb: async () => void (await database.db.command({ ping: 1 }, { timeoutMS: PROBE_TIMEOUT_MS })),
    temporal: tcpProbe(temporalHost, Number(temporalPort)),
    redis: tcpProbe(redis.hostname, Number(redis.port || 6379)),
  };
}

async function stateOf(probe: Probe): Promise<{ ok: boolean; ms: number }> {
  const begun = performance.now();
  const ok = await probe().then(() => true, () => false);
  return { ok, ms: Math.round(performance.now() - begun) };
}

/** /healthz: this process is alive. /readyz: what it needs answers too, engine by engine; addresses are not told. */
export function health(probes: Probes): Router {
  const router = Router();
  router.get('/healthz', (_req, res) => void res.json({ status: 'alive' }));
  router.get('/readyz', async (_req, res) => {
    const states = await Promise.all(Object.entries(probes).map(async ([name, probe]) => [name, await stateOf(probe)] as const));
    const ready = states.every(([, { ok }]) => ok);
    res.status(ready ? 200 : 503).setHeader('Cache-Control', 'no-store').json({ status: ready ? 'ready' : 'waiting', engines: Object.fromEntries(states) });
  });
  return router;
}
