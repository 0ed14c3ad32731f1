import { decide } from '../../cases/decide';
import { explainTaskDeadline } from '../../cases/explain-task-deadline';
import { nudge } from '../../cases/nudge';
import { saveDraft } from '../../cases/save-draft';
import { taskDetail } from '../../cases/task-detail';
import { askExtension, extendDeadline, pauseTask, resumeTask } from '../../cases/task-orders';
import { summarizeTasks } from '../../cases/task-summary';
import { listDoneTasks, listOpenTasks } from '../../repositories/task-repository';
import type { ApiParts } from '../api-parts';
import type { Handlers } from '../mount-routes';

type Operations = 'listInbox' | 'getTask' | 'saveDraft' | 'decideTask' | 'nudgeTask' | 'explainDeadline' | 'askExtension' | 'extendDeadline' | 'pauseTask' | 'resumeTask';

export function taskHandlers({ database, services }: ApiParts): Pick<Handlers, Operations> {
  return {
    async listInbox({ viewer, query }) {
      const { items, next } = await (query.state === 'open' ? listOpenTasks : listDoneTasks)(database, viewer, query);
      return { items: await summarizeTasks(services, viewer.tenant, items), next };
    },
    getTask: ({ viewer, params }) => taskDetail(services, viewer, params.id),
    saveDraft: ({ viewer, params, body }) => saveDraft(services, viewer, params.id, body.data),
    decideTask: ({ viewer, params, key, body }) => decide(services, viewer, params.id, key, body),
    nudgeTask: ({ viewer, params, key }) => nudge(services, viewer, params.id, key),
    explainDeadline: ({ viewer, params }) => explainTaskDeadline(services, viewer, params.id),
    askExtension: ({ viewer, params, key, body }) => askExtension(services, viewer, params.id, key, body),
    extendDeadline: ({ viewer, params, key, body }) => extendDeadline(services, viewer, params.id, key, body),
    pauseTask: ({ viewer, params, key, body }) => pauseTask(services, viewer, params.id, key, body),
    resumeTask: ({ viewer, params, key, body }) => resumeTask(services, viewer, params.id, key, body),
  };
}
