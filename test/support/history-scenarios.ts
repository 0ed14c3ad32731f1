import { advance, type Order, type ProcessDefinition, type ProcessEvent } from '../../domain/process';
import { recordId } from '../../domain/contracts/records';
import { catchUp } from '../../server/reconcile/catch-up';
import type { History } from './history-file';
import { CaseWorld, eventually, type WorldOptions } from './case-world';
import { council, procedure, timed } from './kinds-procedures';
import { smallProcedure, taskNode } from './small-procedure';

export type { History };

/** Runs a scenario in a world of its own and gives back the histories it left, oldest run first. */
async function inWorld(options: WorldOptions, definition: ProcessDefinition | readonly [ProcessDefinition, ...ProcessDefinition[]], run: (world: CaseWorld) => Promise<void>, runs = 1): Promise<History[]> {
  const definitions = 'key' in definition ? [definition] : [...definition];
  const world = await CaseWorld.create(definitions, options);
  try {
    await world.start('h', definitions[0]?.key ?? '', definitions[0]?.subjectKind === 'school' ? 'school-1' : 'office');
    await run(world);
    await eventually(async () => (await world.database.cases.findOne({ _id: recordId(world.tenant, 'h') }))?.status === 'ended', 'the case ends');
    const histories: History[] = [];
    let runId: string | undefined;
    for (let n = 0; n < runs; n += 1) {
      const history: History = await world.history('h', runId);
      histories.unshift(history);
      const started = history.events?.[0]?.workflowExecutionStartedEventAttributes;
      runId = started?.continuedExecutionRunId || undefined;
      if (!runId) break;
    }
    return histories;
  } finally {
    await world.close();
  }
}

const words = { vi: 'bước', en: 'step' };
const small = procedure('one-step', [taskNode('work', 'school', 'principal')]);
const campaign = procedure('campaign', [
  { kind: 'spawn', key: 'cases', title: words, process: 'one-step', over: { unitKind: 'school', under: 'office' }, carry: [], wait: { atLeast: 'all' } },
], { subjectKind: 'education-office', parties: { office: { kind: 'subject' } } });
const pausable = (version: number): ProcessDefinition => procedure('pausable', [
  taskNode('plan', 'school', 'principal', { pausable: true, deadline: { kind: 'after', from: 'opened', amount: 5 + version, unit: 'working-days' } }), taskNode('approve', 'office', 'specialist'),
], { version });

const signBoth = async (world: CaseWorld): Promise<void> => {
  await world.decide('h', 'police-sign', 'on');
  await world.decide('h', 'office-sign', 'on');
};

/** Every shape of history the shell can leave: one scenario each. */
export const scenarios: Record<string, () => Promise<History[]>> = {
  return: () => inWorld({}, smallProcedure(), async (world) => {
    await world.decide('h', 'plan', 'on');
    await world.decide('h', 'police-sign', 'back');
    await world.decide('h', 'plan', 'on');
    await signBoth(world);
  }),

  escalation: () => inWorld({}, smallProcedure({ plan: {
    deadline: { kind: 'after', from: 'opened', amount: 2, unit: 'seconds' },
    ladder: [
      { key: 'soon', at: { amount: 1, unit: 'seconds', side: 'before' }, act: { kind: 'remind' } },
      { key: 'late', at: { amount: 0, unit: 'seconds', side: 'after' }, act: { kind: 'escalate', to: { role: 'secretary', party: 'body' } } },
    ],
  } }), async (world) => {
    await eventually(async () => (await world.database.journal.countDocuments({ tenant: world.tenant, caseId: 'h', 'event.kind': 'due' })) === 2, 'reminder and escalation');
    await world.decide('h', 'plan', 'on');
    await signBoth(world);
  }),

  'continue-as-new': () => inWorld({ continueAfterEvents: 12 }, smallProcedure(), async (world) => {
    for (let round = 0; round < 2; round += 1) {
      await world.decide('h', 'plan', 'on');
      await world.decide('h', 'office-sign', 'back');
    }
    await world.decide('h', 'plan', 'on');
    await signBoth(world);
  }, 10),

  'activity-fallback': () => {
    let failures = 0;
    return inWorld({
      wrapEffects: (effects) => ({ ...effects, append: (request) => {
        // Both local tries and the first ordinary one find MongoDB away.
        if (request.sequence === 1 && failures < 3) {
          failures += 1;
          return Promise.reject(new Error('MongoDB is away'));
        }
        return effects.append(request);
      } }),
    }, smallProcedure(), async (world) => {
      await world.decide('h', 'plan', 'on');
      await signBoth(world);
    });
  },

  spawn: () => inWorld({}, [campaign, small], async (world) => {
    await eventually(async () => (await world.database.cases.findOne({ tenant: world.tenant, id: 'h', awaiting: 'cases' })), 'the case waits for its children');
    await world.gateway.childrenFinished(world.tenant, 'h', { step: 'cases', count: 2 });
  }),

  'repeat-and-wait': () => inWorld({}, procedure('rounds', [
    { kind: 'repeat', key: 'reports', title: words, rounds: { kind: 'every', amount: 1, unit: 'seconds' }, until: { kind: 'rounds', count: 2 }, steps: [taskNode('report', 'school', 'principal')] },
    { kind: 'wait', key: 'rest', title: words, until: { kind: 'after', from: 'opened', amount: 1, unit: 'seconds' } },
  ]), async (world) => {
    for (let round = 0; round < 2; round += 1) {
      await eventually(async () => world.database.tasks.findOne({ tenant: world.tenant, caseId: 'h', step: 'report', status: 'open' }), 'the round begins');
      await world.decide('h', 'report', 'on');
    }
  }),

  votes: () => inWorld({}, procedure('votes', [council('vote', 'majority', { order: 'in-order' })]), async (world) => {
    await world.decide('h', 'vote-a', 'against');
    await world.decide('h', 'vote-b', 'for');
    await world.decide('h', 'vote-c', 'for');
  }),

  'ladder-acts': () => inWorld({}, procedure('late', [timed('first', 1, { kind: 'reassign', to: { role: 'secretary', party: 'body' } }), timed('second', 1, { kind: 'take', outcome: 'on' })]), async (world) => {
    await eventually(async () => world.database.tasks.findOne({ tenant: world.tenant, caseId: 'h', step: 'first', unitId: 'body' }), 'the work goes to the seat above');
    await world.decide('h', 'first', 'on');
  }),

  orders: () => inWorld({ continueAfterEvents: 30 }, [pausable(1), pausable(2)], async (world) => {
    const give = (particular: object, key: string) => world.gateway.order(world.tenant, 'h', { actor: { personId: 'head', seat: { role: 'head', unitId: 'office' } }, key, bodyHash: key, note: null, ...particular } as Order);
    const task = await world.database.tasks.findOne({ tenant: world.tenant, caseId: 'h', status: 'open' });
    await give({ kind: 'paused', taskId: task?.id }, 'o-1');
    await give({ kind: 'resumed', taskId: task?.id }, 'o-2');
    await give({ kind: 'extended', target: { step: 'plan' }, until: '2099-06-12' }, 'o-3');
    await give({ kind: 'migrated', to: { key: 'pausable', version: 1 }, map: {}, undoes: false }, 'o-4');
    await world.decide('h', 'plan', 'on');
    await give({ kind: 'corrected', sequence: 5, step: 'plan' }, 'o-5');
    await world.decide('h', 'plan', 'on');
    await world.decide('h', 'approve', 'on');
  }, 10),

  reopened: () => inWorld({}, small, async (world) => {
    await world.decide('h', 'work', 'on');
    await world.gateway.order(world.tenant, 'h', { kind: 'corrected', sequence: 1, step: 'work', actor: { personId: 'head', seat: { role: 'head', unitId: 'office' } }, key: 'again', bodyHash: 'b', note: null });
    await world.decide('h', 'work', 'on');
  }),

  'lost-place': () => inWorld({
    wrapEffects: (effects, world) => ({ ...effects, append: async (request) => {
      const { event } = request;
      // Another decision takes the place that this one was made for, as after a worker died between commit and history.
      if (event.kind === 'decided' && event.key === 'loser') {
        const record = await world.database.cases.findOne({ _id: recordId(world.tenant, 'h') });
        const taken = record && Object.values(record.state.tasks).find((task) => task.step === 'office-sign');
        if (record && taken && record.sequence === request.sequence - 1) {
          const winner: ProcessEvent = { ...event, taskId: taken.id, key: 'winner', bodyHash: 'body-winner', actor: { personId: 'w', seat: { role: taken.seat.role, unitId: taken.unitId ?? '' } }, submission: { id: 'winner', hash: 'hash-winner' } };
          const next = advance(smallProcedure(), record.state, winner);
          await effects.append({ ...request, event: winner, effects: next.effects, state: next.state });
        }
      }
      return effects.append(request);
    } }),
  }, smallProcedure(), async (world) => {
    await world.decide('h', 'plan', 'on');
    await world.decide('h', 'police-sign', 'on', { key: 'loser' });
  }),

  'read-on': () => inWorld({}, smallProcedure(), async (world) => {
    await world.decidePast(smallProcedure(), 'h', 'plan', 'on');
    await catchUp({ client: world.client, database: world.database, taskQueue: world.settings.taskQueue }, world.tenant, 'h');
    await world.decide('h', 'police-sign', 'on', { seen: 1 });
    await world.decide('h', 'office-sign', 'on');
  }),
};
