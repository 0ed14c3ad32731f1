import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp, type ApiDependencies } from './app';

/** A request may be a 20 MiB upload over a school's slow line. */
const REQUEST_TIMEOUT_MS = 5 * 60_000;
const CLOSE_WITHIN_MS = 10_000;

/**
 * Serves the API and the pages on the configured port (0: any free one).
 * @throws when the port is taken
 */
export async function startApi(dependencies: ApiDependencies): Promise<{ url: string; close(): Promise<void> }> {
  const { host, port, publicUrl } = dependencies.config;
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT_MS, headersTimeout: 20_000 }, createApp(dependencies));
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, () => resolve()));
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: port === 0 ? `http://127.0.0.1:${bound}` : publicUrl,
    close: () => new Promise<void>((resolve) => {
      const timer = setTimeout(() => server.closeAllConnections(), CLOSE_WITHIN_MS);
      server.close(() => {
        clearTimeout(timer);
        resolve();
      });
      server.closeIdleConnections();
    }),
  };
}
