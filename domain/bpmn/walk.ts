import type { PictureFlow } from './picture';

export function pushTo<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** Flows that lead back to where a walk from `start` came by. */
export function loopsOf(flows: readonly PictureFlow[], start: string): PictureFlow[] {
  const leaving = new Map<string, PictureFlow[]>();
  for (const flow of flows) pushTo(leaving, flow.from, flow);
  return walk(start, leaving).back;
}

/** Depth first without recursion: the postorder of what can be reached, and the flows that lead back to where the walk stands. */
export function walk(start: string, leaving: ReadonlyMap<string, readonly PictureFlow[]>): { order: string[]; back: PictureFlow[] } {
  const order: string[] = [];
  const back: PictureFlow[] = [];
  const state = new Map<string, 'open' | 'done'>([[start, 'open']]);
  const stack = [{ id: start, next: 0 }];
  while (stack.length > 0) {
    const top = stack.at(-1) as { id: string; next: number };
    const flow = leaving.get(top.id)?.[top.next];
    top.next += 1;
    if (!flow) {
      state.set(top.id, 'done');
      order.push(top.id);
      stack.pop();
    } else if (state.get(flow.to) === 'open') back.push(flow);
    else if (!state.has(flow.to)) {
      state.set(flow.to, 'open');
      stack.push({ id: flow.to, next: 0 });
    }
  }
  return { order, back };
}
