import { orBySpace, standingSandboxes, walkSpaces } from '../composition/each-space';
import { runCommand } from '../composition/run-command';
import { connectDatabase } from '../mongo/database';
import { rebuild } from '../rebuild/rebuild';
import { describeRebuild } from '../rebuild/describe-rebuild';
import type { RebuildVerdict } from '../rebuild/verdict';

/** `npm run rebuild`: compares every projection with the journals; `--write` mends, `--sandboxes` walks every sandbox as well, `--json` prints one JSON line. */
void runCommand({
  switches: ['sandboxes'],
  async run({ mongodbUri, mongodbDatabase, tenant }, given, report) {
    const database = await connectDatabase(mongodbUri, mongodbDatabase);
    try {
      const walk = (space: string) => rebuild(database, space, { write: given.has('write'), report });
      return given.has('sandboxes') ? await walkSpaces({ tenant, standing: () => standingSandboxes(database, tenant), report }, walk) : await walk(tenant);
    } finally {
      await database.client.close();
    }
  },
  ...orBySpace<RebuildVerdict>({ lines: describeRebuild, exitCode: ({ result }) => (result === 'differs' ? 1 : 0) }),
});
