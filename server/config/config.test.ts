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
});
