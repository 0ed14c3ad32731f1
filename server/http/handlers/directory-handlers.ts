import { dayOfInstant } from '../../../domain/deadline';
import { AppError } from '../../../domain/errors/codes';
import type { Viewer } from '../../auth/viewer';
import { findMail, listMails } from '../../repositories/mail-repository';
import { listUnits } from '../../repositories/unit-repository';
import type { ApiParts } from '../api-parts';
import type { Handlers } from '../mount-routes';
import { hasMailbox } from '../session-view';

export function directoryHandlers({ config, database, services, clock }: ApiParts): Pick<Handlers, 'listMails' | 'getMail' | 'listUnits'> {
  const needMailbox = ({ sandbox }: Viewer): void => {
    if (!hasMailbox(config) && !sandbox) throw new AppError('not-found');
  };
  return {
    async listMails({ viewer, query }) {
      needMailbox(viewer);
      return listMails(database, viewer, query);
    },
    async getMail({ viewer, params }) {
      needMailbox(viewer);
      return findMail(database, viewer, params.id);
    },
    listUnits: ({ viewer, query }) => listUnits(database, services.units, viewer, { ...query, closed: query.closed === 'true' }, dayOfInstant(clock().toISOString())),
  };
}
