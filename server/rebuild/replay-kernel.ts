import { advance, open, settle, type CaseState, type JournalEntry, type ProcessDefinition, type Step } from '../../domain/process';
import { canonicalJson } from '../journal/hash-entry';

/** The state at the journal's end; or where today's kernel comes to something else than the journal holds. */
export type Replay = { state: CaseState; problem: null } | { state: null; problem: { sequence: number; reason: string } };

export type FindDefinition = (key: string, version: number) => Promise<ProcessDefinition>;

/**
 * Runs the kernel over the events of a journal, each under the kernel version and the definition version it had. The
 * effects it comes to must be those that were stored: if they are not, its state is not to be trusted either.
 */
export async function replayKernel(find: FindDefinition, process: { key: string; version: number }, entries: readonly JournalEntry[]): Promise<Replay> {
  let state: CaseState | null = null;
  for (const entry of entries) {
    try {
      const { key, version } = state ? versionFor(state, entry) : process;
      const step = stepOf(await find(key, version), state, entry);
      if (canonicalJson(plain(step.effects)) !== canonicalJson(entry.effects)) return failed(entry, 'the effects are not those that were stored');
      state = settle(plain(step.state), entry.assigned);
    } catch (error) {
      return failed(entry, error instanceof Error ? error.message : String(error));
    }
  }
  return state ? { state, problem: null } : { state: null, problem: { sequence: 0, reason: 'the journal has no entry' } };
}

function stepOf(definition: ProcessDefinition, before: CaseState | null, { event, kernelVersion }: JournalEntry): Step {
  if (before) return advance(definition, { ...before, kernelVersion }, event);
  if (event.kind !== 'opened') throw new Error(`the journal begins with "${event.kind}"`);
  const { state, effects } = open(definition, event);
  return { state: { ...state, kernelVersion }, effects };
}

/** A migration runs under the version that the case moves to, everything else under the one the case has. */
function versionFor(state: CaseState, { event }: JournalEntry): { key: string; version: number } {
  return event.kind === 'migrated' ? event.to : state.definition;
}

const failed = ({ sequence }: JournalEntry, reason: string): Replay => ({ state: null, problem: { sequence, reason } });

/** What JSON keeps, as the commit stored it. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
