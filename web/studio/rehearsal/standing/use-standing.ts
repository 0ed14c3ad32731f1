import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Localized } from '../../../../domain/process';
import { useDesigner } from '../../procedures/designer-context';
import { atHand, type AtHand } from '../at-hand';
import type { Verdict } from '../rehearsal-worker';
import { runJob } from '../run-job';
import { useScenarios, type Kept } from '../scenarios/scenario-queries';

/** Played again when the draft has been left alone for so long. */
const QUIET_MS = 1200;

/** How the kept scenarios stand on the draft as it is now. */
export interface Standing {
  hand: AtHand | { problem: Localized };
  scenarios: ReturnType<typeof useScenarios>;
  verdicts: ReadonlyMap<string, Verdict>;
  /** `waiting`: the draft has changed and they are about to be played. */
  state: 'none' | 'waiting' | 'running' | 'failed' | 'done';
  green: number;
  count: number;
  again: () => void;
}

/** Plays every kept scenario on the draft, beside the page: at once, and again after every change. */
export function useStanding(): Standing {
  const { definition, shelf } = useDesigner();
  const hand = useMemo(() => atHand(definition, shelf), [definition, shelf]);
  const scenarios = useScenarios(definition.key);
  const { data } = scenarios;
  const { verdicts, state, again } = useVerdicts(hand, data);
  const count = data?.length ?? 0;
  const green = data?.filter(({ id }) => verdicts.get(id)?.green).length ?? 0;
  return useMemo(() => ({ hand, scenarios, verdicts, state: count === 0 ? 'none' : state, green, count, again }), [hand, scenarios, verdicts, state, count, green, again]);
}

interface Judged { of: unknown; verdicts: ReadonlyMap<string, Verdict>; state: Exclude<Standing['state'], 'none'> }

function useVerdicts(hand: Standing['hand'], scenarios: readonly Kept[] | undefined): Pick<Judged, 'verdicts'> & { state: Judged['state']; again: () => void } {
  const [judged, setJudged] = useState<Judged>({ of: null, verdicts: new Map(), state: 'waiting' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    if ('problem' in hand || !scenarios || scenarios.length === 0) return undefined;
    let stop = (): void => undefined;
    const timer = setTimeout(() => {
      setJudged({ of: hand, verdicts: new Map(), state: 'running' });
      stop = runJob({ kind: 'replay', definitions: hand.definitions, scenarios: scenarios.map(({ id, scenario }) => ({ id, scenario })) }, (report) => {
        if (report.kind === 'judged') setJudged((before) => ({ ...before, verdicts: new Map(before.verdicts).set(report.id, report.verdict) }));
        if (report.kind === 'over') setJudged((before) => ({ ...before, state: 'done' }));
      }, () => setJudged((before) => ({ ...before, state: 'failed' })));
    }, QUIET_MS);
    return () => { clearTimeout(timer); stop(); };
  }, [hand, scenarios, round]);
  const fresh = judged.of === hand;
  return { verdicts: judged.verdicts, state: fresh ? judged.state : 'waiting', again: useCallback(() => setRound((before) => before + 1), []) };
}
