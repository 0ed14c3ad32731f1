import './configure-zod';
import 'bootstrap/dist/css/bootstrap.min.css';
import '@fontsource/be-vietnam-pro/400.css';
import '@fontsource/be-vietnam-pro/500.css';
import '@fontsource/be-vietnam-pro/600.css';
import '@fontsource/be-vietnam-pro/700.css';
import './theme/tokens.css';
import './theme/base.css';
import './theme/layout.css';
import './theme/parts.css';
import './theme/steps.css';
import './theme/form.css';
import './theme/administration.css';
import './theme/orders.css';
import './i18n/setup';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { createQueryClient } from './api/queries';
import { createRouter } from './router';
import { ToastProvider } from './ui/toasts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root');

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={createQueryClient()}>
      <ToastProvider>
        <RouterProvider router={createRouter()} />
      </ToastProvider>
    </QueryClientProvider>
  </StrictMode>,
);
