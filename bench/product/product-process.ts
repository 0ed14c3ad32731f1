import { connectCaseEngine } from '../../server/composition/case-engine';
import { runCaseWorker } from '../../server/composition/case-worker-process';
import { runProcess } from '../../server/composition/run-process';
import { seedDemo } from '../../server/demo';
import { startDelivery } from '../../server/delivery';
import { startApi } from '../../server/http/start-api';
import { createMailer } from '../../server/mail';
import { answerWithCommands, withMonitoring } from '../measure/command-log';

/**
 * The product as server/processes/embedded.ts composes it: API and worker in one process. Two differences: mail is
 * delivered only when asked for (`--delivery`, then the hand-coded side delivers as well), and `--log-commands`
 * logs what goes to MongoDB.
 */
const logged = process.argv.includes('--log-commands');

runProcess('bench-product', async (config, logger) => {
  const engine = await connectCaseEngine(logged ? { ...config, mongodbUri: withMonitoring(config.mongodbUri) } : config);
  const { database, gateway } = engine;
  if (logged) answerWithCommands(database.client);
  await seedDemo(database, config.tenant, () => undefined);
  const worker = await runCaseWorker(engine, logger);
  const mailer = createMailer(config);
  const delivery = process.argv.includes('--delivery') ? await startDelivery({ config, database, redisUrl: config.redisUrl, mailer, logger }) : null;
  const api = await startApi({ config, database, gateway, logger });
  process.send?.({ ready: true, url: api.url });
  return {
    async stop() {
      await api.close();
      await delivery?.close();
      mailer.close();
      await worker.stop();
      await engine.close();
    },
  };
});
