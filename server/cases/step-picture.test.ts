import type { StepPicture } from '../../domain/contracts/api';
import type { TaskRecord } from '../../domain/contracts/records';
import { open, advance, settle, tasksOf, type CaseState, type ProcessEvent } from '../../domain/process';
import { safeSchoolProcedure } from '../../domain/procedures/safe-school';
import { stepPictures } from './step-picture';

/** Walks the shipped process with the kernel itself; the picture must tell the same story. */
const calendar = { from: '2026-01-01', to: '2028-12-31', off: [], work: [] } as unknown as Extract<ProcessEvent, { kind: 'opened' }>['calendar'];
let clock = 0;
const now = (): string => new Date(Date.UTC(2026, 2, 2) + (clock += 60_000)).toISOString();
const units = { seats: {}, documents: {}, rosters: {} };

function start(): CaseState {
  const definition = withoutDeadlines;
  const { state } = open(definition, { kind: 'opened', at: now(), tenant: 't', caseId: 'c', by: null, facts: {}, calendar, parties: { subjectUnitId: 'u', initiatorUnitId: 'u', parentCaseId: null } });
  return seated(state);
}
const withoutDeadlines = JSON.parse(JSON.stringify(safeSchoolProcedure), (key, value) => (key === 'deadline' ? undefined : key === 'ladder' ? [] : value)) as typeof safeSchoolProcedure;
const seated = (state: CaseState): CaseState => settle(state, { ...units, seats: Object.fromEntries(Object.keys(state.tasks).map((id) => [id, 'u'])) });

function take(state: CaseState, step: string, outcome: string, facts: Record<string, string | number | boolean> = {}): CaseState {
  const task = Object.values(state.tasks).find((one) => one.step === step);
  if (!task) throw new Error(`${step} is not open: ${Object.values(state.tasks).map((one) => one.step).join()}`);
  const node = tasksOf(withoutDeadlines).find((one) => one.key === step)!;
  const signed = node.signs ? (state.steps[node.signs]?.submission?.hash ?? null) : null;
  return seated(advance(withoutDeadlines, state, { kind: 'decided', at: now(), taskId: task.id, outcome, actor: { personId: `${step}-person`, seat: { role: task.seat.role, unitId: 'u' } }, key: `${state.sequence}`, bodyHash: '', submission: { id: `${state.sequence}`, hash: `h${state.sequence}` }, facts, signedHash: signed }).state);
}

function drawn(state: CaseState): StepPicture[] {
  const current = new Map(Object.values(state.tasks).map((task) => [task.step, { ...task, unitId: 'u' } as unknown as TaskRecord]));
  return stepPictures(withoutDeadlines, { state, current, decided: new Map(), documents: new Map(), names: { unit: (id) => id, unitRecord: () => undefined, person: (id) => id, personRecord: () => undefined } });
}

function pictured(state: CaseState): Record<string, string> {
  return Object.fromEntries(drawn(state).map((picture) => [picture.key, picture.state]));
}

const upToClassification = (findings: number): CaseState => {
  let state = start();
  for (const [step, outcome, facts] of [
    ['plan', 'submit', { registers: true }], ['plan-approval', 'approve'], ['police-signature', 'sign'], ['education-signature', 'sign'], ['self-assessment', 'submit'], ['self-assessment-approval', 'approve'],
    ['inspection', 'submit', { openFindings: findings }], ['inspection-agreement', 'agree'],
  ] as const) state = take(state, step, outcome, facts);
  return state;
};

test('at the start one step is current and the rest lies ahead', () => {
  const states = pictured(start());
  expect(states.plan).toBe('current');
  expect(new Set(Object.entries(states).filter(([key]) => key !== 'plan').map(([, state]) => state))).toEqual(new Set(['ahead']));
});

test('one of two signatures: the parallel is current, one branch done', () => {
  let state = take(take(start(), 'plan', 'submit'), 'plan-approval', 'approve');
  state = take(state, 'education-signature', 'sign');
  expect(pictured(state)).toMatchObject({ plan: 'done', 'co-signing': 'current', 'police-signature': 'current', 'education-signature': 'done', 'plan-document': 'ahead' });
});

test('a parallel tells what each branch came to, so far', () => {
  let state = take(take(start(), 'plan', 'submit'), 'plan-approval', 'approve');
  const votes = () => drawn(state).find(({ key }) => key === 'co-signing')!.votes;
  expect(votes()).toMatchObject({ for: 0, branches: 2, needed: 2, cast: [{ branch: 'police', unitName: 'u', vote: null }, { branch: 'education', unitName: 'u', vote: null }] });
  state = take(state, 'education-signature', 'sign');
  expect(votes()).toMatchObject({ for: 1, cast: [{ branch: 'police', vote: null }, { branch: 'education', vote: 'for' }] });
  state = take(state, 'police-signature', 'sign');
  expect(votes()).toMatchObject({ for: 2, cast: [{ branch: 'police', vote: 'for' }, { branch: 'education', vote: 'for' }] });
  expect(drawn(state).filter(({ inOrder }) => inOrder)).toEqual([]);
});

test('after a return what was done before lies ahead again', () => {
  let state = take(take(start(), 'plan', 'submit'), 'plan-approval', 'approve');
  state = take(take(state, 'education-signature', 'sign'), 'police-signature', 'return');
  expect(pictured(state)).toMatchObject({ plan: 'current', 'plan-approval': 'ahead', 'co-signing': 'ahead', 'education-signature': 'ahead' });
  state = take(take(state, 'plan', 'submit'), 'plan-approval', 'approve');
  expect(pictured(state)).toMatchObject({ 'plan-approval': 'done', 'police-signature': 'current', 'education-signature': 'current' });
});

test('the road not taken is skipped', () => {
  expect(pictured(upToClassification(0))).toMatchObject({ findings: 'done', remedy: 'skipped', recheck: 'skipped', classification: 'current' });
  const mending = upToClassification(2);
  expect(pictured(mending)).toMatchObject({ findings: 'current', remedy: 'current', recheck: 'ahead', classification: 'ahead' });
  const mended = take(take(mending, 'remedy', 'submit'), 'recheck', 'close', { openFindings: 0 });
  expect(pictured(mended)).toMatchObject({ findings: 'done', remedy: 'done', recheck: 'done', classification: 'current' });
});

test('a second inspection without findings does not show the first mending as done now', () => {
  let state = upToClassification(1);
  state = take(take(state, 'remedy', 'submit'), 'recheck', 'close', { openFindings: 0 });
  state = take(state, 'classification', 'reinspect');
  state = take(take(state, 'inspection', 'submit', { openFindings: 0 }), 'inspection-agreement', 'agree');
  expect(pictured(state)).toMatchObject({ remedy: 'skipped', recheck: 'skipped', classification: 'current' });
});

test('a refusal ends it: what would have followed is skipped', () => {
  let state = take(upToClassification(0), 'classification', 'propose', { criteriaMet: true, grade: 'excellent' });
  state = take(state, 'certification', 'refuse');
  expect(state.status).toBe('ended');
  expect(pictured(state)).toMatchObject({ certification: 'done', certificate: 'skipped', nomination: 'skipped', 'not-certified': 'skipped' });
});
