import { readConfig } from '../config/config';
import { verifyJournal } from '../journal/verify-journal';
import { connectDatabase } from '../mongo/database';

/** `npm run journal:verify`: progress on standard error, one JSON line of the result; exit code 1 on any fault. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const database = await connectDatabase(config.mongodbUri, config.mongodbDatabase);
  try {
    const verdict = await verifyJournal(database, config.tenant, ({ vi, en }) => console.error(`${vi} / ${en}`));
    console.log(JSON.stringify(verdict));
    process.exitCode = verdict.result === 'clean' ? 0 : 1;
  } finally {
    await database.client.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
