/** The part of the environment that says how Temporal is reached and how workers present themselves. */
export interface TemporalEnvironment {
  TEMPORAL_TLS?: boolean | undefined;
  TEMPORAL_TLS_SERVER_CA_CERT_PATH?: string | undefined;
  TEMPORAL_TLS_SERVER_NAME?: string | undefined;
  TEMPORAL_TLS_CLIENT_CERT_PATH?: string | undefined;
  TEMPORAL_TLS_CLIENT_KEY_PATH?: string | undefined;
  TEMPORAL_API_KEY?: string | undefined;
  TEMPORAL_DEPLOYMENT_NAME?: string | undefined;
  TEMPORAL_WORKER_BUILD_ID?: string | undefined;
}

/** Paths of PEM files; what is null is left to the operating system's authorities, or is not sent. */
export interface TemporalTls { serverCaPath: string | null; serverName: string | null; clientCertPath: string | null; clientKeyPath: string | null }

/** The worker deployment that workers belong to; without a build id it is the hash of the workflow bundle. */
export interface TemporalDeployment { name: string; buildId: string | null }

const needTls = ['TEMPORAL_TLS_SERVER_CA_CERT_PATH', 'TEMPORAL_TLS_SERVER_NAME', 'TEMPORAL_TLS_CLIENT_CERT_PATH', 'TEMPORAL_TLS_CLIENT_KEY_PATH', 'TEMPORAL_API_KEY'] as const;

/** What must be given together, or not. */
export function temporalFaults(env: TemporalEnvironment): string[] {
  const faults: string[] = [];
  if (env.TEMPORAL_TLS_CLIENT_CERT_PATH && !env.TEMPORAL_TLS_CLIENT_KEY_PATH) faults.push('TEMPORAL_TLS_CLIENT_KEY_PATH: is required with TEMPORAL_TLS_CLIENT_CERT_PATH');
  if (env.TEMPORAL_TLS_CLIENT_KEY_PATH && !env.TEMPORAL_TLS_CLIENT_CERT_PATH) faults.push('TEMPORAL_TLS_CLIENT_CERT_PATH: is required with TEMPORAL_TLS_CLIENT_KEY_PATH');
  const given = needTls.filter((name) => env[name] !== undefined);
  if (env.TEMPORAL_TLS === false && given.length > 0) faults.push(`TEMPORAL_TLS: is off, but ${given.join(', ')} needs it`);
  if (env.TEMPORAL_WORKER_BUILD_ID && !env.TEMPORAL_DEPLOYMENT_NAME) faults.push('TEMPORAL_DEPLOYMENT_NAME: is required with TEMPORAL_WORKER_BUILD_ID');
  return faults;
}

/** TLS is on when anything that needs it is given; null: in the clear. */
export function temporalTlsOf(env: TemporalEnvironment): TemporalTls | null {
  if (!env.TEMPORAL_TLS && needTls.every((name) => env[name] === undefined)) return null;
  return {
    serverCaPath: env.TEMPORAL_TLS_SERVER_CA_CERT_PATH ?? null, serverName: env.TEMPORAL_TLS_SERVER_NAME ?? null,
    clientCertPath: env.TEMPORAL_TLS_CLIENT_CERT_PATH ?? null, clientKeyPath: env.TEMPORAL_TLS_CLIENT_KEY_PATH ?? null,
  };
}

export const temporalDeploymentOf = (env: TemporalEnvironment): TemporalDeployment | null =>
  (env.TEMPORAL_DEPLOYMENT_NAME ? { name: env.TEMPORAL_DEPLOYMENT_NAME, buildId: env.TEMPORAL_WORKER_BUILD_ID ?? null } : null);
