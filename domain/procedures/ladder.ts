import type { Rung, SeatRule } from '../process';

/** Reminders and escalation as research found them in use: T−3 and T−1 remind, T+1 the superior, T+3 the steering committee. */
export function standardLadder(superior: SeatRule, committee: SeatRule): Rung[] {
  return [
    { key: 'remind-3', at: { amount: 3, unit: 'working-days', side: 'before' }, act: { kind: 'remind' } },
    { key: 'remind-1', at: { amount: 1, unit: 'working-days', side: 'before' }, act: { kind: 'remind' } },
    { key: 'late-superior', at: { amount: 1, unit: 'working-days', side: 'after' }, act: { kind: 'escalate', to: superior } },
    { key: 'late-committee', at: { amount: 3, unit: 'working-days', side: 'after' }, act: { kind: 'escalate', to: committee } },
  ];
}
