import type { PlannedDesign } from '../../../../domain/contracts/studio-api';
import { choiceFor, decisionOf, decisionsFor, needsLook, suggestedKey } from './merge-choices';

const words = { vi: 'x', en: 'x' };
const entry = (more: Partial<PlannedDesign> = {}): PlannedDesign => ({ kind: 'form', key: 'plan', version: 2, target: 'plan', title: words, state: 'conflict', as: 3, here: 2, take: 'take', takes: ['take', 'rename', 'keep'], draft: null, later: false, differences: [], fault: null, message: words, ...more });
const draft = (same: boolean) => ({ revision: 7, changedAt: '2026-11-22T08:00:00Z', changedByName: 'Bảo', same });
const of = { kind: 'form', key: 'plan', version: 2 };

test('what differs is taken as a draft, unless another draft stands there: that one stays until somebody says otherwise', () => {
  expect([decisionOf(entry(), undefined), decisionsFor(entry())]).toEqual(['take', ['take', 'rename', 'keep']]);
  const meets = entry({ draft: draft(false) });
  expect([decisionOf(meets, undefined), decisionsFor(meets), needsLook(meets)]).toEqual(['keep', ['replace', 'rename', 'keep'], true]);
  expect(choiceFor(meets, 'replace', '')).toEqual({ ...of, take: 'take', over: 7 });
  expect(decisionOf(meets, choiceFor(meets, 'replace', ''))).toBe('replace');
  const own = entry({ draft: draft(true) });
  expect([decisionOf(own, undefined), decisionsFor(own)]).toEqual(['take', ['take', 'rename', 'keep']]);
  // Chosen to be kept, nothing is said of the draft any more: it can still only be replaced by word.
  expect(decisionsFor(entry({ take: 'keep', draft: draft(false) }))).toEqual(['replace', 'rename', 'keep']);
});

test('each decision is a choice that reads as that decision', () => {
  for (const decision of ['take', 'rename', 'keep'] as const) expect(decisionOf(entry(), choiceFor(entry(), decision, 'other'))).toBe(decision);
  expect(choiceFor(entry(), 'rename', 'other')).toEqual({ ...of, take: 'rename', newKey: 'other' });
});

test('a calendar stays as it is unless its days are wanted', () => {
  const calendar = entry({ kind: 'calendar', key: 'national', take: 'keep', takes: ['keep', 'take'] });
  expect([decisionsFor(calendar), decisionOf(calendar, undefined), needsLook(calendar)]).toEqual([['keep', 'take'], 'keep', false]);
  expect(choiceFor(calendar, 'take', '')).toMatchObject({ take: 'take' });
  expect(decisionsFor(entry({ kind: 'role', takes: [] }))).toEqual([]);
});

test('a key is suggested that its kind allows', () => {
  expect(suggestedKey({ kind: 'form', key: 'plan' })).toBe('plan-ban-nhap');
  expect(suggestedKey({ kind: 'procedure', key: 'a'.repeat(48) })).toHaveLength(48);
});
