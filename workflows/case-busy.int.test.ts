import type { DecideRequest } from '../domain/contracts/case-workflow';
import { AppError } from '../domain/errors/codes';
import { CaseWorld, eventually } from '../test/support/case-world';
import { smallProcedure } from '../test/support/small-procedure';

/** Hazard 5: too many decisions waiting on one case are turned away with 429 and come again; none is lost, none counts twice. */
test('a decision too many on one case is told to come again, and then gets its true answer', async () => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => { release = resolve; });
  const world = await CaseWorld.create([smallProcedure()], {
    wrapEffects: (effects) => ({ ...effects, append: async (request) => {
      if (request.event.kind === 'decided') await held;
      return effects.append(request);
    } }),
  });
  try {
    await world.start('b', 'small');
    const requests = await Promise.all(Array.from({ length: 14 }, () => world.decision('b', 'plan', 'on')));
    const seen = new Set<string>();
    const ask = (index: number): Promise<string> => world.gateway.decide(world.tenant, 'b', requests[index] as DecideRequest).then(() => 'answered', (error: unknown) => {
      const code = error instanceof AppError ? error.code : String(error);
      seen.add(code);
      return code;
    });
    const first = requests.map((_, index) => ask(index));
    await eventually(() => Promise.resolve(seen.has('case-busy')), 'somebody is told that the case is busy', 30_000);
    release();
    await Promise.all(first);
    // Everybody asks again with the same key, as the pages do, until there is a true answer.
    const answers = await Promise.all(requests.map((_, index) => eventually(async () => {
      const code = await ask(index);
      return code === 'case-busy' || code === 'engine-unavailable' ? null : code;
    }, 'a true answer', 30_000)));
    expect(answers.filter((code) => code === 'answered')).toHaveLength(1);
    expect(new Set(answers)).toEqual(new Set(['answered', 'task-closed']));
    expect(await world.database.journal.countDocuments({ tenant: world.tenant, caseId: 'b' })).toBe(2);
  } finally {
    release();
    await world.close();
  }
}, 120_000);
