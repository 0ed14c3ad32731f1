import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DeterminismViolationError } from '@temporalio/workflow';
import { Worker } from '@temporalio/worker';
import { dataConverter } from '../server/temporal/connection';
import { workflowBundle } from '../test/support/case-world';
import { readHistory, type History } from '../test/support/history-file';

/** Recorded histories of every released shape: a change of the shell or the kernel that breaks running cases fails here. */
const folder = join(__dirname, 'histories');
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

const replay = async (history: History): Promise<void> => Worker.runReplayHistory({ workflowBundle: await workflowBundle(), dataConverter: dataConverter(null) }, history);

test('there is a history of every shape', () => {
  for (const shape of ['return', 'escalation', 'continue-as-new', 'activity-fallback', 'lost-place', 'v1-spawn', 'v2-spawn', 'repeat-and-wait', 'votes', 'ladder-acts', 'orders', 'reopened']) expect(files.some((name) => name.includes(shape))).toBe(true);
});

test.each(files)('%s replays', async (name) => {
  await replay(readHistory(join(folder, name)));
}, 60_000);

test('a history that was tampered with does not', async () => {
  const history = readHistory(join(folder, 'v1-activity-fallback.json'));
  // An activity that the workflow never asked for.
  const scheduled = history.events.find((event) => event.activityTaskScheduledEventAttributes)?.activityTaskScheduledEventAttributes;
  if (!scheduled) throw new Error('the history has no activity');
  scheduled.activityType = { name: 'reportTrouble' };
  await expect(replay(history)).rejects.toThrow(DeterminismViolationError);
}, 60_000);
