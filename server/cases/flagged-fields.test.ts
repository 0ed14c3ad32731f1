import type { JsonObject } from '../../forms';
import { getForm } from '../../forms';
import { sampleSubmission } from '../../forms/samples';
import { closedFields } from './flagged-fields';

const today = '2026-03-02';
const file = { fileId: 'f-1', name: 'a.pdf', size: 10, type: 'application/pdf' };
const sample = (form: 'plan' | 'classification', changes: Record<string, unknown> = {}): JsonObject =>
  sampleSubmission(form, { today, file, unit: 'u-1', partyUnits: ['u-1', 'u-2'], recipients: [] }, changes as never) as JsonObject;
const plan = getForm('plan')!;
const closed = (sent: JsonObject, data: JsonObject, open: string[]): string[] => closedFields(plan, sent, data, open).map((path) => path.join('.'));

test('the same content again changes nothing', () => {
  expect(closed(sample('plan'), sample('plan'), [])).toEqual([]);
});

test('only what was opened may change, however the note names it', () => {
  const changed = sample('plan', { 'models.0.name': 'Cổng trường bình yên' });
  expect(closed(sample('plan'), changed, [])).toEqual(['models.0.name']);
  for (const note of ['models[0].name', 'models.0.name', 'models/0/name', 'models[0]', 'models']) expect(closed(sample('plan'), changed, [note])).toEqual([]);
  expect(closed(sample('plan'), changed, ['models[1].name'])).toEqual(['models.0.name']);
});

test('rows come and go only where the whole table was opened', () => {
  const more = sample('plan');
  more.models = [...(more.models as JsonObject[]), (more.models as JsonObject[])[0]!];
  expect(closed(sample('plan'), more, ['models[0].name'])).toEqual(['models']);
  expect(closed(sample('plan'), more, ['models'])).toEqual([]);
});

test('another file is another content', () => {
  const [first] = sample('plan').plan as JsonObject[];
  expect(closed(sample('plan'), sample('plan', { plan: [{ ...first, fileId: 'f-2' }] }), [])).toEqual(['plan.0']);
});

test('what shows or hides because an open field changed may follow it', () => {
  const [without, withCell] = [sample('plan', { hasPartyCell: false }), sample('plan', { hasPartyCell: true })];
  expect(closed(without, withCell, ['hasPartyCell'])).toEqual([]);
  expect(closed(withCell, without, ['hasPartyCell'])).toEqual([]);
  expect(closed(without, withCell, [])).toEqual(['hasPartyCell']);
});
