import { blankProcedure, canRedo, canUndo, record, redo, startHistory, undo } from '.';

const titled = (vi: string) => blankProcedure({ vi, en: vi });

test('quick typing in one text is undone together, slow typing and other texts one by one', () => {
  const [start, a, b, c, d] = ['x', 'a', 'b', 'c', 'd'].map(titled) as [ReturnType<typeof titled>, ...ReturnType<typeof titled>[]];
  let history = record(startHistory(start), a!, { tag: 'title', at: 0 });
  history = record(history, b!, { tag: 'title', at: 500 });
  history = record(history, c!, { tag: 'title', at: 5_000 });
  history = record(history, d!, { tag: 'other', at: 5_100 });
  expect(undo(history).present).toBe(c);
  expect(undo(undo(history)).present).toBe(b);
  expect(undo(undo(undo(history))).present).toBe(start);
  expect(canUndo(undo(undo(undo(history))))).toBe(false);
  expect(canRedo(undo(history))).toBe(true);
  expect(redo(undo(history)).present).toBe(d);
});

test('what was undone is gone when something else is done, and nothing is kept without end', () => {
  const other = titled('other');
  const undone = undo(record(startHistory(titled('x')), titled('a')));
  expect(canRedo(record(undone, other))).toBe(false);
  expect(record(undone, undone.present)).toBe(undone);
  let long = startHistory(other);
  for (let i = 0; i < 300; i += 1) long = record(long, titled(`${i}`));
  expect(long.past).toHaveLength(200);
});
