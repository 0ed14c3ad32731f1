import { AppError } from '../domain/errors/codes';
import { CaseWorld } from '../test/support/case-world';
import { smallProcedure } from '../test/support/small-procedure';

/**
 * Temporal died after the commit and before its own history (hazard 1): the journal knows a decision that the workflow
 * does not. Here the decision is committed past the workflow. Who decides a task that only the journal knows has
 * seen it there, and must not hear that it is closed.
 */
test('a workflow behind its journal reads on before it refuses', async () => {
  const world = await CaseWorld.create([smallProcedure()]);
  try {
    await world.start('b', 'small');
    await world.decidePast(smallProcedure(), 'b', 'plan', 'on');

    const unseen = await world.decide('b', 'police-sign', 'on').then(() => 'answered', (error: unknown) => (error instanceof AppError ? error.code : String(error)));
    expect(unseen).toBe('task-closed');
    const seen = await world.decide('b', 'police-sign', 'on', { seen: 1 });
    expect(seen).toMatchObject({ sequence: 2, tasks: [{ step: 'office-sign' }] });
    expect((await world.decide('b', 'office-sign', 'on', { seen: 2 })).status).toBe('ended');
    expect((await world.verify()).faults).toEqual([]);
  } finally {
    await world.close();
  }
}, 60_000);
