import { connectCaseEngine } from '../composition/case-engine';
import { runCommand } from '../composition/run-command';
import { describeReconcile } from '../reconcile/describe-reconcile';
import { reconcile } from '../reconcile/reconcile';

/** `npm run reconcile`: compares running workflows with open cases; `--write` mends, `--sequences` reads the place of every workflow, `--json` prints one JSON line. */
void runCommand({
  switches: ['sequences'],
  async run(config, given, report) {
    const engine = await connectCaseEngine(config);
    try {
      const { database, client, starter, settings: { taskQueue } } = engine;
      return await reconcile({ database, client, starter, taskQueue, tenant: config.tenant, write: given.has('write'), sequences: given.has('sequences'), report });
    } finally {
      await engine.close();
    }
  },
  lines: describeReconcile,
  exitCode: ({ result }) => (result === 'differs' ? 1 : 0),
});
