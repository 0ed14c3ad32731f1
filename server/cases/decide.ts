import type { Decision, DecisionAnswer } from '../../domain/contracts/api';
import { recordId, type SubmissionRecord } from '../../domain/contracts/records';
import { AppError } from '../../domain/errors/codes';
import { outcomesOf, refusalOf, type Actor } from '../../domain/process';
import { isWithin, submissionLimits } from '../../forms/checker/size';
import { actorOf, type Viewer } from '../auth/viewer';
import type { CaseServices } from './case-services';
import { checkContent } from './check-form';
import { checkRecipients } from './check-recipients';
import { answerAgain, nameAnswer } from './decision-answer';
import { bodyHashOf, decisionKey } from './decision-key';
import { storeSubmission, storedBefore, submissionHash } from './store-submission';
import { refusalError, requireUsableDay } from './refusal-error';
import { checkInnerDeadline } from './received-directive';
import { refuseRetired, type Decided } from './refuse-retired';
import { openTask } from './task-detail';

type Opened = Awaited<ReturnType<typeof openTask>>;

/**
 * Takes a decision: may they, is it valid, store it, let the case decide, answer with what is open next.
 * A key that was answered before gets its first answer again, whatever has happened since.
 * @throws AppError not-found, seat-mismatch, key-conflict, a refusal of the kernel, reason-required,
 * validation-failed, procedure-retired, case-busy, engine-unavailable (the submission is kept: the same key tries again)
 */
export async function decide(services: CaseServices, viewer: Viewer, taskId: string, idempotencyKey: string, decision: Decision): Promise<DecisionAnswer> {
  if (!isWithin(decision.data, submissionLimits)) throw tooLarge();
  const opened = await openTask(services, viewer, taskId, 'task.read');
  const { task, found, definition } = opened;
  const seat = viewer.seats.find((candidate) => candidate.seatKey === task.seatKey);
  if (!seat) throw new AppError('seat-mismatch');
  const key = decisionKey(viewer, taskId, idempotencyKey);
  const bodyHash = bodyHashOf(decision);

  const known = found.state.decided[key];
  if (known) {
    if (known.bodyHash !== bodyHash) throw new AppError('key-conflict');
    // Who asks again may not have heard the first time because something was killed.
    services.gateway.catchUpSoon?.(viewer.tenant, found.id);
    return nameAnswer(services, viewer, found, definition, await answerAgain(services, found, known), true);
  }
  const actor = actorOf(viewer, seat);
  const submission = await submitOnce(services, viewer, opened, actor, decision, key, bodyHash);
  const answer = await services.gateway.decide(viewer.tenant, found.id, {
    taskId, outcome: decision.outcome, actor, key, bodyHash, submission: { id: submission.id, hash: submission.hash }, facts: submission.facts, signedHash: submission.signedHash, seen: found.sequence, ...(decision.until === undefined ? {} : { until: decision.until }),
  });
  const named = await nameAnswer(services, viewer, found, definition, answer, answer.repeated);
  // What was typed goes when the answer is out: a decision that stands is not called failed because of it.
  services.forgottenDrafts.forget(recordId(viewer.tenant, taskId, viewer.personId));
  return named;
}

const tooLarge = () => new AppError('validation-failed', { problems: [{ pointer: '/data', code: 'tooLarge', message: { vi: 'Nội dung quá lớn hoặc không thuộc biểu mẫu.', en: 'The content is too large or is no form’s content.' } }] });

/** A day is granted only with more time. */
function checkUntil({ side }: Opened['task'], { until, outcome }: Decision): void {
  if (until === undefined) return;
  if (side?.kind !== 'extension' || outcome !== 'grant') throw new AppError('validation-failed', { problems: [{ pointer: '/until', code: 'unexpected', message: { vi: 'Chỉ ghi ngày khi đồng ý gia hạn.', en: 'A day is only given when more time is granted.' } }] });
  requireUsableDay(until);
}

/** The kernel's own answer on the latest snapshot, before anything is stored; the workflow asks it again at its turn. */
function refuse(services: CaseServices, { found, definition, task }: Opened, actor: Actor, decision: Decision, key: string, bodyHash: string): void {
  const refusal = refusalOf(definition, found.state, asked(services, { task }, actor, decision, key, bodyHash));
  if (refusal) throw refusalError(refusal);
}

/** The decision as the kernel is asked about it, before there is a submission. */
const asked = ({ clock }: CaseServices, { task }: Pick<Opened, 'task'>, actor: Actor, decision: Decision, key: string, bodyHash: string): Decided => ({
  kind: 'decided', at: clock().toISOString(), taskId: task.id, outcome: decision.outcome, actor, key, bodyHash,
  submission: { id: key, hash: '' }, facts: {}, signedHash: decision.signedHash ?? null, ...(decision.until === undefined ? {} : { until: decision.until }),
});

/**
 * Judges and stores. What this key stored before stands, also when it would be judged otherwise today; it is looked
 * for only when something is in the way, so that the usual submit does not ask.
 */
async function submitOnce(services: CaseServices, viewer: Viewer, opened: Opened, actor: Actor, decision: Decision, key: string, bodyHash: string): Promise<SubmissionRecord> {
  try {
    refuse(services, opened, actor, decision, key, bodyHash);
    return await submit(services, viewer, opened, actor, decision, key, bodyHash);
  } catch (error) {
    const before = await storedBefore(services.database, viewer.tenant, key, bodyHash);
    if (!before) throw error;
    refuse(services, opened, actor, decision, key, bodyHash);
    return before;
  }
}

async function submit(services: CaseServices, viewer: Viewer, { task, found, definition, node }: Opened, actor: Actor, decision: Decision, key: string, bodyHash: string): Promise<SubmissionRecord> {
  const outcome = outcomesOf(node, task.side).find((candidate) => candidate.key === decision.outcome);
  if (!outcome) throw new AppError('outcome-unknown');
  checkUntil(task, decision);
  const { data, facts, comment, fieldNotes, files } = await checkContent(services, viewer, found, task, outcome, decision);
  await checkRecipients(services, viewer.tenant, definition, task.step, data);
  await checkInnerDeadline(services, found, facts);
  await refuseRetired(services, found, definition, { ...asked(services, { task }, actor, decision, key, bodyHash), facts });
  if (files.length > 0) {
    await services.database.files.updateMany({ _id: { $in: files.map((file) => recordId(viewer.tenant, file.id)) } }, { $addToSet: { caseIds: found.id } });
  }
  const form = outcome.needsForm ? task.form : null;
  return storeSubmission(services.database, {
    _id: recordId(viewer.tenant, key), tenant: viewer.tenant, id: key, caseId: found.id, taskId: task.id, step: task.step, form,
    outcome: outcome.key, data, comment, fieldNotes, personId: viewer.personId, unitId: actor.seat.unitId, role: actor.seat.role,
    hash: submissionHash({ step: task.step, form, data, files }), bodyHash, signedHash: decision.signedHash ?? null, facts, createdAt: services.clock().toISOString(),
  });
}
