import { join } from 'node:path';
import { defaultPayloadConverter } from '@temporalio/common';
import { dataConverter } from '../temporal/connection';
import { readHistory } from '../../test/support/history-file';
import { placeIn, type HistoryEvent } from './recorded-place';

/** The recorded histories of released shapes, read from their ends. */
const converter = { payloadConverter: defaultPayloadConverter, payloadCodecs: dataConverter(null).payloadCodecs ?? [] };
const eventsOf = (shape: string): HistoryEvent[] => readHistory(join(__dirname, '../../workflows/histories', `${shape}.json`)).events as HistoryEvent[];

/** The places as the history grows, event by event. */
async function placesOf(events: readonly HistoryEvent[]): Promise<string[]> {
  const places: string[] = [];
  for (let end = 1; end <= events.length; end += 1) {
    const place = await placeIn(events.slice(0, end).reverse(), converter);
    if (place && place.hash !== places.at(-1)) places.push(place.hash);
  }
  return places;
}

/** A marker of Temporal's holds what an activity gave back; beside the ordinary road, entries that stood there already and activities outside the task. */
test.each([
  ['v2-return', 6], ['v2-activity-fallback', 4], ['v2-lost-place', 4], ['v2-read-on', 4],
])('%s: one place for each entry, in their order', async (shape, entries) => {
  const places = await placesOf(eventsOf(shape));
  expect(places).toHaveLength(entries);
  expect(new Set(places).size).toBe(entries);
});

test('a run that continues another stands where that one ended, until it records something itself', async () => {
  const before = await placeIn(eventsOf('v2-continue-as-new-1').reverse(), converter);
  const events = eventsOf('v2-continue-as-new-2');
  expect(await placeIn(events.slice(0, 1), converter)).toEqual(before);
  expect(await placeIn(events.reverse(), converter)).not.toEqual(before);
});
