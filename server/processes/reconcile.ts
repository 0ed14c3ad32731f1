import { connectCaseEngine } from '../composition/case-engine';
import { orBySpace, standingSandboxes, walkSpaces } from '../composition/each-space';
import { runCommand } from '../composition/run-command';
import { describeReconcile } from '../reconcile/describe-reconcile';
import type { ReconcileVerdict } from '../reconcile/finding';
import { reconcile } from '../reconcile/reconcile';

/** `npm run reconcile`: compares running workflows with open cases; `--write` mends, `--sequences` reads the place of every workflow, `--sandboxes` walks every sandbox as well, `--json` prints one JSON line. */
void runCommand({
  switches: ['sequences', 'sandboxes'],
  async run(config, given, report) {
    const engine = await connectCaseEngine(config);
    try {
      const { database, client, starter, settings: { taskQueue }, tenant } = engine;
      const walk = (space: string) => reconcile({ database, client, starter, taskQueue, tenant: space, write: given.has('write'), sequences: given.has('sequences'), report });
      return given.has('sandboxes') ? await walkSpaces({ tenant, standing: () => standingSandboxes(database, tenant), report }, walk) : await walk(tenant);
    } finally {
      await engine.close();
    }
  },
  ...orBySpace<ReconcileVerdict>({ lines: describeReconcile, exitCode: ({ result }) => (result === 'differs' ? 1 : 0) }),
});
