import { parseArgs } from 'node:util';
import { orBySpace, standingSandboxes, walkSpaces } from '../composition/each-space';
import { readConfig } from '../config/config';
import { verifyJournal, type JournalVerdict } from '../journal/verify-journal';
import { connectDatabase } from '../mongo/database';
import type { Localized } from '../../domain/process';

const { exitCode } = orBySpace<JournalVerdict>({ lines: () => [], exitCode: ({ result }) => (result === 'clean' ? 0 : 1) });
const report = ({ vi, en }: Localized): void => console.error(`${vi} / ${en}`);

/** `npm run journal:verify`: progress on standard error, one JSON line of the result; exit code 1 on any fault. `--sandboxes` walks every sandbox as well. */
async function main(): Promise<void> {
  const { values: { sandboxes } } = parseArgs({ options: { sandboxes: { type: 'boolean', default: false } } });
  const { mongodbUri, mongodbDatabase, tenant } = readConfig(process.env);
  const database = await connectDatabase(mongodbUri, mongodbDatabase);
  try {
    const walk = (space: string) => verifyJournal(database, space, report);
    const found = sandboxes ? await walkSpaces({ tenant, standing: () => standingSandboxes(database, tenant), report }, walk) : await walk(tenant);
    console.log(JSON.stringify(found));
    process.exitCode = exitCode(found);
  } finally {
    await database.client.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
