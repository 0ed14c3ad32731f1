import { accessTable, scopeOf, type Action, type Scope } from '../../domain/access/access-table';
import type { Role } from '../../domain/org/roles';
import type { Locale } from '../i18n/locale';

export interface ViewerSeat { role: Role; unitId: string; seatKey: string }

/** Who is asking: the person and the seats they hold today. Every read and every use case takes one. */
export interface Viewer {
  tenant: string;
  personId: string;
  name: string;
  email: string;
  title: string;
  locale: Locale;
  seats: ViewerSeat[];
  unitIds: string[];
  roles: Role[];
}

export const widestScope = (viewer: Viewer, action: Action): Scope => scopeOf(viewer.roles, action);

/** The seats that give an action at least this scope: a wide role in one unit must not widen another unit's. */
export const seatsGranting = (viewer: Viewer, action: Action, scope: Scope): ViewerSeat[] => viewer.seats.filter((seat) => accessTable[seat.role][action] === scope);
