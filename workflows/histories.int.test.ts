import { join } from 'node:path';
import { Worker } from '@temporalio/worker';
import { shippedProcedures } from '../domain/procedures';
import { KERNEL_VERSION } from '../domain/process';
import { dataConverter } from '../server/temporal/connection';
import { CaseWorld, workflowBundle } from '../test/support/case-world';
import { writeHistory } from '../test/support/history-file';
import { scenarios, type History } from '../test/support/history-scenarios';

/** `LIENKY_RECORD=1` writes the histories of this run beside the recorded ones: done once per released shape. */
const record = process.env.LIENKY_RECORD === '1';

const kindsOf = (histories: History[]): Set<string> => new Set(histories.flatMap((history) => (history.events ?? []).flatMap((event) => Object.keys(event).filter((key) => key.endsWith('Attributes')))));

/** What must be in the history for the scenario to be what its name says. */
const marks: Record<string, string> = {
  escalation: 'timerFiredEventAttributes',
  'continue-as-new': 'workflowExecutionContinuedAsNewEventAttributes',
  'activity-fallback': 'activityTaskCompletedEventAttributes',
  'repeat-and-wait': 'timerFiredEventAttributes',
  orders: 'workflowExecutionContinuedAsNewEventAttributes',
  'read-on': 'workflowExecutionSignaledEventAttributes',
};

test.each(Object.keys(scenarios))('a history of "%s" is left by the real engines and replays', async (name) => {
  const histories = (await scenarios[name]?.()) ?? [];
  const kinds = kindsOf(histories);
  if (marks[name]) expect(kinds).toContain(marks[name]);
  for (const [index, history] of histories.entries()) {
    await Worker.runReplayHistory({ workflowBundle: await workflowBundle(), dataConverter: dataConverter(null) }, history);
    if (record) writeHistory(join(__dirname, 'histories', `v${KERNEL_VERSION}-${name}${histories.length > 1 ? `-${index + 1}` : ''}.json`), history);
  }
}, 90_000);

test('the shipped procedure takes at most 7 history events per human step', async () => {
  const world = await CaseWorld.create(shippedProcedures);
  try {
    await world.start('s', 'safe-school', 'school-1', { planDue: '2099-12-24' });
    const road: [string, string, Record<string, string | number | boolean>?][] = [
      ['plan', 'submit', { registers: true }], ['plan-approval', 'approve'], ['police-signature', 'sign'], ['education-signature', 'sign'], ['self-assessment', 'submit'],
      ['self-assessment-approval', 'approve'], ['inspection', 'submit', { openFindings: 0 }], ['inspection-agreement', 'agree'],
      ['classification', 'propose', { criteriaMet: true, grade: 'excellent' }], ['certification', 'certify'], ['nomination', 'nominate'], ['council', 'agree'], ['commendation', 'commend'],
    ];
    for (const [step, outcome, facts] of road) await world.decide('s', step, outcome, { facts: facts ?? {} });
    const record = await world.database.cases.findOne({ tenant: world.tenant, id: 's' });
    expect(record?.outcome).toBe('completed');
    const events = (await world.history('s')).events?.length ?? 0;
    console.log(`history events: ${events} for ${road.length} human steps = ${(events / road.length).toFixed(2)} a step`);
    expect(events / road.length).toBeLessThanOrEqual(7);
    expect((await world.verify()).faults).toEqual([]);
  } finally {
    await world.close();
  }
}, 90_000);
