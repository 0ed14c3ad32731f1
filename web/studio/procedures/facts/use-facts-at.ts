import { useMemo } from 'react';
import { useDesigner } from '../designer-context';
import type { FactInfo } from './fact-info';

/** A fact as it may be used at a step. */
export interface FactAtStep extends FactInfo { /** Every road to the step gives it; others may leave it open. */ sure: boolean }

/** The facts that are there when a case comes to a step. While that cannot be told, because a draft is half typed, all there are. */
export function useFactsAt(step: string): readonly FactAtStep[] {
  const { facts, factsThere } = useDesigner();
  return useMemo(() => {
    const there = factsThere()?.(step);
    if (!there) return facts.map((info) => ({ ...info, sure: true }));
    const sure = new Map(there.map((known) => [known.fact, known.sure]));
    return facts.flatMap((info) => (sure.has(info.fact) ? [{ ...info, sure: sure.get(info.fact) === true }] : []));
  }, [facts, factsThere, step]);
}
