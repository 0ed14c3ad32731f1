import { goalsOf, renderResult, type BenchResult } from '../bench/bench-result';
import { atLeast, atMost } from '../bench/measure/goals';
import { cpuSecondsIn, residentMibIn } from '../bench/measure/process-use';
import { growth, latencyOf, median, pairedRatio } from '../bench/measure/statistics';
import { renderTable } from '../bench/measure/table';

/** The parts of the bench that need no engine: what it makes of its measures. */

test('percentiles are values that were measured, whatever the order', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(latencyOf(hundred)).toEqual({ count: 100, p50: 50, p95: 95, max: 100 });
  expect(latencyOf([7])).toEqual({ count: 1, p50: 7, p95: 7, max: 7 });
  expect(latencyOf([]).count).toBe(0);
});

test('the median of an even number of values lies between the middle ones', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([])).toBeNaN();
});

test('a ratio is the median of the rounds, so one disturbed round does not decide', () => {
  expect(pairedRatio([90, 95, 9], [100, 100, 100])).toBe(0.9);
  // A slow minute that met both sides of a round leaves its ratio alone.
  expect(pairedRatio([90, 9, 90], [100, 10, 100])).toBe(0.9);
  expect(pairedRatio([], [])).toBeNaN();
});

test('memory is compared after its first quarter, in which caches fill', () => {
  expect(growth([100, 200, 300, 300, 300, 300, 300, 300])).toBe(1);
  expect(growth([100, 100, 100, 100, 200, 200, 400, 400])).toBe(4);
  expect(growth([1, 2])).toBeNaN();
});

test('processor time and memory are read from /proc, also of a program with spaces and parentheses in its name', () => {
  expect(cpuSecondsIn('42 (node (x) y) S 1 42 42 0 -1 4194304 900 0 0 0 250 50 0 0 20 0 11 0 100 1 1')).toBe(3);
  expect(residentMibIn('Name:\tnode\nVmPeak:\t 9999 kB\nVmRSS:\t  2048 kB\n')).toBe(2);
  expect(residentMibIn('')).toBeNaN();
});

test('a table has columns of equal width and a dot for what is not known', () => {
  expect(renderTable('Bảng', ['', 'p50', 'p95'], [['viết tay', 1.5, 20], ['HTTP', null, Number.NaN]])).toBe(
    ['Bảng', '', '          p50  p95', '────────  ───  ───', 'viết tay  1.5   20', 'HTTP        ·    ·'].join('\n'));
});

test('a goal is met, missed or not measured', () => {
  expect([atLeast('a', 0.9, 0.9).met, atLeast('a', 0.9, 0.89).met, atMost('b', 8, 8).met, atMost('b', 8, 9).met, atMost('b', 8, undefined).met, atMost('b', 8, Number.NaN).met]).toEqual([true, false, true, false, null, null]);
});

const latency = { count: 1, p50: 1, p95: 2, max: 3 };
const contender = { stepsPerSecond: 80, rounds: [80], latencyMs: latency, cpuMsPerStep: { server: 9, Temporal: 8, MongoDB: null, load: 2 } };
const counts = { perSubmit: 8, most: 9, perSubmitInAll: 9, byStep: [8, 8], example: ['find tasks'] };
const events = { wholeCase: 44, opening: 6, perStep: 6.33 };
const side = { cases: 10_000, seconds: 1, casesPerSecond: 10, memoryMib: { first: 100, last: 110, most: 120 }, memoryGrowth: 1.05 };
const result: BenchResult = {
  at: '2026-11-22T00:00:00.000Z', quick: true, delivery: false, seconds: 9, machine: { cpu: 'a processor', cores: 2, memoryGib: 4, node: 'v20', platform: 'linux x64' },
  steps: [{ users: 20, contenders: { 'hand-coded': contender, engine: contender, http: contender }, ratio: { engine: 1, http: 0.95 } }],
  commands: { handCoded: counts, engine: counts, http: counts }, events: { handCoded: events, product: events }, starts: { handCoded: side, product: side, ratio: 1 },
  inbox: { sizes: [{ tasks: 10_000, open: 2_500, query: latency, route: latency, officeQuery: latency }], growth: 2, routeGrowth: 1.1 }, goals: [],
};

test('every goal of the issue is held against its measure', () => {
  expect(goalsOf(result).map(({ measured, met }) => [measured, met])).toEqual([[0.95, true], [6.33, true], [8, true], [1, true], [1.05, true], [2, false]]);
  // With fewer cases than caches hold, memory still grows: not judged.
  expect(goalsOf({ ...result, starts: { handCoded: side, product: { ...side, cases: 600 }, ratio: 1 } })[4]?.met).toBeNull();
  expect(goalsOf({ steps: [], commands: null, events: null, starts: null, inbox: null }).every(({ met }) => met === null)).toBe(true);
});

test('the printed result names every contender and marks what is missed', () => {
  const text = renderResult({ ...result, goals: goalsOf(result) });
  for (const part of ['hand-coded', 'engine', '(3) HTTP', '10,000', 'Liên Ký', '≤ 8', '✗']) expect(text).toContain(part);
});
