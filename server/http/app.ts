import express, { Router, type Express } from 'express';
import type { Logger } from 'pino';
import type { CaseGateway, OperationGateway } from '../../domain/ports';
import { Attempts } from '../auth/attempts';
import { Sessions } from '../auth/sessions';
import { createCaseServices } from '../cases/case-services';
import type { Config } from '../config/config';
import type { Database } from '../mongo/database';
import { createOperationServices } from '../operations/operation-services';
import { SandboxRoles } from '../sandbox/sandbox-roles';
import type { ApiParts } from './api-parts';
import { caseHandlers } from './handlers/case-handlers';
import { contentHandlers } from './handlers/content-handlers';
import { choiceHandlers } from './handlers/choice-handlers';
import { directoryHandlers } from './handlers/directory-handlers';
import { orgHandlers } from './handlers/org-handlers';
import { procedureHandlers } from './handlers/procedure-handlers';
import { sandboxHandlers } from './handlers/sandbox-handlers';
import { sessionHandlers } from './handlers/session-handlers';
import { taskHandlers } from './handlers/task-handlers';
import { operationHandlers } from './handlers/operation-handlers';
import { studioHandlers } from './handlers/studio-handlers';
import { engineProbes, health, type Probes } from './health';
import { mountRoutes, type Handlers } from './mount-routes';
import { API_BASE, openApiDocument } from './openapi-document';
import { assignRequestId, logRequests } from './request-context';
import { viewerReader } from './require-viewer';
import { securityHeaders } from './security-headers';
import { refuseUnknownPath, sendProblems } from './send-problem';
import { staticWeb } from './static-web';

export interface ApiDependencies {
  config: Config;
  database: Database;
  gateway: CaseGateway;
  /** Sets orders for many cases going at once; without it the worker finds them (`operationKeeper`). */
  operations?: OperationGateway;
  logger: Logger;
  clock?: () => Date;
  /** How /readyz asks the engines; by default the ones of the configuration. */
  probes?: Probes;
}

/** The application from the outside in: what a request passes, in this order. */
export function createApp(dependencies: ApiDependencies): Express {
  const { config, database, logger } = dependencies;
  const parts = partsOf(dependencies);
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', config.trustedProxies);
  app.use(assignRequestId);
  app.use(logRequests(logger));
  app.use(securityHeaders(config));
  app.use(health(dependencies.probes ?? engineProbes(config, database)));
  app.use('/api', apiRouter(parts));
  app.use(staticWeb(config.webRoot));
  app.use(refuseUnknownPath);
  app.use(sendProblems(logger));
  return app;
}

const later: OperationGateway = { start: () => Promise.resolve() };

function partsOf({ config, database, gateway, operations = later, clock = () => new Date() }: ApiDependencies): ApiParts {
  const services = createCaseServices(database, gateway, config.publicUrl, clock);
  return {
    config, database, clock, services,
    operations: createOperationServices(services, operations),
    sessions: new Sessions(database, config.tenant, config.sessionHours, clock),
    roles: new SandboxRoles(database, config.tenant, config.sessionHours, clock),
    attempts: new Attempts(database, config.tenant, clock),
    cookie: { secure: config.publicUrl.startsWith('https://'), hours: config.sessionHours },
  };
}

function apiRouter(parts: ApiParts): Router {
  const handlers: Handlers = { ...sessionHandlers(parts), ...taskHandlers(parts), ...caseHandlers(parts), ...contentHandlers(parts), ...directoryHandlers(parts), ...choiceHandlers(parts), ...procedureHandlers(parts), ...operationHandlers(parts), ...orgHandlers(parts), ...studioHandlers(parts), ...sandboxHandlers(parts) };
  const document = JSON.stringify(openApiDocument());
  const router = Router();
  router.get('/openapi.json', (_req, res) => void res.setHeader('Cache-Control', 'no-cache').type('application/json').send(document));
  // Files of designs hold many of them; their own readers have narrower limits.
  router.use([`${API_BASE.slice('/api'.length)}/design-packages`, `${API_BASE.slice('/api'.length)}/design-imports`], express.json({ limit: '6mb', type: 'application/json' }));
  router.use(express.json({ limit: '1mb', type: 'application/json' }));
  router.use(API_BASE.slice('/api'.length), mountRoutes({ publicUrl: parts.config.publicUrl, handlers, requireViewer: viewerReader(parts) }));
  // Nothing below /api is a page.
  router.use(refuseUnknownPath);
  return router;
}
