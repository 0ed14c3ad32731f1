import type { Client } from '@temporalio/client';
import { caseWorkflowId } from '../../domain/contracts/case-workflow';
import type { Child } from '../load/child';
import type { LifecycleLoad } from '../load/lifecycle-load';
import { ANSWER, type Command } from '../measure/command-log';
import { median, round } from '../measure/statistics';
import { TENANT } from '../load/bench-world';
import { workflowIdOf } from '../hand-coded/messages';

export interface CommandCounts {
  /** From the request to its answer: the median over all steps, the worst one, and the sequence of the median step. */
  perSubmit: number; most: number;
  /** With what follows after the answer has gone out. */
  perSubmitInAll: number;
  byStep: number[]; example: string[];
}

const now = (): number => performance.timeOrigin + performance.now();
/** What a server does after its answer is on the wire within this time. */
const AFTERMATH_MS = 80;

/** One user, one step after the other; the connection is told apart by the process, which does nothing else meanwhile. */
export async function countCommands(load: LifecycleLoad, child: Child, cases: number, progress: (done: number, total: number) => void): Promise<CommandCounts> {
  // What is read once in the life of a process (definitions, forms, units) is not a part of every submit.
  await load.wholeCase((work) => work());
  await load.fill(cases);
  await child.commands();
  const steps: { step: number; before: Command[]; after: number }[] = [];
  for (let done = 0; done < cases; done += 1) {
    progress(done, cases);
    await load.wholeCase(async (work, step) => {
      await child.commands();
      await work();
      const answered = now();
      await new Promise((resolve) => setTimeout(resolve, AFTERMATH_MS));
      const log = await child.commands();
      // The server's own moment where it has one: what it sends afterwards may overtake the answer on its way here.
      const place = log.findIndex(({ name }) => name === ANSWER);
      const before = place >= 0 ? log.slice(0, place) : log.filter(({ at }) => at <= answered);
      steps.push({ step, before, after: log.length - before.length - (place >= 0 ? 1 : 0) });
    });
  }
  const counts = steps.map(({ before }) => before.length);
  const middle = median(counts);
  return {
    perSubmit: middle, most: Math.max(...counts), perSubmitInAll: median(steps.map(({ before, after }) => before.length + after)),
    byStep: [...new Set(steps.map(({ step }) => step))].sort((a, b) => a - b).map((step) => median(steps.filter((one) => one.step === step).map(({ before }) => before.length))),
    example: (steps.find(({ before }) => before.length === Math.floor(middle))?.before ?? []).map(({ name, collection }) => `${name} ${collection}`.trim()),
  };
}

/** `wholeCase`: from the start to the end; `opening`: what stands before the first decision; `perStep`: the rest by human steps. */
export interface EventCounts { wholeCase: number; opening: number; perStep: number }
export interface HistoryCounts { handCoded: EventCounts; product: EventCounts }

const STEPS = 6;
const UPDATE_ACCEPTED = 41;

/** History events of whole cases. */
export async function countEvents(product: { client: Client; cases: readonly string[] }, handCoded: { client: Client; cases: readonly string[] }): Promise<HistoryCounts> {
  const of = async (client: Client, ids: readonly string[]): Promise<EventCounts> => {
    const counts = await Promise.all(ids.map(async (id) => countsIn((await client.workflow.getHandle(id).fetchHistory()).events ?? [])));
    const wholeCase = median(counts.map(({ whole }) => whole));
    const opening = median(counts.map(({ before }) => before));
    return { wholeCase, opening, perStep: round((wholeCase - opening) / STEPS) };
  };
  const [ours, theirs] = await Promise.all([
    of(product.client, product.cases.map((id) => caseWorkflowId(TENANT, id))),
    of(handCoded.client, handCoded.cases.map((id) => workflowIdOf(TENANT, id))),
  ]);
  return { handCoded: theirs, product: ours };
}

interface HistoryEvent { eventType?: number | string | null; workflowExecutionUpdateAcceptedEventAttributes?: { acceptedRequest?: { input?: { name?: string | null } | null } | null } | null }

/** The workflow task of the first decision (three events before it is accepted) belongs to the step. */
function countsIn(events: readonly HistoryEvent[]): { whole: number; before: number } {
  const first = events.findIndex((event) => event.eventType === UPDATE_ACCEPTED && event.workflowExecutionUpdateAcceptedEventAttributes?.acceptedRequest?.input?.name === 'decide');
  return { whole: events.length, before: Math.max(0, first - 3) };
}
