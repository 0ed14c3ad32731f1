import { advance, open, settle, type CaseState, type JournalEntry, type ProcessDefinition } from '../process';

/**
 * The state that a journal leads to: events are played again, what was assigned is taken from the entries. For a case of a
 * rehearsal it is the state the case has.
 * @throws RangeError when a version that the case moved to is not at hand
 */
export function replayJournal(definitions: readonly ProcessDefinition[], entries: readonly JournalEntry[]): CaseState | null {
  let state: CaseState | null = null;
  let definition: ProcessDefinition | undefined;
  for (const { event, assigned, kernelVersion } of entries) {
    const wanted = event.kind === 'migrated' ? event.to : event.kind === 'opened' ? assigned.opening?.process : null;
    if (wanted) definition = definitions.find(({ key, version }) => key === wanted.key && version === wanted.version);
    if (!definition) throw new RangeError('the journal names a version that is not at hand');
    if (event.kind === 'opened') state = settle(open(definition, event, kernelVersion).state, assigned);
    else if (state) state = settle(advance(definition, state, event).state, assigned);
  }
  return state;
}
