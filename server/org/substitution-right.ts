import { accessTable } from '../../domain/access/access-table';
import type { Viewer } from '../auth/viewer';

/**
 * May the viewer say who stands in for the holder of a seat? The holder, the head of the unit, an administrator. A right
 * that one has only as a substitute is not passed on (Nghị định 30/2020/NĐ-CP, Điều 13: who signs by authority of
 * another does not authorise a third).
 */
export function maySubstitute(viewer: Viewer, seat: { unitId: string; seatKey: string; holderId: string }): boolean {
  return viewer.seats.some(({ role, unitId, seatKey, onBehalfOf }) => {
    if (onBehalfOf !== undefined) return false;
    const scope = accessTable[role]['org.substitute'];
    return scope === 'tenant' || (scope === 'unit' && unitId === seat.unitId) || (scope !== 'none' && seatKey === seat.seatKey && viewer.personId === seat.holderId);
  });
}
