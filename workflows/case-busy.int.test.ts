import type { DecideRequest } from '../domain/contracts/case-workflow';
import { AppError } from '../domain/errors/codes';
import { CaseWorld, eventually } from '../test/support/case-world';
import { smallProcedure } from '../test/support/small-procedure';

/**
 * Hazard 5: Temporal admits ten Updates at a time to one case and our validator eight; whoever comes too many is told
 * to come again (429) and does. However many they are: one decision stands, and everybody hears the truth.
 */
test('forty decisions at once on one task: one entry, one answer, and the rest hear that the task is closed', async () => {
  const world = await CaseWorld.create([smallProcedure()]);
  try {
    await world.start('b', 'small');
    const requests = await Promise.all(Array.from({ length: 40 }, () => world.decision('b', 'plan', 'on')));
    const ask = (request: DecideRequest): Promise<string> => world.gateway.decide(world.tenant, 'b', request).then(() => 'answered', (error: unknown) => (error instanceof AppError ? error.code : `${String(error)}: ${String(error instanceof Error ? error.cause : '')}`));
    // Everybody asks again with the same key, as the pages do, until there is a true answer.
    const answers = await Promise.all(requests.map((request) => eventually(async () => {
      const code = await ask(request);
      return code === 'case-busy' || code === 'engine-unavailable' ? null : code;
    }, 'a true answer', 45_000)));
    expect(answers.filter((code) => code === 'answered')).toHaveLength(1);
    expect(new Set(answers)).toEqual(new Set(['answered', 'task-closed']));
    expect(await world.database.journal.countDocuments({ tenant: world.tenant, caseId: 'b' })).toBe(2);
  } finally {
    await world.close();
  }
}, 90_000);
