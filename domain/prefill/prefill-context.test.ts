import { taskNode, procedureOf } from '../../test/support/small-procedure';
import type { StepRecord } from '../process';
import { answerIds, prefillContext, signingSeats, type OpenedForm, type SentAnswer } from './prefill-context';

const form = (key: string) => ({ form: { key, version: 1 } });
const definition = procedureOf(
  taskNode('plan', 'school', 'drafter', form('plan')), taskNode('approval', 'school', 'principal', { signs: 'plan' }), taskNode('signature', 'police', 'officer', { signs: 'plan', ...form('cosignature') }), taskNode('second', 'school', 'drafter', { signs: 'plan' }),
  taskNode('elsewhere', 'body', 'secretary', { signs: 'signature' }), taskNode('inspection', 'body', 'inspector', form('inspection')), taskNode('recheck', 'body', 'inspector', form('recheck')), taskNode('again', 'school', 'drafter', form('plan')),
);
const parties = { school: 'truong', police: 'cong-an', body: 'ban' };
const done = (id: string | null, completedAt = '2026-11-23T01:00:00.000Z'): StepRecord => ({ completedAt, outcome: 'on', by: 'p', submission: id === null ? null : { id, hash: id } });
const sent = (id: string, key: string, data: SentAnswer['data'], at = '2026-11-23T01:00:00.000Z'): SentAnswer => ({ id, form: { key }, data, at });

const opened = (more: Partial<OpenedForm> & { facts?: OpenedForm['held']['state']['facts']; steps?: Record<string, StepRecord> } = {}) => prefillContext({
  at: '2026-12-31T17:30:00.000Z', personId: 'p', definition, held: { subjectUnitId: 'truong', parties, state: { facts: more.facts ?? {}, steps: more.steps ?? {} } }, task: { step: 'signature', openedAt: '2026-05-31T17:00:00.000Z', dueAt: null },
  holderName: ({ unit }) => (unit === 'truong' ? 'Lan' : null), answers: [], ...more,
});

test('days are those of Viet Nam; the year is that of the case where it has one', () => {
  expect(opened()).toMatchObject({ today: '2027-01-01', year: 2027, unit: 'truong', person: 'p', period: { kind: 'halfYear', year: 2026 } });
  expect(opened({ facts: { year: 2025 } })).toMatchObject({ year: 2025, facts: { year: 2025 } });
  expect(opened({ facts: { year: '2025' } }).year).toBe(2027);
  for (const missing of ['dueYear', 'unitName', 'personName']) expect(opened()).not.toHaveProperty(missing);
  expect(opened({ unitName: 'Trường A', personName: '', task: { step: 'plan', openedAt: '2026-01-01T00:00:00.000Z', dueAt: '2027-12-31T17:00:00.000Z' } })).toMatchObject({ unitName: 'Trường A', personName: '', dueYear: 2028, period: { kind: 'year', year: 2025 } });
});

test('whoever signs the same step stands once for each unit, with a name where somebody holds the seat', () => {
  expect(signingSeats(definition, parties, 'signature')).toEqual([{ unit: 'truong', role: 'principal' }, { unit: 'cong-an', role: 'officer' }]);
  expect(opened()).toMatchObject({ parties: [{ unit: 'truong', representative: 'Lan' }, { unit: 'cong-an' }], partyUnits: ['truong', 'cong-an'] });
  expect(signingSeats(definition, { school: 'truong' }, 'signature')).toEqual([{ unit: 'truong', role: 'principal' }]);
  for (const step of ['plan', 'nowhere']) expect(signingSeats(definition, parties, step)).toEqual([]);
});

test('answers go by their form: only those that count now, of two the later, of the same moment the one sent last', () => {
  const steps = { plan: done('k1'), again: done('k2'), approval: done('k3'), second: done(null) };
  expect(answerIds(steps)).toEqual(['k1', 'k2', 'k3']);
  const answers = [sent('k0', 'gone', { a: 1 }), sent('k2', 'plan', { a: 2 }), sent('k1', 'plan', { a: 1 }, '2026-11-22T01:00:00.000Z'), { id: 'k3', form: null, data: {}, at: '2026-11-24T01:00:00.000Z' }];
  expect(opened({ steps, answers }).answers).toEqual({ plan: { a: 2 } });
  expect(opened({ steps, answers: [sent('k1', 'plan', { a: 1 }), sent('k2', 'plan', { a: 2 })] }).answers).toEqual({ plan: { a: 2 } });
});

test('models are those of the case itself, otherwise of the case it follows up; rows without a name are left out', () => {
  const own = sent('k1', 'plan', { models: [{ name: 'Một', summary: 'Nội dung' }, null, 'x', { name: 3 }, { name: 'Hai' }] });
  const parents = sent('k9', 'plan', { models: [{ name: 'Của hồ sơ trước' }] });
  const models = (more: Parameters<typeof opened>[0]) => opened({ parentSteps: { plan: done('k9') }, ...more }).previous;
  expect(models({ steps: { plan: done('k1') }, answers: [own, parents] })).toMatchObject({ models: [{ name: 'Một', count: 1 }, { name: 'Hai', count: 1 }], modelName: 'Một', modelSummary: 'Nội dung' });
  expect(models({ answers: [own, parents] })).toEqual({ openFindings: [], models: [{ name: 'Của hồ sơ trước', count: 1 }], modelName: 'Của hồ sơ trước' });
  expect(models({ answers: [sent('k9', 'plan', { models: 'không phải bảng' })] })).toEqual({ openFindings: [], models: [] });
});

test('findings are those that the latest visit left open, also when two visits come in the same moment', () => {
  const inspection = sent('k1', 'inspection', { findings: [{ what: 'A' }, { what: 'B' }, { what: 7 }] });
  const recheck = sent('k2', 'recheck', { findings: [{ finding: 'A', status: 'closed' }, { finding: 'B', status: 'open' }] });
  const left = (more: Parameters<typeof opened>[0]) => opened(more).previous?.openFindings;
  expect(left({ steps: { inspection: done('k1') }, answers: [inspection] })).toEqual([{ what: 'A' }, { what: 'B' }]);
  expect(left({ steps: { inspection: done('k1'), recheck: done('k2') }, answers: [inspection, recheck] })).toEqual([{ what: 'B' }]);
  expect(left({ steps: { inspection: done('k1', '2026-11-24T01:00:00.000Z'), recheck: done('k2') }, answers: [recheck, inspection] })).toEqual([{ what: 'A' }, { what: 'B' }]);
  // What the latest visit wrote may have been erased: then nothing is known, not what an earlier one said.
  expect(left({ steps: { inspection: done('k1'), recheck: done('k2', '2026-11-24T01:00:00.000Z') }, answers: [inspection] })).toEqual([]);
  expect(left({ steps: { recheck: done(null) }, answers: [] })).toEqual([]);
});
