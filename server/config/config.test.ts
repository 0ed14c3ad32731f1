import { ConfigError, readConfig } from './config';

const engines = { MONGODB_URI: 'mongodb://127.0.0.1:27017/lienky', TEMPORAL_ADDRESS: '127.0.0.1:7233', REDIS_URL: 'redis://127.0.0.1:6379' };
const production = { ...engines, LIENKY_MODE: 'production', LIENKY_PUBLIC_URL: 'https://lienky.example.vn', SMTP_URL: 'smtp://mail:25' };

function faultsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
}

describe('readConfig', () => {
  it('needs only the engines in the embedded mode', () => {
    expect(readConfig(engines)).toMatchObject({ mode: 'embedded', demo: true, port: 3000, host: '127.0.0.1', tenant: 'an-hoa', publicUrl: 'http://localhost:3000', smtpUrl: null });
  });

  it('lists every fault at once, by name', () => {
    const faults = faultsOf({ PORT: 'many', TEMPORAL_ADDRESS: 'http://x', REDIS_URL: 'localhost', LIENKY_CODEC_KEY: 'short', LOG_LEVEL: 'loud' });
    expect(faults.map((fault) => fault.split(':')[0]).sort()).toEqual(['LIENKY_CODEC_KEY', 'LOG_LEVEL', 'MONGODB_URI', 'PORT', 'REDIS_URL', 'TEMPORAL_ADDRESS']);
    expect(faults).toContain('MONGODB_URI: is required');
  });

  it('takes an empty value for a missing one', () => {
    expect(readConfig({ ...engines, SMTP_URL: '', PORT: '' })).toMatchObject({ smtpUrl: null, port: 3000 });
  });

  it('refuses demo accounts, plain http and missing mail in production', () => {
    expect(faultsOf({ ...production, LIENKY_DEMO: '1' })).toEqual([expect.stringContaining('LIENKY_DEMO')]);
    expect(faultsOf({ ...production, LIENKY_PUBLIC_URL: 'http://lienky.example.vn' })).toEqual([expect.stringContaining('https')]);
    expect(faultsOf({ ...engines, LIENKY_MODE: 'production' })).toHaveLength(2);
  });

  it('is complete in production', () => {
    expect(readConfig({ ...production, LIENKY_PUBLIC_URL: 'https://lienky.example.vn/' })).toMatchObject({ demo: false, host: '0.0.0.0', publicUrl: 'https://lienky.example.vn' });
  });

  it('reaches Temporal in the clear and without versions unless told otherwise', () => {
    expect(readConfig(engines)).toMatchObject({ temporalNamespace: 'default', temporalTaskQueue: 'lienky', temporalTls: null, temporalApiKey: null, temporalDeployment: null, codecOldKeys: [] });
    expect(readConfig({ ...engines, TEMPORAL_NAMESPACE: 'province.a1b2c', TEMPORAL_TASK_QUEUE: 'cases', TEMPORAL_TLS: '0' })).toMatchObject({ temporalNamespace: 'province.a1b2c', temporalTaskQueue: 'cases', temporalTls: null });
  });

  it('turns TLS on for whatever needs it', () => {
    const none = { serverCaPath: null, serverName: null, clientCertPath: null, clientKeyPath: null };
    expect(readConfig({ ...engines, TEMPORAL_TLS: '1' }).temporalTls).toEqual(none);
    expect(readConfig({ ...engines, TEMPORAL_API_KEY: 'secret' })).toMatchObject({ temporalTls: none, temporalApiKey: 'secret' });
    expect(readConfig({ ...engines, TEMPORAL_TLS_CLIENT_CERT_PATH: 'a.pem', TEMPORAL_TLS_CLIENT_KEY_PATH: 'a-key.pem', TEMPORAL_TLS_SERVER_CA_CERT_PATH: 'ca.pem', TEMPORAL_TLS_SERVER_NAME: 'temporal.vn' }).temporalTls)
      .toEqual({ serverCaPath: 'ca.pem', serverName: 'temporal.vn', clientCertPath: 'a.pem', clientKeyPath: 'a-key.pem' });
  });

  it('refuses half of what belongs together', () => {
    expect(faultsOf({ ...engines, TEMPORAL_TLS_CLIENT_CERT_PATH: 'a.pem' })).toEqual([expect.stringMatching(/^TEMPORAL_TLS_CLIENT_KEY_PATH: is required with/)]);
    expect(faultsOf({ ...engines, TEMPORAL_TLS_CLIENT_KEY_PATH: 'a-key.pem' })).toEqual([expect.stringMatching(/^TEMPORAL_TLS_CLIENT_CERT_PATH: is required with/)]);
    expect(faultsOf({ ...engines, TEMPORAL_TLS: '0', TEMPORAL_API_KEY: 'secret' })).toEqual(['TEMPORAL_TLS: is off, but TEMPORAL_API_KEY needs it']);
    expect(faultsOf({ ...engines, TEMPORAL_WORKER_BUILD_ID: 'b1' })).toEqual([expect.stringMatching(/^TEMPORAL_DEPLOYMENT_NAME: is required with/)]);
    expect(faultsOf({ ...engines, TEMPORAL_API_KEY: 'two words', TEMPORAL_DEPLOYMENT_NAME: 'a.b', TEMPORAL_TLS_SERVER_NAME: 'https://x' })).toHaveLength(3);
  });

  it('knows the deployment and the build of its workers', () => {
    expect(readConfig({ ...engines, TEMPORAL_DEPLOYMENT_NAME: 'lienky' }).temporalDeployment).toEqual({ name: 'lienky', buildId: null });
    expect(readConfig({ ...engines, TEMPORAL_DEPLOYMENT_NAME: 'lienky', TEMPORAL_WORKER_BUILD_ID: '1.2.0' }).temporalDeployment).toEqual({ name: 'lienky', buildId: '1.2.0' });
  });

  it('takes any number of old codec keys, each of 32 bytes, and never tells one in a fault', () => {
    const [one, two] = [Buffer.alloc(32, 1).toString('base64'), Buffer.alloc(32, 2).toString('base64')];
    expect(readConfig({ ...engines, LIENKY_CODEC_OLD_KEYS: `${one}, ${two}` }).codecOldKeys).toEqual([one, two]);
    expect(faultsOf({ ...engines, LIENKY_CODEC_OLD_KEYS: `${one},short` })).toEqual(['LIENKY_CODEC_OLD_KEYS: must be 32 bytes in base64']);
  });
});
