import { createBrowserRouter } from 'react-router';
import { BrokenPage, NotFoundPage } from './pages/errors/error-pages';
import { InboxPage } from './pages/inbox/inbox-page';
import { SignInPage } from './pages/sign-in/sign-in-page';
import { AppShell } from './shell/app-shell';
import { HomeRedirect } from './shell/home-redirect';

/** Pages people open less often, or that weigh more, come when they are opened. */
export const createRouter = () => createBrowserRouter([
  { path: '/sign-in', element: <SignInPage />, errorElement: <BrokenPage /> },
  { path: '/verify/:code', errorElement: <BrokenPage />, lazy: async () => ({ Component: (await import('./pages/verify/verify-page')).VerifyPage }) },
  {
    path: '/', element: <AppShell />, errorElement: <BrokenPage />, hydrateFallbackElement: <div className="lk-progress" />,
    children: [
      {
        errorElement: <BrokenPage inside />,
        children: [
          { index: true, element: <HomeRedirect /> },
          { path: 'inbox', element: <InboxPage /> },
          { path: 'start', lazy: async () => ({ Component: (await import('./pages/start/start-page')).StartPage }) },
          { path: 'tasks/:taskId', lazy: async () => ({ Component: (await import('./pages/task/task-page')).TaskPage }) },
          { path: 'tasks/:taskId/sent', lazy: async () => ({ Component: (await import('./pages/task/sent-page')).SentPage }) },
          { path: 'cases/:caseId', lazy: async () => ({ Component: (await import('./pages/case/case-page')).CasePage }) },
          { path: 'directives', lazy: async () => ({ Component: (await import('./pages/directives/directives-page')).DirectivesPage }) },
          { path: 'directives/:directiveId', lazy: async () => ({ Component: (await import('./pages/directives/directive-page')).DirectivePage }) },
          { path: 'supervise', lazy: async () => ({ Component: (await import('./pages/supervise/supervise-page')).SupervisePage }) },
          { path: 'operations', lazy: async () => ({ Component: (await import('./pages/operations/operations-page')).OperationsPage }) },
          { path: 'operations/migration', lazy: async () => ({ Component: (await import('./pages/operations/migration-page')).MigrationPage }) },
          { path: 'operations/:operationId', lazy: async () => ({ Component: (await import('./pages/operations/operation-page')).OperationPage }) },
          { path: 'calendars', lazy: async () => ({ Component: (await import('./pages/calendars/calendars-page')).CalendarsPage }) },
          { path: 'calendars/:unitId', lazy: async () => ({ Component: (await import('./pages/calendars/calendar-page')).CalendarPage }) },
          { path: 'organisation', lazy: async () => ({ Component: (await import('./pages/organisation/organisation-page')).OrganisationPage }) },
          { path: 'organisation/people', lazy: async () => ({ Component: (await import('./pages/organisation/people-page')).PeoplePage }) },
          { path: 'organisation/units/:unitId', lazy: async () => ({ Component: (await import('./pages/organisation/unit-page')).UnitPage }) },
          { path: 'mailbox', lazy: async () => ({ Component: (await import('./pages/mailbox/mailbox-page')).MailboxPage }) },
          { path: 'mailbox/:mailId', lazy: async () => ({ Component: (await import('./pages/mailbox/mail-page')).MailPage }) },
          {
            path: 'studio', lazy: async () => ({ Component: (await import('./studio/help/help-frame')).StudioFrame }),
            children: [
              { errorElement: <BrokenPage inside />, children: [
                { index: true, lazy: async () => ({ Component: (await import('./studio/shelf/shelf-page')).ShelfPage }) },
                { path: 'packages', lazy: async () => ({ Component: (await import('./studio/packages/packages-page')).PackagesPage }) },
                { path: 'packages/export', lazy: async () => ({ Component: (await import('./studio/packages/export/export-page')).ExportPage }) },
                { path: 'packages/import', lazy: async () => ({ Component: (await import('./studio/packages/import/import-page')).ImportPage }) },
                { path: 'packages/bpmn', lazy: async () => ({ Component: (await import('./studio/packages/bpmn/bpmn-page')).BpmnPage }) },
                { path: 'forms/:key', lazy: async () => ({ Component: (await import('./studio/forms/form-designer-page')).FormDesignerPage }) },
                { path: 'procedures/:key', lazy: async () => ({ Component: (await import('./studio/procedures/procedure-designer-page')).ProcedureDesignerPage }) },
                { path: 'help/:topic?', lazy: async () => ({ Component: (await import('./studio/help/help-page')).HelpPage }) },
                { path: '*', element: <NotFoundPage /> },
              ] },
            ],
          },
          { path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
  },
]);
