import { recordId } from '../../domain/contracts/records';
import { dayOfInstant } from '../../domain/deadline';
import { AppError, type FieldProblem } from '../../domain/errors/codes';
import type { ProcessDefinition } from '../../domain/process';
import { nodesOf, spotsOf } from '../../domain/publishing';
import { inventWorld, replayingScenario, scenarioSchema, walkingEveryBranch, type FactsOfForm, type Missed, type Scenario } from '../../domain/rehearsal';
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
/** Faults told at once, and ids of what the walk missed. */
const MOST_PROBLEMS = 100;

/**
 * Rehearses a procedure before it is published: every saved scenario has to be green, and the automatic walk has to reach
 * every step, outcome, arm and join, but for those that the publisher has acknowledged. Reminders and further rounds are
 * walked too and refuse nothing: whether they come is a matter of time.
 * @param definition as it would be stored, with what it reuses put in
 * @param acknowledged ids of what the walk may miss; a step stands for all in it
 * @throws AppError rehearsal-red with what was red, by step; `params.misses` are the ids that could be acknowledged
 */
export async function passRehearsal({ database, clock }: Pick<CaseServices, 'database' | 'clock'>, tenant: string, definition: ProcessDefinition, acknowledged: readonly string[], time = new PlayingTime(LONGEST_MS)): Promise<void> {
  const definitions = played(definition, await latestProcedures(database, tenant));
  const problems = await redScenarios(database, tenant, definition, definitions, time);
  const world = inventWorld(definitions, WALKED_SCHOOLS);
  const walk = await time.play(walkingEveryBranch(definition, world, { at: morningOf(clock()), definitions, factsOfForm: await factsOf(database, tenant, definitions) }));
  const missed = walk ? blocking(walk.missed).filter(({ item }) => !acknowledged.includes(item.id) && !acknowledged.includes(`step:${item.step}`)) : [];
  problems.push(...(walk ? missed.map((one) => missedProblem(definition, one)) : [outOfTime]));
  if (problems.length === 0) return;
  throw new AppError('rehearsal-red', { problems: problems.slice(0, MOST_PROBLEMS), ...(missed.length > 0 ? { params: { misses: missed.slice(0, MOST_PROBLEMS).map(({ item }) => item.id).join(' ') } } : {}) });
}

/** What the walk must reach. Of a step that was missed, what is in it need not be told as well. */
function blocking(missed: readonly Missed[]): Missed[] {
  const steps = new Set(missed.flatMap(({ item }) => (item.kind === 'step' ? [item.step] : [])));
  return missed.filter(({ item }) => item.kind === 'step' || (['outcome', 'arm', 'join'].includes(item.kind) && !steps.has(item.step)));
}

const outOfTime: FieldProblem = {
  pointer: '/definition', code: 'rehearsal-long',
  message: { vi: 'Diễn tập tự động chưa xong trong thời gian cho phép; hãy bớt kịch bản hoặc chia nhỏ quy trình.', en: 'The rehearsal did not end in the time there is: fewer scenarios or a smaller procedure are needed.' },
};

const pointerOf = (definition: ProcessDefinition, step: string): string => `/definition${spotsOf(definition).find(({ node }) => node.key === step)?.pointer ?? ''}`;

function missedProblem(definition: ProcessDefinition, { item, reason }: Missed): FieldProblem {
  return {
    pointer: pointerOf(definition, item.step), code: 'walk-missed',
    message: { vi: `Diễn tập tự động chưa đi tới “${item.title.vi}”: ${reason.vi}`, en: `The automatic rehearsal did not reach “${item.title.en}”: ${reason.en}` },
  };
}

/** Every scenario that is kept, one after another: none of them is left out. */
async function redScenarios(database: Database, tenant: string, definition: ProcessDefinition, definitions: readonly ProcessDefinition[], time: PlayingTime): Promise<FieldProblem[]> {
  const problems: FieldProblem[] = [];
  for await (const { id, title, text } of database.scenarios.find({ tenant, procedure: definition.key }).sort({ id: 1 })) {
    const parsed = scenarioSchema.safeParse(JSON.parse(text));
    const red = (why: { vi: string; en: string }, step?: string): void => void problems.push({
      pointer: step === undefined ? `/scenarios/${id}` : pointerOf(definition, step), code: 'scenario-red',
      message: { vi: `Kịch bản “${title}” không đạt. ${why.vi}`, en: `The scenario “${title}” is red. ${why.en}` },
    });
    if (!parsed.success) {
      red({ vi: 'Kịch bản không còn đọc được; hãy lưu lại.', en: 'It can no longer be read; save it again.' });
      continue;
    }
    // Its own procedure is the draft, under whatever name it was kept.
    const result = await time.play(replayingScenario({ ...parsed.data, process: definition.key }, definitions));
    if (!result) return [...problems, outOfTime];
    if (result.first) red(result.first.message, stepAt(parsed.data, result.first.place));
  }
  return problems;
}

/** The step that the scenario was at when it turned red, where it names one. */
function stepAt({ script, expected }: Scenario, { event, expectation }: { event: number | 'end'; expectation: number | null }): string | undefined {
  const at = event === 'end' ? undefined : script[event];
  const expecting = expectation === null ? undefined : (event === 'end' ? expected : at?.expected)?.[expectation];
  const named = expecting ?? at;
  return named && 'step' in named ? named.step : undefined;
}

/** The draft with the procedures whose cases it starts, and theirs in turn: what the studio rehearses it with. */
function played(definition: ProcessDefinition, latest: readonly ProcessDefinition[]): ProcessDefinition[] {
  const chosen = [definition];
  for (const one of chosen) {
    for (const node of nodesOf(one)) {
      const started = node.kind === 'spawn' && !chosen.some(({ key }) => key === node.process) ? latest.find(({ key }) => key === node.process) : undefined;
      if (started) chosen.push(started);
    }
  }
  return chosen;
}

async function factsOf({ forms }: Database, tenant: string, definitions: readonly ProcessDefinition[]): Promise<FactsOfForm> {
  const ids = new Set(definitions.flatMap(nodesOf).flatMap((node) => (node.kind === 'task' && node.form ? [recordId(tenant, node.form.key, node.form.version)] : [])));
  const rows = await forms.find({ _id: { $in: [...ids] } }, { projection: { 'definition.facts': 1 } }).toArray();
  const facts = new Map(rows.map(({ _id, definition }) => [_id, ((definition as { facts?: { fact: string }[] }).facts ?? []).map(({ fact }) => fact)]));
  return ({ key, version }) => facts.get(recordId(tenant, key, version)) ?? null;
}
