import { branchesNeeded, tally, type ParallelNode } from '../process';

/** What a branch can come to. */
export interface Votes { for: boolean; against: boolean; abstained: boolean }

export interface JoinForecast {
  canBeMet: boolean;
  canBeRejected: boolean;
  /** By branch: whether it ever begins. */
  begins: boolean[];
}

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

/** Branch after branch: each begins only while the join is open, so the counts so far are carried along; two of the three tell the third. */
function inOrder(join: ParallelNode['join'], votes: readonly Votes[]): JoinForecast {
  const result: JoinForecast = { canBeMet: false, canBeRejected: false, begins: [] };
  const size = votes.length + 1;
  // Open counts as agreed * size + against.
  let open = new Set([0]);
  votes.forEach((vote, done) => {
    result.begins.push(open.size > 0);
    const next = new Set<number>();
    const count = (agreed: number, against: number): void => {
      const outcome = tally(join, votes.length, { for: agreed, against, abstained: done + 1 - agreed - against });
      if (outcome === 'met') result.canBeMet = true;
      else if (outcome === 'rejected') result.canBeRejected = true;
      else next.add(agreed * size + against);
    };
    for (const place of open) {
      const [agreed, against] = [Math.floor(place / size), place % size];
      if (vote.for) count(agreed + 1, against);
      if (vote.against) count(agreed, against + 1);
      if (vote.abstained) count(agreed, against);
    }
    open = next;
  });
  return result;
}
