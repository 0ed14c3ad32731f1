import { advance, type ProcessEvent } from '../../domain/process';
import { recordId } from '../../domain/contracts/records';
import type { History } from './history-file';
import { CaseWorld, eventually, type WorldOptions } from './case-world';
import { smallProcedure } from './small-procedure';

export type { History };

/** Runs a scenario in a world of its own and gives back the histories it left, oldest run first. */
async function inWorld(options: WorldOptions, definition = smallProcedure(), run: (world: CaseWorld) => Promise<void> = () => Promise.resolve(), runs = 1): Promise<History[]> {
  const world = await CaseWorld.create([definition], options);
  try {
    await world.start('h', 'small');
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
};
