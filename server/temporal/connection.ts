import { Client, Connection } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import { CasePayloadCodec } from './payload-codec';

export interface TemporalSettings { address: string; namespace: string; taskQueue: string; codecKey: string | null }

/** The same on client and worker. */
export function dataConverter(codecKey: string | null): DataConverter {
  return { payloadCodecs: [new CasePayloadCodec(codecKey)] };
}

export async function connectTemporal(settings: TemporalSettings): Promise<Client> {
  const connection = await Connection.connect({ address: settings.address, connectTimeout: '10s' });
  return new Client({ connection, namespace: settings.namespace, dataConverter: dataConverter(settings.codecKey) });
}
