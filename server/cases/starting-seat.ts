import type { ProcessDefinition } from '../../domain/process';
import { seatsGranting, type Viewer, type ViewerSeat } from '../auth/viewer';
import type { CaseServices } from './case-services';

/** A seat that may start cases, and the kind of its unit: what its cases can be about. */
export interface StartingSeat { seat: ViewerSeat; unitKind: string }

/** From which seats the viewer may start cases at all; each procedure says which of them it is for. */
export async function startingSeats(services: CaseServices, viewer: Viewer): Promise<StartingSeat[]> {
  const seats = seatsGranting(viewer, 'case.start', 'seat');
  const units = await services.units.find(viewer.tenant, seats.map(({ unitId }) => unitId));
  return seats.flatMap((seat) => {
    const unit = units.get(seat.unitId);
    return unit ? [{ seat, unitKind: unit.kind }] : [];
  });
}

type Start = Pick<ProcessDefinition, 'starts' | 'subjectKind'>;

/** The seat from which this procedure is started: it names the role, and what its unit must be. */
export const seatStarting = (seats: readonly StartingSeat[], { starts, subjectKind }: Start): ViewerSeat | undefined =>
  seats.find(({ seat, unitKind }) => seat.role === starts?.role && unitKind === subjectKind)?.seat;
