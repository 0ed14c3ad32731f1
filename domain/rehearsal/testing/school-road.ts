import type { Scalar } from '../../logic/evaluate';
import { act, startRehearsal, whoMay, inventWorld, type Answer, type Decision, type Rehearsal } from '..';
import { shippedProcedures } from '../../procedures';

/** Short ways to play the shipped procedures. */

export const AT = '2026-11-23T01:00:00.000Z';

/** A rehearsal of one school's road, with the given schools around. */
export function schoolRoad(schools = 1, facts: Record<string, Scalar> = { planDue: '2027-02-26' }): Rehearsal {
  return done(startRehearsal({ definitions: shippedProcedures, world: inventWorld(shippedProcedures, schools), at: AT, open: { process: 'safe-school', facts } }));
}

/** The rehearsal after an act that must not be refused. */
export function done({ rehearsal, refusal }: Answer): Rehearsal {
  if (refusal) throw new Error(`${refusal.code}: ${refusal.message.en}`);
  return rehearsal;
}

/** Whoever may decides the open task of a step, in the case named or wherever the step is open first. */
export function decided(rehearsal: Rehearsal, step: string, outcome: string, more: Partial<Decision> & { caseId?: string } = {}): Rehearsal {
  return done(decide(rehearsal, step, outcome, more));
}

export function decide(rehearsal: Rehearsal, step: string, outcome: string, { caseId, ...more }: Partial<Decision> & { caseId?: string } = {}): Answer {
  for (const held of rehearsal.cases.values()) {
    const task = Object.values(held.state.tasks).find((one) => one.step === step && !one.side);
    if (!task || (caseId !== undefined && held.id !== caseId)) continue;
    return act(rehearsal, { taskId: task.id, personId: whoMay(rehearsal, held, task)[0] ?? '', outcome, comment: 'Vì diễn tập', flagged: ['models'], facts: {}, ...more });
  }
  throw new Error(`${step} is not open`);
}

/** Steps that are open in a case, the first one when none is named. */
export function openSteps(rehearsal: Rehearsal, caseId = [...rehearsal.cases.keys()][0] ?? ''): string[] {
  return Object.values(rehearsal.cases.get(caseId)?.state.tasks ?? {}).map(({ step }) => step).sort();
}

/** From the plan to the commendation, everything agreed to at once. */
export const wholeRoad: readonly (readonly [step: string, outcome: string, facts?: Record<string, Scalar>])[] = [
  ['plan', 'submit', { registers: true, modelCount: 2 }], ['plan-approval', 'approve'], ['police-signature', 'sign'], ['education-signature', 'sign'],
  ['self-assessment', 'submit'], ['self-assessment-approval', 'approve'], ['inspection', 'submit', { openFindings: 0 }], ['inspection-agreement', 'agree'],
  ['classification', 'propose', { criteriaMet: true, grade: 'excellent' }], ['certification', 'certify'], ['nomination', 'nominate'], ['council', 'agree'], ['commendation', 'commend'],
];
