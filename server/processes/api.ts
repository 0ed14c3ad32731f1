import { connectCaseEngine } from '../composition/case-engine';
import { runProcess } from '../composition/run-process';
import { publishShipped } from '../demo';
import { startApi } from '../http/start-api';

/** Serves the API and the pages: one of the three processes of a real deployment. */
runProcess('api', async (config, logger) => {
  const engine = await connectCaseEngine(config);
  const { published } = await publishShipped(engine.database, config.tenant, new Date().toISOString());
  if (published > 0) logger.info({ published }, 'shipped procedures and forms published');
  const api = await startApi({ config, database: engine.database, gateway: engine.gateway, operations: engine.operations, logger });
  logger.info({ url: api.url }, 'api serves');
  return {
    async stop() {
      await api.close();
      await engine.close();
    },
  };
});
