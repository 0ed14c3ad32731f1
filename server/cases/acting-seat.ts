import { accessTable, type Action } from '../../domain/access/access-table';
import type { Viewer, ViewerSeat } from '../auth/viewer';

/** What an action is about: a task has a seat, a case has not. */
interface Concerned { visibleTo: readonly string[]; seatKey?: string }

/**
 * The seat from which the viewer may do this: the one the task belongs to, one of a unit that the action covers, or one
 * that covers the tenant. Null when none does.
 */
export function actingSeat(viewer: Viewer, action: Action, concerned: Concerned): ViewerSeat | null {
  const scopeOf = (seat: ViewerSeat) => accessTable[seat.role][action];
  return viewer.seats.find((seat) => scopeOf(seat) !== 'none' && seat.seatKey === concerned.seatKey)
    ?? viewer.seats.find((seat) => scopeOf(seat) === 'unit' && concerned.visibleTo.includes(seat.unitId))
    ?? viewer.seats.find((seat) => scopeOf(seat) === 'tenant')
    ?? null;
}
