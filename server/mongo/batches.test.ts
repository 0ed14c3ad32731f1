import { Batches } from './batches';

/** A write that ends when the test says so. */
function held(): { opened: Promise<void>; open: () => void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

test('one write at a time for a key, side by side for others, and what waited goes together', async () => {
  const gate = held();
  const log: string[][] = [];
  const batches = new Batches<string, string>({
    most: 3,
    async write(items) {
      log.push([...items]);
      if (items[0] === 'first') await gate.opened;
      return items.map((item) => item.toUpperCase());
    },
  });
  const waiting = ['first', 'second', 'third', 'fourth', 'fifth'].map((item) => batches.add('a', item));
  expect(await batches.add('b', 'other')).toBe('OTHER');
  gate.open();
  expect(await Promise.all(waiting)).toEqual(['FIRST', 'SECOND', 'THIRD', 'FOURTH', 'FIFTH']);
  expect(log).toEqual([['first'], ['other'], ['second', 'third', 'fourth'], ['fifth']]);
});

test('a batch that fails is tried one by one: only what is wrong itself fails', async () => {
  const gate = held();
  const log: string[][] = [];
  const batches = new Batches<string, string>({
    most: 9,
    async write(items) {
      log.push([...items]);
      if (items[0] === 'first') await gate.opened;
      if (items.includes('bad')) throw new Error('refused');
      return [...items];
    },
  });
  const waiting = ['first', 'good', 'bad', 'better'].map((item) => batches.add('a', item));
  gate.open();
  expect((await Promise.allSettled(waiting)).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  expect(log).toEqual([['first'], ['good', 'bad', 'better'], ['good'], ['bad'], ['better']]);
  expect(await batches.add('a', 'later')).toBe('later');
});

test('what does not join goes by itself, in its turn', async () => {
  const gate = held();
  const log: number[][] = [];
  const batches = new Batches<number, number>({
    most: 9,
    joins: (item, chosen) => item !== 5 && !chosen.includes(5) && !chosen.includes(item),
    async write(items) {
      log.push([...items]);
      if (items[0] === 0) await gate.opened;
      return [...items];
    },
  });
  const waiting = [0, 1, 2, 5, 3, 3, 4].map((item) => batches.add('a', item));
  gate.open();
  await Promise.all(waiting);
  expect(log).toEqual([[0], [1, 2], [5], [3], [3, 4]]);
});
