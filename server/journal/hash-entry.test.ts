import { canonicalJson, GENESIS_HASH, hashEntry } from './hash-entry';
import type { JournalEntry } from '../../domain/process';

const entry: Omit<JournalEntry, 'hash'> = {
  tenant: 'an-hoa', caseId: 'c1', sequence: 0, prevHash: GENESIS_HASH, at: '2026-02-03T01:00:00.000Z', kernelVersion: 1,
  event: { kind: 'due', at: '2026-02-03T01:00:00.000Z' }, effects: [{ kind: 'finish', outcome: 'completed' }],
  assigned: { seats: { b: '2', a: '1' }, documents: {}, rosters: {} },
};

test('keys are sorted and undefined members are left out', () => {
  expect(canonicalJson({ b: [1, { d: undefined, c: 'ế' }], a: null })).toBe('{"a":null,"b":[1,{"c":"ế"}]}');
});

test('the order of members and what the collection adds do not matter; every word of the entry does', () => {
  const reordered = { _id: 'x', pending: ['n1'], hash: 'h', ...entry, assigned: { rosters: {}, documents: {}, seats: { a: '1', b: '2' } } };
  expect(hashEntry(reordered)).toBe(hashEntry(entry));
  for (const change of [{ tenant: 'x' }, { caseId: 'c2' }, { sequence: 1 }, { prevHash: 'f' }, { at: '2026-02-03T01:00:00.001Z' }, { kernelVersion: 2 }, { effects: [] }, { assigned: { ...entry.assigned, seats: {} } }]) {
    expect(hashEntry({ ...entry, ...change })).not.toBe(hashEntry(entry));
  }
});

test('the hash of a fixed entry never changes: stored journals depend on it', () => {
  expect(hashEntry(entry)).toMatchInlineSnapshot(`"9c706a9177338244d1af04bf0ac5c4b826f826e783f6d7824c43a984fafc001d"`);
});
