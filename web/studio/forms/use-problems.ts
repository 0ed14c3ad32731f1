import { useEffect, useState } from 'react';
import { checkDefinition, type DefinitionProblem } from '../../../forms/schema';
import { useDesigner } from './use-designer';

/** Judged a moment after the last change, not at every letter. */
const QUIET_MS = 450;

/** What would refuse the publication, as the server will judge it. Draws nothing while somebody types. */
export function useProblems(): readonly DefinitionProblem[] {
  const { store } = useDesigner();
  const [problems, setProblems] = useState<readonly DefinitionProblem[]>(() => checkDefinition(store.get().definition));
  useEffect(() => {
    let judged = store.get().definition;
    let timer: ReturnType<typeof setTimeout>;
    const leave = store.subscribe(() => {
      const { definition } = store.get();
      if (definition === judged) return;
      judged = definition;
      clearTimeout(timer);
      timer = setTimeout(() => setProblems(checkDefinition(definition)), QUIET_MS);
    });
    return () => { clearTimeout(timer); leave(); };
  }, [store]);
  return problems;
}
