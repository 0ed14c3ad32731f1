import { smallProcedure, taskNode } from '../../test/support/small-procedure';
import { advance, open, settle, type CaseState, type Effect, type ProcessDefinition } from '.';

const calendar = { nonWorking: [], workingWeekend: [] };
const words = (text: string) => ({ vi: text, en: text });

class Run {
  state: CaseState;
  effects: Effect[] = [];
  private n = 0;
  constructor(private readonly definition: ProcessDefinition) {
    const first = open(definition, { kind: 'opened', at: '2026-11-22T00:00:00.000Z', tenant: 't', caseId: 'c', by: null, facts: {}, calendar, parties: { subjectUnitId: 's', initiatorUnitId: 'o', parentCaseId: null } });
    this.state = this.settled(first.state);
  }
  private settled(state: CaseState): CaseState {
    return settle(state, { seats: Object.fromEntries(Object.keys(state.tasks).map((id) => [id, 'u'])), documents: {}, rosters: {} });
  }
  decide(step: string, outcome: string): void {
    this.n += 1;
    const task = Object.values(this.state.tasks).find((one) => one.step === step)!;
    const signs = this.state.steps.plan?.submission?.hash ?? null;
    const next = advance(this.definition, this.state, { kind: 'decided', at: `2026-11-22T00:00:0${this.n}.000Z`, taskId: task.id, outcome, actor: { personId: `p-${step}`, seat: { role: task.seat.role, unitId: 'u' } }, key: `k${this.n}`, bodyHash: 'b', submission: { id: `${step}-${this.n}`, hash: `h${this.n}` }, facts: {}, signedHash: signs });
    this.state = this.settled(next.state);
    this.effects = next.effects;
  }
}

test('a document rests on no signature that a return took back', () => {
  const [plan, both, document] = smallProcedure().steps;
  if (both?.kind !== 'parallel' || document?.kind !== 'document') throw new Error('another procedure');
  const run = new Run({ ...smallProcedure(), steps: [plan!, { ...both, join: 'any', branches: [
    { ...both.branches[0]!, steps: [taskNode('police-sign', 'police', 'officer', { signs: 'plan' }), taskNode('stamp', 'police', 'officer')] }, both.branches[1]!,
  ] }, { ...document, from: ['plan', 'police-sign', 'office-sign'], title: words('d') }] });
  run.decide('plan', 'on');
  run.decide('police-sign', 'on');
  run.decide('office-sign', 'back');
  run.decide('plan', 'on');
  run.decide('office-sign', 'on');
  const issued = run.effects.find((effect) => effect.kind === 'issue-document');
  expect(issued?.kind === 'issue-document' && issued.from.map((one) => one.step)).toEqual(['plan', 'office-sign']);
});
