import { expandReuse, type Localized, type ProcessDefinition } from '../../../domain/process';
import { nodesOf } from '../../../domain/publishing';
import type { Shelf } from '../procedures/shelf-content';

/** What a rehearsal is played with: the draft with what it reuses copied in, and every procedure that its steps may start. */
export interface AtHand {
  /** The draft as it was when the rehearsal began. */
  source: ProcessDefinition;
  definition: ProcessDefinition;
  definitions: readonly ProcessDefinition[];
}

/** What stands on the shelf beside a draft; a step that reuses what cannot be copied in keeps the draft from being rehearsed. */
export function atHand(source: ProcessDefinition, shelf: Pick<Shelf, 'procedures' | 'findProcedure'>): AtHand | { problem: Localized } {
  const expanded = expandReuse(source, (key, version) => shelf.findProcedure(key, version) ?? null);
  if ('problems' in expanded) return { problem: expanded.problems[0]?.message ?? { vi: '', en: '' } };
  const { definition } = expanded;
  const definitions = [definition];
  for (let at = 0; at < definitions.length; at += 1) {
    for (const node of nodesOf(definitions[at]!)) {
      if (node.kind !== 'spawn' || definitions.some(({ key }) => key === node.process)) continue;
      const started = shelf.procedures.find(({ key }) => key === node.process);
      const found = started && shelf.findProcedure(started.key, started.version);
      if (found) definitions.push(found);
    }
  }
  return { source, definition, definitions };
}
