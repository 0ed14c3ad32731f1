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
          { path: 'tasks/:taskId', lazy: async () => ({ Component: (await import('./pages/task/task-page')).TaskPage }) },
          { path: 'tasks/:taskId/sent', lazy: async () => ({ Component: (await import('./pages/task/sent-page')).SentPage }) },
          { path: 'cases/:caseId', lazy: async () => ({ Component: (await import('./pages/case/case-page')).CasePage }) },
          { path: 'directives', lazy: async () => ({ Component: (await import('./pages/directives/directives-page')).DirectivesPage }) },
          { path: 'directives/:directiveId', lazy: async () => ({ Component: (await import('./pages/directives/directive-page')).DirectivePage }) },
          { path: 'supervise', lazy: async () => ({ Component: (await import('./pages/supervise/supervise-page')).SupervisePage }) },
          { path: 'mailbox', lazy: async () => ({ Component: (await import('./pages/mailbox/mailbox-page')).MailboxPage }) },
          { path: 'mailbox/:mailId', lazy: async () => ({ Component: (await import('./pages/mailbox/mail-page')).MailPage }) },
          { path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
  },
]);
