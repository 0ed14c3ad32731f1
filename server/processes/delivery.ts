import { runProcess } from '../composition/run-process';
import { startDelivery } from '../delivery';
import { createMailer } from '../mail';
import { connectDatabase } from '../mongo/database';
import { ensureIndexes } from '../mongo/indexes';

/** Sends the mails: one of the three processes of a real deployment. */
runProcess('delivery', async (config, logger) => {
  const database = await connectDatabase(config.mongodbUri, config.mongodbDatabase);
  await ensureIndexes(database);
  const mailer = createMailer(config);
  const delivery = await startDelivery({ config, database, redisUrl: config.redisUrl, mailer, logger });
  logger.info('delivery runs');
  return {
    async stop() {
      await delivery.close();
      mailer.close();
      await database.client.close();
    },
  };
});
