import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { runCommand } from '../composition/run-command';
import { connectDatabase } from '../mongo/database';
import { describeImport } from '../org/describe-import';
import { importOrganisation } from '../org/import-organisation';

/**
 * `npm run org:import -- units.csv people.csv`: judges both tables and tells what would change; `--write` writes,
 * `--new-passwords` gives new one-time passwords to whoever has not chosen their own, `--json` prints one JSON line.
 */
void runCommand({
  switches: ['new-passwords'],
  operands: ['units.csv', 'people.csv'],
  async run(config, given, report, paths) {
    const [units, people] = await Promise.all(paths.map(async (path) => ({ name: basename(path), text: await readFile(path, 'utf8') })));
    if (!units || !people) throw new RangeError('two files are needed');
    const database = await connectDatabase(config.mongodbUri, config.mongodbDatabase);
    try {
      return await importOrganisation(database, config.tenant, { units, people }, { write: given.has('write'), newPasswords: given.has('new-passwords'), now: new Date(), report });
    } finally {
      await database.client.close();
    }
  },
  lines: describeImport,
  exitCode: ({ faults }) => (faults.length > 0 ? 1 : 0),
});
