import type { Rung, SeatRule } from '../process';

/** Who is told, and when: the unit's own head when the deadline passes, then who stands above, then the steering committee. */
export interface Superiors { head: SeatRule; superior: SeatRule; committee: SeatRule }

/** Reminders and escalation as research found them in use: T−3 and T−1 remind, T the head, T+1 the superior, T+3 the steering committee. */
export function standardLadder({ head, superior, committee }: Superiors): Rung[] {
  return [
    { key: 'remind-3', at: { amount: 3, unit: 'working-days', side: 'before' }, act: { kind: 'remind' } },
    { key: 'remind-1', at: { amount: 1, unit: 'working-days', side: 'before' }, act: { kind: 'remind' } },
    { key: 'late-head', at: { amount: 0, unit: 'hours', side: 'after' }, act: { kind: 'escalate', to: head } },
    { key: 'late-superior', at: { amount: 1, unit: 'working-days', side: 'after' }, act: { kind: 'escalate', to: superior } },
    { key: 'late-committee', at: { amount: 3, unit: 'working-days', side: 'after' }, act: { kind: 'escalate', to: committee } },
  ];
}
