/** What a client asked for and what it was told in the end. */
export interface Asked {
  kind: 'decision' | 'nudge' | 'start';
  /** The client's idempotency key. */
  key: string;
  personId: string;
  taskId: string | null;
  outcome: string | null;
  /** What was written with it. */
  words: string | null;
  /** Known when the answer came; a refusal keeps the code. */
  told: { kind: 'yes'; caseId: string; sequence: number | null } | { kind: 'no'; code: string } | null;
}

type Told = NonNullable<Asked['told']>;

/** Refused is refused: a task that was closed may since belong to a case that has ended. */
const saysTheSame = (before: Told, after: Told): boolean => (before.kind === 'no' && after.kind === 'no') || JSON.stringify(before) === JSON.stringify(after);

/** Everything that was asked in a run. An acknowledgement that is noted here must never turn out untrue. */
export class Ledger {
  readonly asked: Asked[] = [];
  /** Decisions that are on their way now. */
  inFlight = 0;
  acknowledged = 0;
  refused = 0;
  /** Answers by status or kind of failure: "200", "503 engine-unavailable", "no answer". */
  readonly answers = new Map<string, number>();
  /** What no client should ever see: two answers to one key, an answer of an unknown kind. */
  readonly oddities: string[] = [];
  private readonly watchers = new Set<() => void>();

  ask(what: Omit<Asked, 'told'>): Asked {
    const asked: Asked = { ...what, told: null };
    this.asked.push(asked);
    return asked;
  }

  tell(asked: Asked, told: NonNullable<Asked['told']>): void {
    if (asked.told && !saysTheSame(asked.told, told)) this.oddities.push(`key ${asked.key} of ${asked.kind} ${asked.taskId ?? ''} was answered ${JSON.stringify(asked.told)} and then ${JSON.stringify(told)}`);
    if (asked.told) return;
    asked.told = told;
    if (told.kind === 'no') this.refused += 1;
    else {
      this.acknowledged += 1;
      for (const watcher of [...this.watchers]) watcher();
    }
  }

  count(answer: string): void {
    this.answers.set(answer, (this.answers.get(answer) ?? 0) + 1);
  }

  /** Calls back at every acknowledgement; the answer ends that. */
  onAcknowledged(watcher: () => void): () => void {
    this.watchers.add(watcher);
    return () => void this.watchers.delete(watcher);
  }

  get unanswered(): Asked[] {
    return this.asked.filter(({ told }) => told === null);
  }
}
