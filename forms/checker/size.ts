/** Limits of one submission, applied before anything else looks at it: beyond them nothing is walked or compared. */
export const submissionLimits = { nodes: 20_000, depth: 16, characters: 1_000_000 };

/** There is more to walk through than an honest submission has: small data in a table of many columns, rules over rows of rows. */
export class TooLarge extends Error {}

/** True when the value stays inside the limits. Iterative, and it stops at the first limit, so cycles and huge inputs end too. */
export function isWithin(value: unknown, limits: { nodes: number; depth: number; characters: number }): boolean {
  const queue: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  let nodes = 0;
  let characters = 0;
  while (queue.length > 0) {
    const next = queue.pop()!;
    nodes += 1;
    if (typeof next.value === 'string') characters += next.value.length;
    if (nodes > limits.nodes || characters > limits.characters || next.depth > limits.depth) return false;
    if (!next.value || typeof next.value !== 'object') continue;
    const room = limits.nodes - nodes - queue.length;
    const depth = next.depth + 1;
    if (Array.isArray(next.value)) {
      if (next.value.length > room) return false;
      for (const member of next.value as unknown[]) queue.push({ value: member, depth });
      continue;
    }
    const keys = Object.keys(next.value);
    if (keys.length > room) return false;
    for (const key of keys) {
      characters += key.length;
      queue.push({ value: (next.value as Record<string, unknown>)[key], depth });
    }
  }
  return true;
}
