import { randomUUID } from 'node:crypto';
import { verify } from '@node-rs/argon2';
import { recordId } from '../../domain/contracts/records';
import { shippedForms } from '../../forms';
import { canonicalJson, sha256 } from '../journal/hash-entry';
import { connectDatabase, type Database } from '../mongo/database';
import { ensureIndexes } from '../mongo/indexes';
import { DEMO_PASSWORD, demoPeople, seedDemo } from '.';

const tenant = 'an-hoa';
let database: Database;

beforeAll(async () => {
  database = await connectDatabase(process.env.MONGODB_URI ?? '', `seed-${randomUUID()}`);
  await ensureIndexes(database);
});
afterAll(async () => {
  await database.db.dropDatabase();
  await database.client.close();
});

test('the second seeding changes nothing, even what was edited since', async () => {
  const said: string[] = [];
  expect((await seedDemo(database, tenant, ({ vi }) => said.push(vi))).created).toBeGreaterThan(200);
  expect(await database.people.countDocuments()).toBe(demoPeople.length);
  const person = await database.people.findOne({ tenant, email: demoPeople[0]?.email ?? '' });
  expect(await verify(person?.passwordHash ?? '', DEMO_PASSWORD)).toBe(true);
  await database.units.updateOne({ _id: recordId(tenant, 'so-gddt') }, { $set: { address: 'Số 26' } });

  expect(await seedDemo(database, tenant, ({ vi }) => said.push(vi))).toEqual({ created: 0 });
  expect((await database.units.findOne({ _id: recordId(tenant, 'so-gddt') }))?.address).toBe('Số 26');
  expect(said).toHaveLength(2);
});

test('a stored form reads back with the hash it was published with, and another content under its version is refused by name', async () => {
  for (const shipped of shippedForms) {
    const record = await database.forms.findOne({ _id: recordId(tenant, shipped.key, shipped.version) });
    expect(sha256(canonicalJson(record?.definition))).toBe(record?.hash);
  }
  await database.forms.updateOne({ _id: recordId(tenant, 'plan', 1) }, { $set: { hash: 'other' } });
  await expect(seedDemo(database, tenant, () => undefined)).rejects.toThrow('form plan version 1');
});
