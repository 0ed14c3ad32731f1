import type { CaseDetail, DecisionAnswer, Mail, TaskDetail, Verification } from '../../domain/contracts/api';
import { createHash, randomUUID } from 'node:crypto';
import { planReturn, type SchoolStory } from '../../server/demo/step-content';
import { ApiError, type ApiSession } from './api-session';
import { eventually, expectThat } from './check';
import type { Decided, Stage } from './stage';

export interface SchoolResult { caseId: string; certified: boolean; commended: boolean; returned: boolean }
const MOVES_AT_MOST = 40;

/** One school from plan to certificate, and to the commendation when it is graded excellent. */
export async function playSchool(stage: Stage, caseId: string, story: SchoolStory, checkKeys: boolean): Promise<SchoolResult> {
  const opening = await detailOf(stage, caseId, null);
  const school = opening.case.subjectUnitName;
  const units = { unit: opening.case.subjectUnitId, partyUnits: opening.people.filter(({ party }) => party === 'school' || party === 'commune-police').map(({ unitId }) => unitId) };
  let sentBack: Decided | null = null;
  let keysChecked = !checkKeys;
  for (let move = 0; move < MOVES_AT_MOST; move += 1) {
    // The last step opens the replication of the model; the case ends when that is done.
    const record = await eventually(async () => {
      const { case: now } = await detailOf(stage, caseId, school);
      return now.status === 'ended' || now.openTasks.length > 0 ? now : null;
    }, `the case of ${school} goes on`);
    if (record.status === 'ended') return finish(stage, caseId, school, story, sentBack !== null);
    // The police before education, so that a return meets a signature that is still open.
    const open = [...record.openTasks].sort((a, b) => Number(b.step === 'police-signature') - Number(a.step === 'police-signature'))[0];
    expectThat(open !== undefined, `the open case of ${school} has an open task`);
    if (open.step === 'police-signature' && story.returned && !sentBack) {
      sentBack = await stage.take(caseId, open, story, units, planReturn);
      expectThat(sentBack.answer.tasks.every(({ step }) => step === 'plan'), 'sending the plan back leaves only the plan open');
      continue;
    }
    const decided = await stage.take(caseId, open, story, units);
    if (open.step === 'plan' && sentBack) expectReturnedTask(decided.task);
    if (!keysChecked) {
      await checkRepetition(stage, caseId, open.step, open.unitName, decided);
      keysChecked = true;
    }
  }
  throw new Error(`${school} did not reach an end in ${MOVES_AT_MOST} moves`);
}

async function detailOf(stage: Stage, caseId: string, school: string | null): Promise<CaseDetail> {
  const reader = school === null ? stage.cast.byRole('specialist') : stage.cast.actorOf('plan', school);
  return (await stage.cast.session(reader)).get<CaseDetail>(`/cases/${caseId}`);
}

/** What was sent is still filled in, and the reasons stand beside the fields. */
function expectReturnedTask({ returned, data }: TaskDetail): void {
  expectThat(returned !== null && returned.comment === planReturn.comment, 'the returned plan shows the reason');
  expectThat(JSON.stringify(returned.fieldNotes) === JSON.stringify(planReturn.fieldNotes), 'the returned plan shows the notes beside the fields');
  expectThat(typeof data.policeInput === 'string' && Array.isArray(data.models) && data.models.length > 0, 'the returned plan opens with what was sent');
}

/** The same key answers the same; with another body, or for a task that is done, it is refused. */
async function checkRepetition(stage: Stage, caseId: string, step: string, unitName: string, { task, answer, body, key }: Decided): Promise<void> {
  const person = stage.cast.actorOf(step, unitName);
  const session = await stage.cast.session(person);
  const path = `/tasks/${task.task.id}/decision`;
  const again = await stage.act(person.name, `${step}: same key again`, caseId, () => session.post<DecisionAnswer>(path, body, key));
  expectThat(again.repeated && again.sequence === answer.sequence, 'the same key is answered as the first time');
  const conflict = await stage.act(person.name, `${step}: same key, other body`, caseId, () => refusal(session, path, { ...body, comment: 'Nội dung khác' }, key));
  expectThat(conflict?.status === 409 && conflict.problem.code === 'key-conflict', 'the same key with another body is a conflict');
  const closed = await stage.act(person.name, `${step}: decided once more`, caseId, () => refusal(session, path, body, randomUUID()));
  expectThat(closed?.status === 409, 'a task that is decided cannot be decided again');
}

async function refusal(session: ApiSession, path: string, body: object, key: string): Promise<ApiError | null> {
  try {
    await session.post(path, body, key);
    return null;
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
}

async function finish(stage: Stage, caseId: string, school: string, story: SchoolStory, returned: boolean): Promise<SchoolResult> {
  const { documents, followUps } = await detailOf(stage, caseId, school);
  const reports = followUps.find(({ waitsUntil }) => waitsUntil !== null);
  expectThat(reports !== undefined && /-(06|12)-01T/.test(reports.waitsUntil ?? ''), `the reports of ${school} wait for the first of June or December`);
  const templates = documents.map(({ template }) => template);
  const result = { caseId, certified: templates.includes('certificate'), commended: templates.includes('commendation-decision'), returned };
  expectThat(result.certified, `${school} is certified`);
  expectThat(followUps.length === (story.grade === 'excellent' ? 2 : 1), `${school} has its reports${story.grade === 'excellent' ? ' and the replication of its model' : ''}`);
  expectThat(result.commended === (story.grade === 'excellent'), `${school}, graded ${story.grade}, is ${story.grade === 'excellent' ? '' : 'not '}commended`);
  return result;
}

/** The certificate opens as a PDF, and anybody who holds it can see that it is genuine. */
export async function checkCertificate(stage: Stage, caseId: string, school: string, stranger: ApiSession): Promise<void> {
  const principal = stage.cast.actorOf('plan-approval', school);
  const session = await stage.cast.session(principal);
  const { documents } = await session.get<CaseDetail>(`/cases/${caseId}`);
  const certificate = documents.find(({ template }) => template === 'certificate');
  expectThat(certificate !== undefined, `${school} has a certificate`);
  const pdf = await stage.act(principal.name, `certificate ${certificate.number}: PDF`, caseId, () => session.bytes(`/documents/${certificate.id}/pdf`));
  expectThat(pdf.subarray(0, 5).toString() === '%PDF-' && pdf.length > 5_000, 'the certificate is a PDF');
  const verified = await stage.act('Khách / a visitor', `certificate ${certificate.number}: verify`, caseId, () => stranger.get<Verification>(`/verify/${certificate.verifyCode}`));
  expectThat(verified.valid && verified.number === certificate.number && verified.subjectName === school, 'the certificate verifies under its code');
  expectThat(verified.sha256 === createHash('sha256').update(pdf).digest('hex'), 'what verifies is the file that was downloaded');
}

/** The mailbox of a school's principal tells what happened, each mail once. Null when the instance has no mailbox. */
export async function checkMailbox(stage: Stage, caseId: string, school: string, templates: readonly string[]): Promise<number | null> {
  const principal = stage.cast.actorOf('plan-approval', school);
  const session = await stage.cast.session(principal);
  const read = async (): Promise<Mail[]> => (await session.get<{ items: Mail[] }>('/mailbox?limit=100')).items.filter((mail) => mail.caseId === caseId);
  const first = await refusedMailbox(read);
  if (first === null) return null;
  const mails = await stage.act(principal.name, 'mailbox', caseId, () => eventually(async () => {
    const seen = await read();
    return templates.every((template) => seen.some((mail) => mail.template === template)) ? seen : null;
  }, `mails ${templates.join(', ')} for ${school}`), true);
  expectThat(new Set(mails.map(({ id }) => id)).size === mails.length, 'every mail is shown once');
  return mails.length;
}

async function refusedMailbox(read: () => Promise<Mail[]>): Promise<Mail[] | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null;
    throw error;
  }
}
