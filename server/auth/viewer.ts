import { accessTable, scopeOf, type Action, type Scope } from '../../domain/access/access-table';
import type { Role } from '../../domain/org/roles';
import type { Actor, Localized } from '../../domain/process';
import type { Locale } from '../i18n/locale';

export interface ViewerSeat {
  role: Role; unitId: string; seatKey: string;
  /** Set while the seat is another's, who is substituted: their id. */
  onBehalfOf?: string;
}

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
  /** A pretend person in a sandbox, and who plays them: `tenant` is the sandbox's space then. */
  sandbox?: { id: string; procedure: string; title: Localized; behind: { personId: string; name: string } };
}

export const widestScope = (viewer: Viewer, action: Action): Scope => scopeOf(viewer.roles, action);

/** The seats that give an action at least this scope: a wide role in one unit must not widen another unit's. */
export const seatsGranting = (viewer: Viewer, action: Action, scope: Scope): ViewerSeat[] => viewer.seats.filter((seat) => accessTable[seat.role][action] === scope);

/** Who acts from this seat: for a substitute both names. Every actor of the journal is made here. */
export const actorOf = ({ personId }: Pick<Viewer, 'personId'>, { role, unitId, onBehalfOf }: ViewerSeat): Actor =>
  ({ personId, seat: { role, unitId }, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) });
