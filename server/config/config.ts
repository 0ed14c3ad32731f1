import path from 'node:path';
import { z } from 'zod';
import { temporalDeploymentOf, temporalFaults, temporalTlsOf, type TemporalDeployment, type TemporalTls } from './temporal-config';

/** Everything that can be set from outside, checked once at start. */
export interface Config {
  mode: 'embedded' | 'production';
  /** Demo people on the sign-in page, and the built-in mailbox. */
  demo: boolean;
  /** A fresh demo province gets a directive under way, played through the same use cases as the pages. */
  demoLife: boolean;
  tenant: string;
  host: string;
  port: number;
  /** Where people reach the product; without a slash at the end. */
  publicUrl: string;
  mongodbUri: string;
  mongodbDatabase: string;
  temporalAddress: string;
  temporalNamespace: string;
  temporalTaskQueue: string;
  /** Null: connections to Temporal are in the clear. */
  temporalTls: TemporalTls | null;
  /** Of Temporal Cloud, or of a proxy in front of Temporal. */
  temporalApiKey: string | null;
  /** Null: workers are not versioned, and nobody has to say which one is current. */
  temporalDeployment: TemporalDeployment | null;
  redisUrl: string;
  /** Null: mail is only kept in the built-in mailbox. */
  smtpUrl: string | null;
  mailFrom: string;
  /** 32 bytes in base64; null: payloads in Temporal are compressed but not encrypted. */
  codecKey: string | null;
  /** Keys that still open what they sealed. */
  codecOldKeys: readonly string[];
  /** A session ends after so many hours without use. */
  sessionHours: number;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** Folder of the built pages. */
  webRoot: string;
  /** How many proxies stand in front: their X-Forwarded-For is believed. */
  trustedProxies: number;
}

export class ConfigError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The configuration has ${faults.length} fault${faults.length === 1 ? '' : 's'}:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

const urlWith = (...schemes: string[]) => z.string().refine((value) => schemes.some((scheme) => value.startsWith(`${scheme}://`)) && URL.canParse(value), `must be a URL that starts with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`);
const flag = z.enum(['0', '1', 'false', 'true']).transform((value) => value === '1' || value === 'true');
const codecKey = z.string().refine((value) => Buffer.from(value, 'base64').length === 32, 'must be 32 bytes in base64');
const count = (min: number, max: number) => z.coerce.number('must be a number').int('must be a whole number').min(min).max(max);

const environmentSchema = z.object({
  LIENKY_MODE: z.enum(['embedded', 'production']).default('embedded'),
  LIENKY_DEMO: flag.optional(),
  LIENKY_DEMO_LIFE: flag.default(false),
  LIENKY_TENANT: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/, 'must be 2 to 41 lower case letters, digits and hyphens').default('an-hoa'),
  LIENKY_HOST: z.string().min(1).optional(),
  PORT: count(0, 65_535).default(3000),
  LIENKY_PUBLIC_URL: urlWith('http', 'https').optional(),
  MONGODB_URI: z.string('is required').refine((value) => /^mongodb(\+srv)?:\/\/[^/]/.test(value), 'must start with mongodb:// or mongodb+srv://'),
  MONGODB_DATABASE: z.string().regex(/^[A-Za-z0-9_-]{1,60}$/, 'must be 1 to 60 letters, digits, _ and -').default('lienky'),
  TEMPORAL_ADDRESS: z.string('is required').regex(/^[^:/\s]+:\d{1,5}$/, 'must be host:port'),
  TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
  TEMPORAL_TASK_QUEUE: z.string().min(1).default('lienky'),
  TEMPORAL_TLS: flag.optional(),
  TEMPORAL_TLS_SERVER_CA_CERT_PATH: z.string().optional(),
  TEMPORAL_TLS_SERVER_NAME: z.string().regex(/^[A-Za-z0-9.-]{1,253}$/, 'must be a host name').optional(),
  TEMPORAL_TLS_CLIENT_CERT_PATH: z.string().optional(),
  TEMPORAL_TLS_CLIENT_KEY_PATH: z.string().optional(),
  TEMPORAL_API_KEY: z.string().regex(/^[\x21-\x7e]+$/, 'must be printable ASCII without spaces').optional(),
  TEMPORAL_DEPLOYMENT_NAME: z.string().regex(/^[A-Za-z0-9_/-]{1,120}$/, 'must be 1 to 120 letters, digits, _, - and /').optional(),
  TEMPORAL_WORKER_BUILD_ID: z.string().regex(/^[A-Za-z0-9_.-]{1,120}$/, 'must be 1 to 120 letters, digits, _, - and .').optional(),
  REDIS_URL: urlWith('redis', 'rediss'),
  SMTP_URL: urlWith('smtp', 'smtps').optional(),
  MAIL_FROM: z.string().min(3).max(200).default('Liên Ký <lien-ky@localhost>'),
  LIENKY_CODEC_KEY: codecKey.optional(),
  LIENKY_CODEC_OLD_KEYS: z.string().transform((value) => value.split(',').map((key) => key.trim())).pipe(z.array(codecKey)).default([]),
  LIENKY_SESSION_HOURS: count(1, 720).default(12),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  LIENKY_WEB_ROOT: z.string().min(1).default('build/web'),
  LIENKY_TRUSTED_PROXIES: count(0, 10).default(0),
});
type Environment = z.infer<typeof environmentSchema>;

const isLoopback = (url: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);

/** What must not be combined where real people work. */
function productionFaults(env: Environment): string[] {
  if (env.LIENKY_MODE !== 'production') return [];
  const faults: string[] = [];
  if (env.LIENKY_DEMO_LIFE) faults.push('LIENKY_DEMO_LIFE: belongs to the demo province and cannot be on in production');
  if (env.LIENKY_DEMO) faults.push('LIENKY_DEMO: demo accounts have public passwords and cannot be on in production');
  if (!env.LIENKY_PUBLIC_URL) faults.push('LIENKY_PUBLIC_URL: is required in production');
  else if (env.LIENKY_PUBLIC_URL.startsWith('http://') && !isLoopback(env.LIENKY_PUBLIC_URL)) faults.push('LIENKY_PUBLIC_URL: must be https in production, sessions would travel in the clear');
  if (!env.SMTP_URL) faults.push('SMTP_URL: is required in production, reminders could not be sent');
  return faults;
}

/**
 * Reads the configuration from an environment.
 * @throws ConfigError with every fault at once.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return `${name}: ${given[name] === undefined ? 'is required' : issue.message}`;
    }));
  }
  const env = parsed.data;
  const faults = [...temporalFaults(env), ...productionFaults(env)];
  if (faults.length > 0) throw new ConfigError(faults);
  return configOf(env);
}

function configOf(env: Environment): Config {
  const embedded = env.LIENKY_MODE === 'embedded';
  return {
    mode: env.LIENKY_MODE,
    demo: env.LIENKY_DEMO ?? embedded,
    demoLife: env.LIENKY_DEMO_LIFE,
    tenant: env.LIENKY_TENANT,
    host: env.LIENKY_HOST ?? (embedded ? '127.0.0.1' : '0.0.0.0'),
    port: env.PORT,
    publicUrl: (env.LIENKY_PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, ''),
    mongodbUri: env.MONGODB_URI,
    mongodbDatabase: env.MONGODB_DATABASE,
    temporalAddress: env.TEMPORAL_ADDRESS,
    temporalNamespace: env.TEMPORAL_NAMESPACE,
    temporalTaskQueue: env.TEMPORAL_TASK_QUEUE,
    temporalTls: temporalTlsOf(env),
    temporalApiKey: env.TEMPORAL_API_KEY ?? null,
    temporalDeployment: temporalDeploymentOf(env),
    redisUrl: env.REDIS_URL,
    smtpUrl: env.SMTP_URL ?? null,
    mailFrom: env.MAIL_FROM,
    codecKey: env.LIENKY_CODEC_KEY ?? null,
    codecOldKeys: env.LIENKY_CODEC_OLD_KEYS,
    sessionHours: env.LIENKY_SESSION_HOURS,
    logLevel: env.LOG_LEVEL,
    webRoot: path.resolve(env.LIENKY_WEB_ROOT),
    trustedProxies: env.LIENKY_TRUSTED_PROXIES,
  };
}

/** The only place that reads the environment of the process. */
export const loadConfig = (): Config => readConfig(process.env);
