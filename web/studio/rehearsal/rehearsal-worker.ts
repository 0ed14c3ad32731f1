// First: a worker has its own zod, which may not probe for `new Function` either.
import '../../configure-zod';
import type { Localized, ProcessDefinition } from '../../../domain/process';
import { inventWorld, replayScenario, scenarioSchema, walkEveryBranch, type CoverageItem } from '../../../domain/rehearsal';

/** Work that would hold up the page. Answers carry plain data only: rehearsals stay in the worker. */
export interface WalkJob { kind: 'walk'; definition: ProcessDefinition; definitions: readonly ProcessDefinition[]; schools: number; at: string; forms: readonly { key: string; version: number; facts: readonly string[] }[] }
export interface ReplayJob { kind: 'replay'; definitions: readonly ProcessDefinition[]; scenarios: readonly { id: string; scenario: unknown }[] }
export type Job = WalkJob | ReplayJob;

export interface WalkResult { reached: number; total: number; tries: number; roads: number; missed: readonly { item: CoverageItem; reason: Localized }[] }
export interface Verdict { green: boolean; why: Localized | null }
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
  tell({ kind: 'walked', result: { reached: coverage.reached, total: coverage.total, tries, roads: runs.length, missed } });
}

const unreadable: Localized = { vi: 'Không đọc được kịch bản này.', en: 'This scenario cannot be read.' };

function verdictOn(scenario: unknown, definitions: readonly ProcessDefinition[]): Verdict {
  const read = scenarioSchema.safeParse(scenario);
  if (!read.success) return { green: false, why: unreadable };
  try {
    const { green, first } = replayScenario(read.data, definitions);
    return { green, why: first?.message ?? null };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { green: false, why: { vi: `Quy trình có lỗi nên không diễn được (${why}).`, en: `The procedure has a fault, so it cannot be played (${why}).` } };
  }
}

addEventListener('message', ({ data }: MessageEvent<Job>) => {
  if (data.kind === 'walk') walk(data);
  else for (const { id, scenario } of data.scenarios) tell({ kind: 'judged', id, verdict: verdictOn(scenario, data.definitions) });
  tell({ kind: 'over' });
});
