/** Limits of one submission, applied before anything else looks at it: beyond them nothing is walked or compared. */
export const submissionLimits = { nodes: 20_000, depth: 16, characters: 1_000_000 };

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
    const members: unknown[] = Array.isArray(next.value) ? next.value : Object.values(next.value);
    if (nodes + queue.length + members.length > limits.nodes) return false;
    if (!Array.isArray(next.value)) for (const key of Object.keys(next.value)) characters += key.length;
    for (const member of members) queue.push({ value: member, depth: next.depth + 1 });
  }
  return true;
}
