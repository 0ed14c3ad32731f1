import { buildCalendar, vietnamHolidays } from '../../domain/deadline';
import { advance, open, settle } from '../../domain/process';
import { CaseWorld } from '../../test/support/case-world';
import { smallProcedure } from '../../test/support/small-procedure';
import { CaseJournal } from './commit';
import { verifyJournal } from '../journal/verify-journal';

/** Many cases of one directive commit at once: the first of each counter and of each register is made by whoever comes first. */
test('thirty cases at once share counters and a register that nobody has made yet', async () => {
  const definition = { ...smallProcedure(), steps: [smallProcedure().steps[2]!, smallProcedure().steps[0]!] };
  const world = await CaseWorld.create([definition], { worker: false });
  try {
    const journal = new CaseJournal(world.database);
    const at = new Date().toISOString();
    const calendar = buildCalendar(vietnamHolidays, '2026-01-01', '2027-12-31');
    const results = await Promise.all(Array.from({ length: 30 }, async (_, n) => {
      const event = { kind: 'opened' as const, at, tenant: world.tenant, caseId: `m-${n}`, by: null, facts: {}, calendar, parties: { subjectUnitId: 'school-1', initiatorUnitId: 'office', parentCaseId: 'd-0' } };
      const { state, effects } = open(definition, event);
      const opened = await journal.append({ tenant: world.tenant, caseId: `m-${n}`, sequence: 0, prevHash: '', event, effects, state });
      if (opened.kind !== 'appended') return opened.kind;
      const settled = settle(state, opened.assigned);
      const [task] = Object.values(settled.tasks);
      const decided = { kind: 'decided' as const, at, taskId: task!.id, outcome: 'on', actor: { personId: 'p', seat: { role: task!.seat.role, unitId: task!.unitId! } }, key: `k-${n}`, bodyHash: 'b', submission: { id: `k-${n}`, hash: 'h' }, facts: {}, signedHash: null };
      const next = advance(definition, settled, decided);
      return (await journal.append({ tenant: world.tenant, caseId: `m-${n}`, sequence: 1, prevHash: opened.hash, event: decided, effects: next.effects, state: next.state })).kind;
    }));
    expect(results).toEqual(Array(30).fill('appended'));
    const numbers = (await world.database.documents.find({ tenant: world.tenant }).toArray()).map((document) => document.n).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 30 }, (_, n) => n + 1));
    expect((await world.database.counters.find({ tenant: world.tenant }).toArray()).map(({ step, n }) => [step, n])).toEqual([['plan', 0]]);
    expect((await verifyJournal(world.database, world.tenant, () => undefined)).faults).toEqual([]);
  } finally {
    await world.close();
  }
}, 60_000);
