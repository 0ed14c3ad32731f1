import { useEffect, useState } from 'react';
import { checkProcedure, type ProcedureProblem } from '../../../../domain/publishing';
import type { ProcessDefinition } from '../../../../domain/process';
import type { Shelf } from '../shelf-content';
import { designWorld } from './design-world';

/** Judged a moment after the last change, not at every letter. */
const QUIET_MS = 300;

/** What the server found in the definition that it has stored. */
export interface ServerFindings { definition: ProcessDefinition; problems: readonly ProcedureProblem[] }

/**
 * What publishing would say: found in the browser while one types, and replaced by what the server says of the same
 * content, which also knows the units, who holds which seat, and every published version.
 */
export function useProblems(definition: ProcessDefinition, shelf: Shelf & { ready: boolean }, server: ServerFindings | null): readonly ProcedureProblem[] {
  const [found, setFound] = useState<readonly ProcedureProblem[]>([]);
  useEffect(() => {
    if (!shelf.ready) return;
    const timer = setTimeout(() => setFound(checkProcedure(definition, designWorld(definition, shelf))), QUIET_MS);
    return () => clearTimeout(timer);
  }, [definition, shelf]);
  return server?.definition === definition ? server.problems : found;
}
