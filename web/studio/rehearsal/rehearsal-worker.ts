// First: a worker has its own zod, which may not probe for `new Function` either.
import '../../configure-zod';
import type { Localized, ProcessDefinition } from '../../../domain/process';
import { inventWorld, replayScenario, scenarioOf, scenarioSchema, stepAtPlace, walkEveryBranch, type CoverageItem, type Scenario, type WalkedRun } from '../../../domain/rehearsal';
import { endState } from './scenarios/end-state';
import { renewedFrom } from './scenarios/renewed';

/** As long as the id of a scenario may be. */
const LONGEST_ID = 150;

/** Work that would hold up the page. Answers carry plain data only: rehearsals stay in the worker. */
export interface WalkJob { kind: 'walk'; definition: ProcessDefinition; definitions: readonly ProcessDefinition[]; schools: number; at: string; forms: readonly { key: string; version: number; facts: readonly string[] }[] }
export interface ReplayJob { kind: 'replay'; definitions: readonly ProcessDefinition[]; scenarios: readonly { id: string; scenario: unknown }[] }
export type Job = WalkJob | ReplayJob;

/** A run of the walk that reached something new, as a scenario that may be kept; `id` is the same for the same goal. */
export interface WalkedRoad { id: string; title: Localized; events: number; outcome: string | null; scenario: Scenario }
export interface WalkResult { reached: number; total: number; tries: number; roads: readonly WalkedRoad[]; missed: readonly { item: CoverageItem; reason: Localized }[] }
/** A scenario that takes what comes of it now as right, with its expectations in words. */
export interface Renewed { scenario: Scenario; expected: readonly Localized[] }
export interface Verdict {
  green: boolean;
  why: Localized | null;
  /** Where it turned red, as far as the scenario names a step. */
  step: string | null;
  /** Null where the script itself no longer goes. */
  renewed: Renewed | null;
}
export type Report =
  | { kind: 'progress'; tries: number; reached: number }
  | { kind: 'walked'; result: WalkResult }
  | { kind: 'judged'; id: string; verdict: Verdict }
  | { kind: 'over' };

const tell = (report: Report): void => { postMessage(report); };

function walk({ definition, definitions, schools, at, forms }: WalkJob): void {
  const { coverage, missed, tries, runs } = walkEveryBranch(definition, inventWorld(definitions, schools), {
    at, definitions, factsOfForm: ({ key, version }) => forms.find((form) => form.key === key && form.version === version)?.facts ?? null,
    onTry: (count, reached) => tell({ kind: 'progress', tries: count, reached }),
  });
  tell({ kind: 'walked', result: { reached: coverage.reached, total: coverage.total, tries, roads: runs.map((run) => roadOf(definition, run, { at, schools })), missed } });
}

function roadOf(definition: ProcessDefinition, run: WalkedRun, { at, schools }: { at: string; schools: number }): WalkedRoad {
  const scenario = { ...scenarioOf(definition, run, { at, world: { invent: { schools } } }), expected: endState(run.rehearsal) };
  return { id: `walk-${run.goal?.id ?? 'straight'}`.replace(/[^A-Za-z0-9._-]/g, '-').slice(0, LONGEST_ID), title: scenario.title, events: run.script.length, outcome: run.outcome, scenario };
}

const unreadable: Localized = { vi: 'Không đọc được kịch bản này.', en: 'This scenario cannot be read.' };
const red = (why: Localized): Verdict => ({ green: false, why, step: null, renewed: null });

function verdictOn(scenario: unknown, definitions: readonly ProcessDefinition[]): Verdict {
  const read = scenarioSchema.safeParse(scenario);
  if (!read.success) return red(unreadable);
  try {
    const result = replayScenario(read.data, definitions);
    return { green: result.green, why: result.first?.message ?? null, step: result.first && stepAtPlace(read.data, result.first.place), renewed: result.green ? null : renewedFrom(read.data, result) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return red({ vi: `Quy trình có lỗi nên không diễn được (${why}).`, en: `The procedure has a fault, so it cannot be played (${why}).` });
  }
}

addEventListener('message', ({ data }: MessageEvent<Job>) => {
  if (data.kind === 'walk') walk(data);
  else for (const { id, scenario } of data.scenarios) tell({ kind: 'judged', id, verdict: verdictOn(scenario, data.definitions) });
  tell({ kind: 'over' });
});
