import type { Client } from '@temporalio/client';
import { fromPayloadsAtIndex, type LoadedDataConverter, type Payload } from '@temporalio/common';
import type { temporal } from '@temporalio/proto';
import type { CaseActivities, CaseInput, CommitResult } from '../../domain/contracts/case-workflow';
import type { JournalEntry } from '../../domain/process';

/** Where a workflow stands by what Temporal recorded of it: the journal entry it took last, and why it waits for a person. */
export interface RecordedPlace { hash: string; parked: string | null }

export type HistoryEvent = temporal.api.history.v1.IHistoryEvent;
type Trouble = Parameters<CaseActivities['reportTrouble']>[0]['trouble'];
type Read = <T>(payload: Payload | null | undefined) => Promise<T>;

/** An entry is usually among the last ten events; timers that fired early lie between. */
const PAGE = 30;
const LOCAL_ACTIVITY = 'core_local_activity';

/**
 * Reads the newest run's history from its end. No query: a worker that answers one may be given timers that have fired
 * before the task that tells it the time, so that it decides by an old clock and records what nobody can replay
 * (docs/decisions/0050).
 *
 * @returns null before the first entry
 * @throws when there is no such workflow, or Temporal is away
 */
export function recordedPlace(client: Client, workflowId: string): Promise<RecordedPlace | null> {
  return placeIn(newestFirst(client, workflowId), client.options.loadedDataConverter);
}

async function* newestFirst(client: Client, workflowId: string): AsyncGenerator<HistoryEvent> {
  const request = { namespace: client.options.namespace, execution: { workflowId }, maximumPageSize: PAGE };
  let nextPageToken: Uint8Array | null | undefined;
  do {
    const page = await client.workflowService.getWorkflowExecutionHistoryReverse({ ...request, nextPageToken: nextPageToken ?? null });
    yield* page.history?.events ?? [];
    ({ nextPageToken } = page);
  } while (nextPageToken && nextPageToken.length > 0);
}

/** @param events of one run, the newest first */
export async function placeIn(events: AsyncIterable<HistoryEvent> | Iterable<HistoryEvent>, { payloadConverter, payloadCodecs }: Pick<LoadedDataConverter, 'payloadConverter' | 'payloadCodecs'>): Promise<RecordedPlace | null> {
  const read: Read = async <T>(payload: Payload | null | undefined): Promise<T> => {
    let payloads = payload ? [payload] : [];
    for (const codec of [...payloadCodecs].reverse()) payloads = await codec.decode(payloads);
    return fromPayloadsAtIndex<T>(payloadConverter, 0, payloads);
  };
  const results = new Map<string, Payload>();
  /** What the latest report says; a commit after a report took it back. */
  let parked: string | null | undefined;
  for await (const event of events) {
    const hash = await hashIn(read, event, results);
    if (hash !== null) return { hash, parked: parked ?? null };
    const trouble = await troubleIn(read, event);
    if (trouble !== undefined && parked === undefined) parked = trouble?.reason ?? null;
    const started = event.workflowExecutionStartedEventAttributes;
    if (started) {
      const { resume } = await read<CaseInput>(started.input?.payloads?.[0]);
      return resume ? { hash: resume.hash, parked: parked === undefined ? (resume.parked?.kind ?? null) : parked } : null;
    }
  }
  return null;
}

/** The entry an activity gave back, when this event is the result of one that does. An ordinary activity's name stands in an earlier event. */
async function hashIn(read: Read, event: HistoryEvent, results: Map<string, Payload>): Promise<string | null> {
  const marker = event.markerRecordedEventAttributes;
  if (marker?.markerName === LOCAL_ACTIVITY) {
    return hashOf(read, nameIn(marker.details?.data?.payloads?.[0]), marker.details?.result?.payloads?.[0]);
  }
  const completed = event.activityTaskCompletedEventAttributes;
  const result = completed?.result?.payloads?.[0];
  if (result) results.set(String(completed.scheduledEventId), result);
  const scheduled = event.activityTaskScheduledEventAttributes;
  return scheduled ? hashOf(read, scheduled.activityType?.name ?? '', results.get(String(event.eventId))) : null;
}

/** What Temporal's own worker writes beside a result is plain JSON, never sealed. */
const nameIn = (data: Payload | null | undefined): string => (JSON.parse(Buffer.from(data?.data ?? []).toString('utf8') || '{}') as { activity_type?: string }).activity_type ?? '';

async function hashOf(read: Read, activity: string, payload: Payload | null | undefined): Promise<string | null> {
  if (!payload) return null;
  if (activity === 'commit') {
    const result = await read<CommitResult>(payload);
    return result.kind === 'appended' ? result.hash : result.entry.hash;
  }
  return activity === 'entryAt' ? ((await read<JournalEntry | null>(payload))?.hash ?? null) : null;
}

/** What a case was reported to need a person for, null when that was taken back; undefined when this event tells nothing of it. */
async function troubleIn(read: Read, { activityTaskScheduledEventAttributes: scheduled }: HistoryEvent): Promise<Trouble | undefined> {
  if (scheduled?.activityType?.name !== 'reportTrouble') return undefined;
  return (await read<{ trouble: Trouble }>(scheduled.input?.payloads?.[0])).trouble;
}
