import { MongoClient, type Collection, type Db, type Document } from 'mongodb';

/** The server behind MONGODB_URI, with a database of its own that is dropped at the end. */
export interface MongodbUnderTest {
  client: MongoClient;
  db: Db;
  /** An empty collection that exists: some servers cannot create one inside a transaction. */
  collection: <T extends Document>(name: string) => Promise<Collection<T>>;
  close: () => Promise<void>;
}

export async function connectMongodbUnderTest(): Promise<MongodbUnderTest> {
  const uri = process.env['MONGODB_URI'];
  if (!uri) throw new Error('MONGODB_URI is not set; run the tests with `npm test`');
  // The write concern that the product uses everywhere.
  const client = await MongoClient.connect(uri, { writeConcern: { w: 'majority', journal: true } });
  const db = client.db(`conformance_${process.pid}_${Date.now()}`);
  return {
    client,
    db,
    collection: <T extends Document>(name: string) => db.createCollection<T>(name),
    close: async () => {
      await db.dropDatabase();
      await client.close();
    },
  };
}

/** The code of a rejected promise's server error; undefined when it did not reject or has none. */
export async function errorCodeOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
    return undefined;
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
}
