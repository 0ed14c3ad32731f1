import { Random } from './random';

let fired = 0;
/** Set off by anything that runs what it should only read. */
const canary = (): string => {
  fired += 1;
  return 'fired';
};
export const timesFired = (): number => fired;
export const armCanary = (): void => {
  (globalThis as { canary?: unknown }).canary = canary;
};
export const disarmCanary = (): void => {
  delete (globalThis as { canary?: unknown }).canary;
};

function nested(depth: number): unknown {
  let value: unknown = 'x';
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? { a: value } : [value];
  return value;
}
const cycle: Record<string, unknown> = { a: [] };
cycle.a = [cycle];

const million = new Array<unknown>(1_000_000).fill({ type: 'textfield', key: 'a', input: true });
const manyKeys = Object.fromEntries(Array.from({ length: 30_000 }, (_, index) => [`k${index}`, index]));
const sparse: unknown[] = [];
sparse[4_000_000_000] = 'x';
const holes: unknown[] = [];
holes[7] = 'x';
const longText = 'x'.repeat(300_000);
const veryLong = '<a '.repeat(2_000_000);

export const scripts = [
  'globalThis.canary()', 'show = canary(); valid = canary(); value = canary()', 'return canary()', '{{ canary() }}', '{% canary() %}', '<img src=x onerror=canary()>', '<script>canary()</script>',
  'javascript:canary()', 'http://127.0.0.1:9/x', '//evil.example/x', 'data:text/html,<script>canary()</script>', '${canary()}', '__proto__', 'constructor', 'constructor.constructor', '$where', '(a+)+$', '\u0000', 'a\u0000b', '𝒳\ud83d',
] as const;

const logics: unknown[] = [
  { _invoke: [{ _get: [{ _constant: [{ var: 'a' }] }, 'constructor'] }, 'constructor'] }, { _attempt: ['canary'] }, { method: [{ var: 'a' }, 'constructor', ['canary()']] }, { log: 'x' }, { _template: ['<% canary() %>'] },
  { '/': [1, 0] }, { '/': [{ var: 'data.a' }, { '-': [1, 1] }] }, { var: 'data.total' }, { var: '__proto__.constructor' }, { '+': new Array(2000).fill(1) }, { var: { var: 'x' } }, { some: [{ var: 'data' }, { some: [{ var: '' }, true] }] },
];

const keys = ['__proto__', 'constructor', 'prototype', '$gt', '$where', '$', 'a.b', '.', 'a\u0000b', '', 'toString', 'hasOwnProperty', 'customConditional', 'calculateValue', 'customDefaultValue', 'logic', 'validate', 'conditional', 'unique', 'hidden', 'html', 'dataSrc', 'components', 'columns', 'multiple', 'defaultValue'];

/** An own member of that very name, as JSON.parse makes it. */
export function withKey(key: string, value: unknown): Record<string, unknown> {
  return Object.defineProperty({}, key, { value, enumerable: true, configurable: true, writable: true }) as Record<string, unknown>;
}

const makers: ((random: Random) => unknown)[] = [
  () => ({ $gt: '' }), () => ({ $where: 'canary()' }), () => [{ $ne: null }], (random) => withKey(random.one(keys), random.one(scripts)), () => withKey('__proto__', { polluted: true }), () => ({ constructor: { prototype: { polluted: true } } }),
  (random) => nested(random.one([3, 20, 60])), (random) => random.one(scripts), (random) => random.one(logics), () => NaN, () => Infinity, () => -0, () => 1e308, () => 0.1 + 0.2, () => null, () => undefined, () => '', () => [], () => ({}), () => [[]], () => [null], () => holes,
  () => ({ toString: canary, valueOf: canary, toJSON: canary, then: canary }), () => canary, () => Symbol('x'), () => 10n, () => new Date(NaN), () => new Map([['a', 1]]), () => /(a+)+$/, () => '2025-02-31', () => '9'.repeat(400), () => true, () => [{ fileId: 'file-1', url: 'http://127.0.0.1:9' }], () => ({ fileId: { $ne: 1 } }), () => `data:image/png;base64,iVBORw0KGgo${'A'.repeat(1000)}!`,
];
/** Dear to make or to look at, so drawn seldom; the limits must stop each of them. */
const giants: (() => unknown)[] = [() => nested(5000), () => cycle, () => million, () => manyKeys, () => sparse, () => longText, () => veryLong, () => new Array(15_000).fill({ a: 'x' }), () => new Array(19_000).fill(0), () => Array.from({ length: 9_000 }, () => ({}))];

/** `small` leaves out what is dear to write as JSON. */
export const hostileValue = (random: Random, small = false): unknown => (!small && random.once(60) ? random.one(giants)() : random.one(makers)(random));

const isBranch = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** One place somewhere inside is replaced, added or taken away. What stands around it is copied, the rest shared. */
export function spoil(value: unknown, random: Random, small = false): unknown {
  if (!isBranch(value) || random.once(8)) return hostileValue(random, small);
  if (Array.isArray(value) && value.length > 5000) return value;
  const names = Object.keys(value);
  if (names.length === 0 || random.once(6)) return add(value, random, small);
  const name = random.one(names);
  if (Array.isArray(value)) return value.map((item, index) => (index === Number(name) ? spoil(item, random, small) : item));
  if (random.once(10)) return Object.fromEntries(Object.entries(value).filter(([other]) => other !== name));
  return { ...value, [name]: spoil(value[name], random, small) };
}

function add(value: Record<string, unknown>, random: Random, small: boolean): unknown {
  if (Array.isArray(value)) return [...(value as unknown[]), value.length > 0 && random.once(2) ? value[0] : hostileValue(random, small)];
  return Object.defineProperty({ ...value }, random.one(keys), { value: hostileValue(random, small), enumerable: true, configurable: true, writable: true });
}
