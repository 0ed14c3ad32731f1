import { AppError, type FieldProblem } from '../../domain/errors/codes';

/**
 * Limits of what is kept as a draft or a scenario. A draft may be wrong, so these are wider than those of a definition;
 * the body of a request is limited to 1 MB before.
 */
export const keptLimits = { nodes: 60_000, depth: 120, characters: 1_000_000 } as const;

/** Names that a lookup would find on every object, and those that a database takes for an operator. */
const isHostile = (name: string): boolean => name === '__proto__' || name === 'constructor' || name === 'prototype' || name.startsWith('$') || name.includes('\0');

const refuse = (pointer: string, code: string, message: FieldProblem['message']): never => {
  throw new AppError('validation-failed', { problems: [{ pointer, code, message }] });
};

/**
 * The JSON text of a value from outside, once its size, depth and names are looked at. Iterative: it may be nested deeper
 * than the stack. Kept as text, nothing in it is ever read as part of a query or an update.
 * @throws AppError validation-failed
 */
export function keptJson(value: unknown, pointer: string): string {
  if (value === undefined) refuse(pointer, 'required', { vi: 'Thiếu nội dung.', en: 'The content is missing.' });
  const queue: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  let nodes = 0;
  let characters = 0;
  for (let item = queue.pop(); item; item = queue.pop()) {
    nodes += 1;
    if (typeof item.value === 'string') characters += item.value.length;
    if (item.depth > keptLimits.depth) refuse(pointer, 'too-deep', { vi: `Nội dung lồng quá sâu, tối đa ${keptLimits.depth} tầng.`, en: `Nested too deeply: at most ${keptLimits.depth} levels.` });
    if (item.value !== null && typeof item.value === 'object') characters += enqueue(queue, item.value, item.depth + 1, pointer);
    if (nodes + queue.length > keptLimits.nodes || characters > keptLimits.characters) refuse(pointer, 'too-large', { vi: `Nội dung quá lớn: tối đa ${keptLimits.characters} ký tự và ${keptLimits.nodes} phần tử.`, en: `Too large: at most ${keptLimits.characters} characters and ${keptLimits.nodes} elements.` });
  }
  return JSON.stringify(value);
}

/** Puts the members in the queue; gives back the length of their names. */
function enqueue(queue: { value: unknown; depth: number }[], value: object, depth: number, pointer: string): number {
  if (Array.isArray(value)) {
    for (const member of value) queue.push({ value: member, depth });
    return 0;
  }
  let length = 0;
  for (const [name, member] of Object.entries(value)) {
    if (isHostile(name)) refuse(pointer, 'name-forbidden', { vi: `Tên “${name.slice(0, 80).replaceAll('\0', '␀')}” không được dùng.`, en: `The name “${name.slice(0, 80).replaceAll('\0', '␀')}” cannot be used.` });
    length += name.length;
    queue.push({ value: member, depth });
  }
  return length;
}
