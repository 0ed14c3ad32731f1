import { AttemptKeys, fingerprintOf, type KeyStorage } from './attempt-keys';

const memory = (): KeyStorage & { map: Map<string, string> } => {
  const map = new Map<string, string>();
  return { map, getItem: (name) => map.get(name) ?? null, setItem: (name, value) => void map.set(name, value), removeItem: (name) => void map.delete(name) };
};
const counting = () => {
  let n = 0;
  return () => `key-${(n += 1)}`;
};

describe('keys of attempts', () => {
  it('gives the same body the same key until it is answered', () => {
    const keys = new AttemptKeys(memory(), counting());
    expect(keys.keyFor('task-1', { outcome: 'submit', data: { a: 1, b: 2 } })).toBe('key-1');
    expect(keys.keyFor('task-1', { data: { b: 2, a: 1 }, outcome: 'submit' })).toBe('key-1');
    keys.settle('task-1');
    expect(keys.keyFor('task-1', { outcome: 'submit', data: { a: 1, b: 2 } })).toBe('key-2');
  });

  it('gives another body or another target another key', () => {
    const keys = new AttemptKeys(memory(), counting());
    expect(keys.keyFor('task-1', { a: 1 })).toBe('key-1');
    expect(keys.keyFor('task-1', { a: 2 })).toBe('key-2');
    expect(keys.keyFor('task-2', { a: 2 })).toBe('key-3');
  });

  it('survives a reload through the storage and stores no content', () => {
    const storage = memory();
    new AttemptKeys(storage, counting()).keyFor('task-1', { name: 'Nguyễn Văn An' });
    expect([...storage.map.values()].join()).not.toContain('An');
    expect(new AttemptKeys(storage, () => 'fresh').keyFor('task-1', { name: 'Nguyễn Văn An' })).toBe('key-1');
  });

  it('starts again when the storage holds something else or refuses', () => {
    const storage = memory();
    storage.map.set('lienky.attempt.task-1', '{"key":');
    expect(new AttemptKeys(storage, () => 'fresh').keyFor('task-1', {})).toBe('fresh');
    const full: KeyStorage = { getItem: () => null, removeItem: () => undefined, setItem: () => { throw new Error('quota'); } };
    const keys = new AttemptKeys(full, counting());
    expect([keys.keyFor('task-1', {}), keys.keyFor('task-1', {})]).toEqual(['key-1', 'key-1']);
  });

  it('fingerprints by content, not by the order of members', () => {
    expect(fingerprintOf({ b: [{ y: 1, x: 2 }], a: null })).toBe(fingerprintOf({ a: null, b: [{ x: 2, y: 1 }] }));
    expect(fingerprintOf({ a: [1, 2] })).not.toBe(fingerprintOf({ a: [2, 1] }));
  });
});
