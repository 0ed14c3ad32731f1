import createClient from 'openapi-fetch';
import { currentLocale } from '../i18n/locale';
import { actingRole, ROLE_HEADER } from './acting';
import { patientFetch } from './patient-fetch';
import type { paths } from './schema';

export const API_BASE = '/api/v1';

export const api = createClient<paths>({ baseUrl: API_BASE, credentials: 'same-origin', fetch: patientFetch });

api.use({
  onRequest({ request }) {
    request.headers.set('Accept-Language', currentLocale());
    const role = actingRole();
    if (role !== null) request.headers.set(ROLE_HEADER, role);
    return request;
  },
});

/** A key the server accepts: 32 url-safe characters from the browser's generator. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export const pdfUrl = (documentId: string) => `${API_BASE}/documents/${encodeURIComponent(documentId)}/pdf`;
export const fileUrl = (fileId: string) => `${API_BASE}/files/${encodeURIComponent(fileId)}`;
