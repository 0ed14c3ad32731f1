import { deepStrictEqual, ok } from 'node:assert';
import fc from 'fast-check';
import { act, askExtension, coverageOf, endChildren, giveOrder, inboxOf, inventWorld, jumpTo, jumpToNext, noticesOf, nudge, replayJournal, replayScenario, scenarioOf, scenarioSchema, startRehearsal, stepsOf, timelineOf, walkEveryBranch, type Answer, type Rehearsal } from '.';
import { randomProcedure } from '../../test/support/random-procedure';
import { moves, type Move } from '../../test/support/random-run';
import { procedureOf, taskNode } from '../../test/support/small-procedure';
import { addDays, dayOfInstant } from '../deadline';
import { foldJournal, type ProcessDefinition } from '../process';
import { AT } from './testing/school-road';

const RUNS = 250;
const WALKS = 40;

/** What random procedures start. */
const other: ProcessDefinition = { ...procedureOf(taskNode('visit', 'school', 'doer')), key: 'other', parties: { school: { kind: 'subject' } } };
const done = new Map<string, number>();
const note = (what: string): void => void done.set(what, (done.get(what) ?? 0) + 1);

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];

/** One random thing that somebody tries. */
function attempt(now: Rehearsal, move: Move): Answer {
  const tasks = [...now.cases.values()].flatMap((held) => Object.values(held.state.tasks).map((task) => ({ held, task })));
  const chosen = pick(tasks, move.pick);
  const waited = jumpTo(now, new Date(Date.parse(now.now) + move.wait * 1000).toISOString());
  ok(waited.stopped === 'there' && waited.refusal === null);
  const until = addDays(dayOfInstant(now.now), (move.outcome % 40) - 2);
  if (!chosen || move.what >= 80) return { rehearsal: jumpToNext(now).rehearsal, refusal: null };
  const { held, task } = chosen;
  const [first, second] = now.world.people.filter(({ seats }) => seats.some(({ role, unitId }) => role === task.seat.role && unitId === task.unitId)).map(({ id }) => id);
  const personId = (move.pick % 3 ? first : second) ?? first ?? '';
  if (move.what < 60) {
    const item = inboxOf(now, personId).find(({ taskId }) => taskId === task.id);
    const outcome = pick(item?.outcomes ?? [], move.outcome % 2 ? 0 : move.outcome >> 1)?.key ?? 'on';
    return act(now, { taskId: task.id, personId, outcome, facts: { score: move.score }, comment: move.what % 7 ? 'vì' : '', flagged: move.what % 5 ? ['x'] : [] });
  }
  if (move.what < 64) return askExtension(now, { taskId: task.id, personId, until });
  if (move.what < 68) return giveOrder(now, { caseId: held.id, order: { kind: 'extended', target: { step: task.step }, until } });
  if (move.what < 72) return giveOrder(now, { caseId: held.id, order: { kind: task.pausedAt ? 'resumed' : 'paused', taskId: task.id } });
  if (move.what < 74) return nudge(now, { taskId: task.id });
  if (move.what < 76) return giveOrder(now, { caseId: held.id, order: { kind: 'corrected', step: pick(Object.keys(held.state.steps), move.outcome) ?? '', sequence: 0 } });
  if (move.what < 78) return giveOrder(now, { caseId: held.id, order: { kind: 'calendar-changed', calendar: { nonWorking: [until], workingWeekend: [] } } });
  return giveOrder(now, { caseId: held.id, order: { kind: 'recalled', replacedBy: null } });
}

function check(now: Rehearsal): void {
  for (const held of now.cases.values()) {
    deepStrictEqual(replayJournal(now.definitions, held.entries), held.state);
    const folded = foldJournal(held.entries);
    deepStrictEqual(held.tasks, folded.tasks);
    deepStrictEqual(held.documents.map(({ id, number, revoked }) => [id, number, revoked]), folded.documents.map(({ id, number, revoked }) => [id, number, revoked ?? false]));
    ok(held.trouble === null, JSON.stringify(held.trouble));
    ok(timelineOf(now, held.id).every(({ text }) => text.vi !== '' && text.en !== ''));
    ok(stepsOf(now, held).length > 0);
  }
  ok(noticesOf(now).every(({ receivers, vacant }) => receivers.length > 0 || vacant));
}

test(`${RUNS} random procedures: a rehearsal never throws, always comes to rest, and its journals lead to its states`, () => {
  fc.assert(fc.property(randomProcedure(2), moves(20), fc.boolean(), (definition, script, supposed) => {
    const start = startRehearsal({ definitions: [definition, other], world: inventWorld([definition, other], 2), at: AT, children: supposed ? 'supposed' : 'played', open: { facts: { score: 5 } } });
    ok(start.refusal === null, start.refusal?.message.en);
    let now = start.rehearsal;
    for (const move of script) {
      const answer = attempt(now, move);
      if (answer.refusal) {
        note(`refused ${answer.refusal.code}`);
        ok(answer.rehearsal === now && answer.refusal.message.vi !== '' && answer.refusal.message.en !== '');
      }
      now = answer.rehearsal;
      const awaiting = [...now.cases.values()].find(({ state }) => supposed && Object.keys(state.awaiting).length > 0);
      if (awaiting && move.what % 2) now = endChildren(now, { caseId: awaiting.id, step: Object.keys(awaiting.state.awaiting)[0] ?? '' }).rehearsal;
    }
    check(now);
    const { items, reached, total } = coverageOf(definition, [now]);
    ok(items.length === total && reached > 0);
    // Nobody works any more: it comes to rest.
    const rest = jumpTo(now, '2150-01-01T00:00:00.000Z', 3_000);
    ok(rest.stopped === 'there', 'the rehearsal never comes to rest');
    check(rest.rehearsal);
  }), { numRuns: RUNS });
}, 120_000);

test('random rehearsals met refusals of all kinds', () => {
  console.log([...done].sort().map(([what, n]) => `  ${what}: ${n}`).join('\n'));
  expect([...done.keys()]).toEqual(expect.arrayContaining(['refused reason-required', 'refused extension-not-allowed', 'refused extension-not-later', 'refused pause-not-allowed', 'refused correction-out-of-reach']));
});

test(`${WALKS} random procedures are walked within bounds, and every run of a walk replays green`, () => {
  let [total, reached, steps, stepsReached, tries] = [0, 0, 0, 0, 0];
  fc.assert(fc.property(randomProcedure(2), (definition) => {
    const world = inventWorld([definition, other], 2);
    const walk = walkEveryBranch(definition, world, { at: AT, definitions: [other], mostRuns: 40, mostEvents: 120 });
    ok(walk.missed.length === walk.coverage.missing.length, 'something is missing without a reason');
    ok(walk.missed.every(({ reason }) => reason.vi !== '' && reason.en !== ''));
    total += walk.coverage.total;
    reached += walk.coverage.reached;
    const own = walk.coverage.items.filter(({ kind }) => kind === 'step');
    steps += own.length;
    stepsReached += own.filter(({ times }) => times > 0).length;
    tries += walk.tries;
    for (const run of walk.runs.slice(0, 3)) {
      const scenario = scenarioSchema.parse(JSON.parse(JSON.stringify(scenarioOf(definition, run, { at: AT, world }))));
      const replayed = replayScenario(scenario, [definition, other]);
      deepStrictEqual(replayed.first, null);
      deepStrictEqual([...(replayed.rehearsal?.cases.values() ?? [])].map(({ state }) => state), [...run.rehearsal.cases.values()].map(({ state }) => state));
    }
  }), { numRuns: WALKS });
  console.log(`walks of random procedures: ${reached} of ${total} things reached, ${stepsReached} of ${steps} steps, ${tries} tries`);
  // Many arms of random choices can never be taken: an arm before them takes whatever would lead there.
  expect(stepsReached / steps).toBeGreaterThan(0.7);
}, 120_000);
