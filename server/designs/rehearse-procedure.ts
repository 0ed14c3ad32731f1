import { recordId } from '../../domain/contracts/records';
import { dayOfInstant } from '../../domain/deadline';
import type { Localized, ProcessDefinition } from '../../domain/process';
import { nodesOf } from '../../domain/publishing';
import { withStarted } from '../../domain/publishing/with-started';
import { inventWorld, replayingScenario, scenarioSchema, stepAtPlace, walkingEveryBranch, type FactsOfForm, type Missed } from '../../domain/rehearsal';
import type { CaseServices } from '../cases/case-services';
import type { Database } from '../mongo/database';
import { latestProcedures } from '../publishing/publishing-world';
import { PlayingTime } from './in-turns';

/** As many as the studio walks with, from the same hour on, so that what is green on the page is green here. */
const WALKED_SCHOOLS = 2;
/** Eight o’clock in Vietnam. */
const morningOf = (at: Date): string => `${dayOfInstant(at.toISOString())}T01:00:00.000Z`;
/** For all scenarios and the walk together; whoever publishes waits for it. Milliseconds. */
const LONGEST_MS = 25_000;

/** `why`: what was not as expected, null for a green one; `step`: where it turned red, as far as the scenario names one. */
export interface JudgedScenario { id: string; title: string; why: Localized | null; step: string | null }
/** `needed`: publishing asks for it. Reminders and further rounds are a matter of time, and refuse nothing. */
export interface WalkMiss extends Missed { needed: boolean }
export interface RehearsalReport {
  /** In the order they are kept in; none when the time was up before the last of them. */
  scenarios: JudgedScenario[];
  /** Null when the time was up before it ended. */
  walk: { reached: number; total: number; missed: WalkMiss[] } | null;
}

/**
 * Plays every saved scenario of a procedure, and the automatic walk over its branches, with what it starts.
 * @param definition as it would be stored, with what it reuses put in
 */
export async function rehearseProcedure({ database, clock }: Pick<CaseServices, 'database' | 'clock'>, tenant: string, definition: ProcessDefinition, time = new PlayingTime(LONGEST_MS)): Promise<RehearsalReport> {
  const definitions = withStarted(definition, await latestProcedures(database, tenant));
  const scenarios = await judgeScenarios(database, tenant, definition, definitions, time);
  const world = inventWorld(definitions, WALKED_SCHOOLS);
  const walk = scenarios && await time.play(walkingEveryBranch(definition, world, { at: morningOf(clock()), definitions, factsOfForm: await factsOf(database, tenant, definitions) }));
  return { scenarios: scenarios ?? [], walk: walk && { reached: walk.coverage.reached, total: walk.coverage.total, missed: weighed(walk.missed) } };
}

/** Of a step that was missed, what is in it need not be told as well. */
function weighed(missed: readonly Missed[]): WalkMiss[] {
  const steps = new Set(missed.flatMap(({ item }) => (item.kind === 'step' ? [item.step] : [])));
  return missed.filter(({ item }) => item.kind === 'step' || !steps.has(item.step)).map((one) => ({ ...one, needed: ['step', 'outcome', 'arm', 'join'].includes(one.item.kind) }));
}

const unreadable: Localized = { vi: 'Kịch bản không còn đọc được; hãy lưu lại.', en: 'It can no longer be read; save it again.' };

/** Every scenario that is kept, one after another: none of them is left out. Null when the time was up. */
async function judgeScenarios(database: Database, tenant: string, definition: ProcessDefinition, definitions: readonly ProcessDefinition[], time: PlayingTime): Promise<JudgedScenario[] | null> {
  const judged: JudgedScenario[] = [];
  for await (const { id, title, text } of database.scenarios.find({ tenant, procedure: definition.key }).sort({ id: 1 })) {
    const parsed = scenarioSchema.safeParse(JSON.parse(text));
    if (!parsed.success) {
      judged.push({ id, title, why: unreadable, step: null });
      continue;
    }
    // Its own procedure is the draft, under whatever name it was kept.
    const result = await time.play(replayingScenario({ ...parsed.data, process: definition.key }, definitions));
    if (!result) return null;
    judged.push({ id, title, why: result.first?.message ?? null, step: result.first ? stepAtPlace(parsed.data, result.first.place) : null });
  }
  return judged;
}

async function factsOf({ forms }: Database, tenant: string, definitions: readonly ProcessDefinition[]): Promise<FactsOfForm> {
  const ids = new Set(definitions.flatMap(nodesOf).flatMap((node) => (node.kind === 'task' && node.form ? [recordId(tenant, node.form.key, node.form.version)] : [])));
  const rows = await forms.find({ _id: { $in: [...ids] } }, { projection: { 'definition.facts': 1 } }).toArray();
  const facts = new Map(rows.map(({ _id, definition }) => [_id, ((definition as { facts?: { fact: string }[] }).facts ?? []).map(({ fact }) => fact)]));
  return ({ key, version }) => facts.get(recordId(tenant, key, version)) ?? null;
}
