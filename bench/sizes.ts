export const parts = ['steps', 'commands', 'starts', 'inbox'] as const;
export type Part = (typeof parts)[number];

/** How much is measured. */
export interface Sizes { users: readonly number[]; rounds: number; secondsPerRound: number; countedCases: number; starts: number; inbox: readonly number[]; queries: number }

export const fullSizes: Sizes = { users: [1, 20], rounds: 6, secondsPerRound: 15, countedCases: 5, starts: 10_000, inbox: [10_000, 100_000, 1_000_000], queries: 600 };
/** At most five minutes: the same, smaller. */
export const quickSizes: Sizes = { users: [1, 20], rounds: 3, secondsPerRound: 4, countedCases: 2, starts: 600, inbox: [10_000, 30_000, 100_000], queries: 300 };
