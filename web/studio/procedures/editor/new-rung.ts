import type { LadderOffset } from '../../../../domain/deadline';
import { freeKey } from '../../../../domain/design/step-key';
import type { Rung, SeatRule, TaskNode } from '../../../../domain/process';

export type RungKind = Rung['act']['kind'];
export const rungKinds: readonly RungKind[] = ['remind', 'escalate', 'reassign', 'assist', 'take'];

const days = (amount: number, side: LadderOffset['side']): LadderOffset => ({ amount, unit: 'working-days', side });
const prefixes: Record<RungKind, string> = { remind: 'remind', escalate: 'late', reassign: 'hand-over', assist: 'help', take: 'take' };
const moments: Record<RungKind, LadderOffset> = { remind: days(1, 'before'), escalate: days(1, 'after'), reassign: days(5, 'after'), assist: days(2, 'after'), take: days(0, 'after') };

/** A rung of a kind as most people want it; `above` is the seat that is told or takes over. */
export function newRung(kind: RungKind, { ladder, outcomes }: Pick<TaskNode, 'ladder' | 'outcomes'>, above: SeatRule): Rung {
  return { key: freeKey(prefixes[kind], new Set(ladder.map(({ key }) => key))), at: { ...moments[kind] }, act: actOf(kind, outcomes[0]?.key ?? '', above) };
}

export function actOf(kind: RungKind, outcome: string, above: SeatRule): Rung['act'] {
  switch (kind) {
    case 'remind': return { kind };
    case 'escalate': case 'reassign': return { kind, to: above };
    case 'assist': return { kind, to: above, title: { vi: 'Gọi điện đôn đốc', en: 'Call and ask' } };
    case 'take': return { kind, outcome };
  }
}
