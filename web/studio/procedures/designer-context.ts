import { createContext, useContext } from 'react';
import type { Edit } from '../../../domain/design/edit';
import type { KnownFact } from '../../../domain/design/facts-at';
import type { Localized, ProcessDefinition, ProcessNode } from '../../../domain/process';
import type { ProcedureProblem, PublishingWorld } from '../../../domain/publishing';
import type { FactInfo } from './facts/fact-info';
import type { Shelf } from './shelf-content';

/** What the parts of the designer know and may do; the state itself is kept by `useDesign`. */
export interface DesignerContext {
  definition: ProcessDefinition;
  readOnly: boolean;
  shelf: Shelf;
  /** Every fact of the procedure; which of them a step can use, `useFactsAt` tells. */
  facts: readonly FactInfo[];
  /** The facts that are there at each step, worked out when it is first asked; null while a draft cannot tell. */
  factsThere: () => ((step: string) => KnownFact[]) | null;
  /** Titles of the steps by key. */
  steps: Readonly<Record<string, Localized>>;
  problems: readonly ProcedureProblem[];
  /** What the problems were found against. */
  world: PublishingWorld;
  /** Does an edit, or says why not; `what` names the place that is typed in, so that undo takes back a word and not a letter. */
  edit: (change: (definition: ProcessDefinition) => Edit, what?: string) => void;
  /** Replaces one step by itself changed. */
  changeStep: (key: string, change: (node: ProcessNode) => ProcessNode, what?: string) => void;
  select: (id: string) => void;
}

const Context = createContext<DesignerContext | null>(null);
export const DesignerProvider = Context.Provider;

export function useDesigner(): DesignerContext {
  const context = useContext(Context);
  if (!context) throw new Error('A part of the designer stands outside of it');
  return context;
}
