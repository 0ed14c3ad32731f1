import { runCommand } from '../composition/run-command';
import { connectDatabase } from '../mongo/database';
import { rebuild } from '../rebuild/rebuild';
import { describeRebuild } from '../rebuild/describe-rebuild';

/** `npm run rebuild`: compares every projection with the journals; `--write` mends, `--json` prints one JSON line. */
void runCommand({
  async run(config, given, report) {
    const database = await connectDatabase(config.mongodbUri, config.mongodbDatabase);
    try {
      return await rebuild(database, config.tenant, { write: given.has('write'), report });
    } finally {
      await database.client.close();
    }
  },
  lines: describeRebuild,
  exitCode: ({ result }) => (result === 'differs' ? 1 : 0),
});
