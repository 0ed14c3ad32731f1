import { Client, Connection, type TLSConfig } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import type { Config } from '../config/config';
import type { TemporalDeployment, TemporalTls } from '../config/temporal-config';
import { CodecKeyring } from './codec-keys';
import { CasePayloadCodec } from './payload-codec';
import { readTls } from './tls-files';

export interface TemporalSettings {
  address: string;
  namespace: string;
  taskQueue: string;
  codecKey: string | null;
  codecOldKeys?: readonly string[];
  tls?: TemporalTls | null;
  apiKey?: string | null;
  deployment?: TemporalDeployment | null;
}

export const temporalSettings = (config: Config): TemporalSettings => ({
  address: config.temporalAddress, namespace: config.temporalNamespace, taskQueue: config.temporalTaskQueue,
  codecKey: config.codecKey, codecOldKeys: config.codecOldKeys, tls: config.temporalTls, apiKey: config.temporalApiKey, deployment: config.temporalDeployment,
});

/** The same on client and worker; a worker adds how failures are written (see `workerDataConverter`). */
export function dataConverter(codecKey: string | null, codecOldKeys: readonly string[] = []): DataConverter {
  return { payloadCodecs: [new CasePayloadCodec(new CodecKeyring(codecKey, codecOldKeys))] };
}

export interface ConnectionSettings { address: string; tls?: TLSConfig; apiKey?: string; metadata?: Record<string, string> }

/**
 * How client and worker reach Temporal, the same for both.
 * @throws ConfigError when a certificate or key cannot be used.
 */
export async function connectionSettings({ address, namespace, tls, apiKey }: TemporalSettings): Promise<ConnectionSettings> {
  return {
    address,
    ...(tls ? { tls: await readTls(tls) } : {}),
    // One address of Temporal Cloud serves all namespaces for API keys: the header says which one is meant.
    ...(apiKey ? { apiKey, metadata: { 'temporal-namespace': namespace } } : {}),
  };
}

export async function connectTemporal(settings: TemporalSettings): Promise<Client> {
  const connection = await Connection.connect({ ...(await connectionSettings(settings)), connectTimeout: '10s' });
  return new Client({ connection, namespace: settings.namespace, dataConverter: dataConverter(settings.codecKey, settings.codecOldKeys) });
}
