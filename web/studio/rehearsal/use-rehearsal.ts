import { useCallback, useState } from 'react';
import type { RefusalInWords } from '../../../domain/rehearsal';
import type { AtHand } from './at-hand';
import { happenedBetween, type Happened } from './play/happened';
import { again, begin, present, withoutLast, type Played, type Road, type Setup } from './play/road';
import type { Rehearsal } from '../../../domain/rehearsal';

interface Kept { road: Road | null; earlier: readonly Rehearsal[]; happened: Happened | null }
const nothing: Kept = { road: null, earlier: [], happened: null };

/** What was played stays while the page of the studio is open, also when another view of the procedure is looked at. */
const kept = new Map<string, Kept>();

export interface RehearsalControl extends Kept {
  refusal: RefusalInWords | null;
  /** Acts that did not go on the changed draft any more. */
  lost: number;
  start: (hand: AtHand, setup: Setup) => void;
  play: (work: (road: Road) => Played) => boolean;
  undo: () => void;
  replay: (hand: AtHand) => void;
  /** Back to the choice of a world; what was walked through still counts for this draft. */
  leave: () => void;
}

export function useRehearsal(key: string): RehearsalControl {
  const [state, setState] = useState<Kept>(() => kept.get(key) ?? nothing);
  const [refusal, setRefusal] = useState<RefusalInWords | null>(null);
  const [lost, setLost] = useState(0);
  const put = useCallback((next: Kept) => { kept.set(key, next); setState(next); setLost(0); }, [key]);
  const { road, earlier } = state;
  const walked = road ? [...earlier, present(road)] : earlier;
  return {
    ...state, refusal, lost,
    start: (hand, setup) => {
      const begun = begin(hand, setup);
      setRefusal(begun.refusal);
      if (begun.road) put({ road: begun.road, earlier, happened: happenedBetween(null, present(begun.road)) });
    },
    play: (work) => {
      if (!road) return false;
      const played = work(road);
      setRefusal(played.refusal);
      if (played.refusal) return false;
      put({ road: played.road, earlier, happened: happenedBetween(present(road), present(played.road)) });
      return true;
    },
    undo: () => {
      setRefusal(null);
      if (road && road.moments.length > 1) put({ road: withoutLast(road), earlier, happened: null });
    },
    replay: (hand) => {
      if (!road) return;
      const next = again(road, hand);
      put({ road: next.road, earlier: [], happened: next.road && happenedBetween(null, present(next.road)) });
      setRefusal(next.refusal);
      setLost(next.lost);
    },
    leave: () => { setRefusal(null); put({ road: null, earlier: walked, happened: null }); },
  };
}
