import { connectCaseEngine } from '../composition/case-engine';
import { runCaseWorker } from '../composition/case-worker-process';
import { runProcess } from '../composition/run-process';
import { startDelivery } from '../delivery';
import { seedDemo, startDemoLife } from '../demo';
import { startApi } from '../http/start-api';
import { createMailer } from '../mail';

/** Everything in one process, for one machine: API, worker and delivery, with the demo province. */
runProcess('embedded', async (config, logger) => {
  const tell = (event: Record<string, unknown>): void => void process.stdout.write(`${JSON.stringify(event)}\n`);
  tell({ event: 'progress', message: 'Kết nối / Connecting', done: 0, total: 4 });
  const engine = await connectCaseEngine(config);
  const { database, gateway, operations } = engine;
  tell({ event: 'progress', message: 'Dữ liệu mẫu / Demo data', done: 1, total: 4 });
  if (config.demo) await seedDemo(database, config.tenant, (progress) => tell({ event: 'progress', message: `${progress.vi} / ${progress.en}`, done: 1, total: 4 }));
  tell({ event: 'progress', message: 'Quy trình / Worker', done: 2, total: 4 });
  const worker = await runCaseWorker(engine, logger);
  tell({ event: 'progress', message: 'Máy chủ / Server', done: 3, total: 4 });
  const mailer = createMailer(config);
  const delivery = await startDelivery({ config, database, redisUrl: config.redisUrl, mailer, logger });
  const api = await startApi({ config, database, gateway, operations, logger });
  tell({ event: 'ready', url: api.url });
  // In the background: people can sign in while the directive under way takes shape.
  const leaving = new AbortController();
  const life = config.demo && config.demoLife
    ? startDemoLife({ database, gateway, tenant: config.tenant, publicUrl: config.publicUrl, logger, signal: leaving.signal }).then(() => undefined, (error: unknown) => logger.error({ err: error }, 'the directive of the demo stopped on its way'))
    : Promise.resolve();
  return {
    async stop() {
      leaving.abort();
      await life;
      await api.close();
      await delivery.close();
      mailer.close();
      await worker.stop();
      await engine.close();
    },
  };
});
