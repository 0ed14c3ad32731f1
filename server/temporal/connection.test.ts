import { readFileSync } from 'node:fs';
import { createSecureServer, type Http2SecureServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import { Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { ConfigError } from '../config/config';
import type { TemporalTls } from '../config/temporal-config';
import { connectionSettings, type TemporalSettings } from './connection';
import { readTls } from './tls-files';

/**
 * Real handshakes with a server that knows just enough of gRPC to be connected to. Its certificates were made with
 * `openssl ca` for this test (an authority for CN=temporal.test and CN=lienky-worker, valid from 2000 to 2199, its
 * key thrown away) and protect nothing.
 */
const file = (name: string): string => join(__dirname, '../../test/support/certificates', name);
const mutual: TemporalTls = { serverCaPath: file('authority.pem'), serverName: 'temporal.test', clientCertPath: file('client.pem'), clientKeyPath: file('client-key.pem') };

interface Call { path: string; client: string | undefined; authorization: string | undefined; namespace: string | undefined }
const calls: Call[] = [];
let server: Http2SecureServer;
let settings: TemporalSettings;

/** Every call is answered with an empty message and status OK. */
const EMPTY_MESSAGE = Buffer.alloc(5);

beforeAll(async () => {
  server = createSecureServer({ key: readFileSync(file('server-key.pem')), cert: readFileSync(file('server.pem')), ca: readFileSync(file('authority.pem')), requestCert: true, rejectUnauthorized: true });
  server.on('stream', (stream, headers) => {
    const certificate = (stream.session?.socket as TLSSocket | undefined)?.getPeerCertificate();
    const header = (name: string): string | undefined => headers[name]?.toString();
    calls.push({ path: header(':path') ?? '', client: certificate?.subject?.CN?.toString(), authorization: header('authorization'), namespace: header('temporal-namespace') });
    stream.on('wantTrailers', () => stream.sendTrailers({ 'grpc-status': '0' }));
    stream.on('error', () => undefined);
    stream.respond({ ':status': 200, 'content-type': 'application/grpc' }, { waitForTrailers: true });
    stream.end(EMPTY_MESSAGE);
  });
  server.on('sessionError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  settings = { address: `127.0.0.1:${(server.address() as AddressInfo).port}`, namespace: 'province.a1b2c', taskQueue: 'q', codecKey: null, tls: mutual, apiKey: 'the-key' };
});
beforeEach(() => void calls.splice(0));
afterAll(() => new Promise((resolve) => server.close(resolve)));

const connect: Record<string, (given: TemporalSettings) => Promise<void>> = {
  client: async (given) => {
    const connection = await Connection.connect({ ...(await connectionSettings(given)), connectTimeout: '800ms' });
    await connection.close();
  },
  worker: async (given) => {
    const connection = await NativeConnection.connect(await connectionSettings(given));
    await connection.close();
  },
};

describe.each(Object.keys(connect))('the connection of a %s', (kind) => {
  const reach = (given: TemporalSettings): Promise<void> => connect[kind]?.(given) ?? Promise.reject(new Error(kind));

  it('brings its certificate, its API key and its namespace', async () => {
    await reach(settings);
    expect(calls[0]).toEqual({ path: '/temporal.api.workflowservice.v1.WorkflowService/GetSystemInfo', client: 'lienky-worker', authorization: 'Bearer the-key', namespace: 'province.a1b2c' });
  });

  it('brings neither key nor namespace when there is no API key', async () => {
    await reach({ ...settings, apiKey: null });
    expect(calls[0]).toMatchObject({ client: 'lienky-worker', authorization: undefined, namespace: undefined });
  });

  it.each<[string, Partial<TemporalTls>]>([
    ['a server of another name', { serverName: 'elsewhere.test' }],
    ['a server that no known authority vouches for', { serverCaPath: null }],
    ['a server that wants a certificate, without one', { clientCertPath: null, clientKeyPath: null }],
  ])('does not come about with %s', async (_what, change) => {
    await expect(reach({ ...settings, tls: { ...mutual, ...change } })).rejects.toThrow();
    expect(calls).toEqual([]);
  });
});

test('what is wrong with the files is told by variable, all at once', async () => {
  const faultsOf = (tls: Partial<TemporalTls>, now?: number): Promise<readonly string[]> => readTls({ ...mutual, ...tls }, now).then(() => [], (error: unknown) => (error instanceof ConfigError ? error.faults : [String(error)]));
  expect(await faultsOf({})).toEqual([]);
  expect(await faultsOf({ serverCaPath: file('client-key.pem'), clientCertPath: file('nowhere.pem'), clientKeyPath: file('client.pem') })).toEqual([
    expect.stringMatching(/^TEMPORAL_TLS_CLIENT_CERT_PATH: .*nowhere\.pem cannot be read \(ENOENT\)$/),
    'TEMPORAL_TLS_SERVER_CA_CERT_PATH: is not a certificate in PEM',
    'TEMPORAL_TLS_CLIENT_KEY_PATH: is not a private key in PEM without a password',
  ]);
  expect(await faultsOf({ clientKeyPath: file('server-key.pem') })).toEqual(['TEMPORAL_TLS_CLIENT_KEY_PATH: is not the key of the certificate in TEMPORAL_TLS_CLIENT_CERT_PATH']);
  expect(await faultsOf({}, Date.parse('2200-01-01'))).toEqual([expect.stringMatching(/^TEMPORAL_TLS_SERVER_CA_CERT_PATH: the certificate ended on/), expect.stringMatching(/^TEMPORAL_TLS_CLIENT_CERT_PATH: the certificate ended on/)]);
});
