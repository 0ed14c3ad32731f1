import { decide } from '../../cases/decide';
import { nudge } from '../../cases/nudge';
import { saveDraft } from '../../cases/save-draft';
import { taskDetail } from '../../cases/task-detail';
import { summarizeTasks } from '../../cases/task-summary';
import { listDoneTasks, listOpenTasks } from '../../repositories/task-repository';
import type { ApiParts } from '../api-parts';
import type { Handlers } from '../mount-routes';

export function taskHandlers({ database, services }: ApiParts): Pick<Handlers, 'listInbox' | 'getTask' | 'saveDraft' | 'decideTask' | 'nudgeTask'> {
  return {
    async listInbox({ viewer, query }) {
      const { items, next } = await (query.state === 'open' ? listOpenTasks : listDoneTasks)(database, viewer, query);
      return { items: await summarizeTasks(services, viewer.tenant, items), next };
    },
    getTask: ({ viewer, params }) => taskDetail(services, viewer, params.id),
    saveDraft: ({ viewer, params, body }) => saveDraft(services, viewer, params.id, body.data),
    decideTask: ({ viewer, params, key, body }) => decide(services, viewer, params.id, key, body),
    nudgeTask: ({ viewer, params, key }) => nudge(services, viewer, params.id, key),
  };
}
