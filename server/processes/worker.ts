import { connectCaseEngine } from '../composition/case-engine';
import { runCaseWorker } from '../composition/case-worker-process';
import { runProcess } from '../composition/run-process';

/** Runs the cases: one of the three processes of a real deployment. */
runProcess('worker', async (config, logger) => {
  const engine = await connectCaseEngine(config);
  const worker = await runCaseWorker(engine, logger);
  logger.info('worker runs');
  return {
    async stop() {
      await worker.stop();
      await engine.close();
    },
  };
});
