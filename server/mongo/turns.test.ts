import { Turns } from './turns';

test('one at a time for a key, side by side for others, and a failure holds nobody up', async () => {
  const turns = new Turns();
  const log: string[] = [];
  const gate: { open: () => void } = { open: () => undefined };
  const opened = new Promise<void>((resolve) => {
    gate.open = resolve;
  });
  const first = turns.run('a', async () => {
    log.push('first begins');
    await opened;
    log.push('first ends');
    throw new Error('lost');
  });
  const second = turns.run('a', async () => log.push('second'));
  await turns.run('b', async () => log.push('other'));
  gate.open();
  await expect(first).rejects.toThrow('lost');
  await second;
  expect(log).toEqual(['first begins', 'other', 'first ends', 'second']);
});
