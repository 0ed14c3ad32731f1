import { branchesNeeded, tally, type ParallelNode } from '../process';

/** What a branch can come to. */
export interface Votes { for: boolean; against: boolean; abstained: boolean }

export interface JoinForecast {
  canBeMet: boolean;
  canBeRejected: boolean;
  /** By branch: whether it ever begins. */
  begins: boolean[];
}

type Count = { for: number; against: number; abstained: number };

/** Everything a join can come to, given what each branch can. */
export function forecast({ join, order, branches }: ParallelNode, votes: readonly Votes[]): JoinForecast {
  return order === 'in-order' ? inOrder(join, votes) : { ...atOnce(join, votes), begins: branches.map(() => true) };
}

function atOnce(join: ParallelNode['join'], votes: readonly Votes[]): Omit<JoinForecast, 'begins'> {
  const agreeing = votes.filter((vote) => vote.for).length;
  if (join === 'veto') {
    return {
      canBeMet: agreeing > 0 && votes.every((vote) => vote.for || vote.abstained),
      canBeRejected: votes.some((vote) => vote.against) || votes.every((vote) => vote.abstained),
    };
  }
  const needed = branchesNeeded(join, votes.length);
  return { canBeMet: agreeing >= needed, canBeRejected: votes.filter((vote) => vote.against || vote.abstained).length > votes.length - needed };
}

/** Branch after branch: each begins only while the join is open, so the counts so far are carried along. */
function inOrder(join: ParallelNode['join'], votes: readonly Votes[]): JoinForecast {
  const result: JoinForecast = { canBeMet: false, canBeRejected: false, begins: [] };
  let open = new Map<string, Count>([['0,0,0', { for: 0, against: 0, abstained: 0 }]]);
  for (const vote of votes) {
    result.begins.push(open.size > 0);
    const next = new Map<string, Count>();
    for (const count of open.values()) {
      for (const kind of ['for', 'against', 'abstained'] as const) {
        if (!vote[kind]) continue;
        const counted = { ...count, [kind]: count[kind] + 1 };
        const outcome = tally(join, votes.length, counted);
        if (outcome === 'met') result.canBeMet = true;
        else if (outcome === 'rejected') result.canBeRejected = true;
        else next.set(`${counted.for},${counted.against},${counted.abstained}`, counted);
      }
    }
    open = next;
  }
  return result;
}
