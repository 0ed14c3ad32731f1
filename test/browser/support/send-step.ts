import type { Page } from 'playwright-core';
import type { JsonObject } from '../../../forms';
import { smallPdf } from '../../../server/demo/small-pdf';
import { actorOf, titleOf, type Cast } from './cast';
import { directivePaper, paperFor } from './work-task';

/** What stands for a file in the papers of the tests until one is sent. */
const STANDS_FOR_FILE = 'attached';

interface OpenTask { id: string; step: string; subjectUnitName: string; caseTitle: string }
type Ask = { method: 'GET' | 'POST' | 'PUT'; path: string; body?: unknown; key?: string };

/** Asks the API from within the page, as the pages do: the same cookie, the same origin. @throws Error with the problem's code */
export async function ask<T>(page: Page, request: Ask): Promise<T> {
  const { ok, status, text } = await page.evaluate(async ({ method, path, body, key }) => {
    const headers = { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...(key ? { 'Idempotency-Key': key } : {}) };
    const response = await fetch(`/api/v1${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    return { ok: response.ok, status: response.status, text: await response.text() };
  }, request);
  if (!ok) throw new Error(`${request.method} ${request.path}: ${status} ${text}`);
  return JSON.parse(text) as T;
}

/** Decides a task without its form being typed: for the way to where a test begins. */
async function decideByApi(page: Page, taskId: string, outcome: string, paper: JsonObject): Promise<void> {
  const { signs } = await ask<{ signs: { hash: string } | null }>(page, { method: 'GET', path: `/tasks/${taskId}` });
  const data = await withFiles(page, paper);
  await ask(page, { method: 'POST', path: `/tasks/${taskId}/decision`, key: `decide-${taskId.replaceAll('.', '-')}`, body: { outcome, data, ...(signs && { signedHash: signs.hash }) } });
}

/** One step of a school, by the person whose move it is. */
export async function sendStep(cast: Cast, step: string, school: string, subject: string): Promise<void> {
  const page = await cast.page(actorOf(step, school));
  const { outcome, data } = paperFor(step, school);
  await decideByApi(page, await taskOf(page, step, subject), outcome, data);
}

/** The id of a person's open task. Where one case starts another, the task comes a moment later. @throws Error when it does not */
export async function taskOf(page: Page, step: string, subject: string): Promise<string> {
  const wanted = async () => (await ask<{ items: OpenTask[] }>(page, { method: 'GET', path: '/inbox?limit=100' })).items
    .find((task) => task.step === step && `${task.subjectUnitName} ${task.caseTitle}`.includes(subject))?.id;
  const deadline = Date.now() + 20_000;
  for (let id = await wanted(); ; id = await wanted()) {
    if (id) return id;
    if (Date.now() > deadline) throw new Error(`${titleOf(step)} of ${subject} does not open`);
  }
}

/** A directive drafted, signed and sent. */
export async function sendDirective(drafter: Page, signer: Page, { subject, recipients, issuedOn, planDue }: { subject: string; recipients: string[]; issuedOn: string; planDue: string }): Promise<void> {
  const { taskId } = await ask<{ taskId: string }>(drafter, { method: 'POST', path: '/cases', key: `start-${Date.now()}`, body: { process: 'directive' } });
  await decideByApi(drafter, taskId, 'submit', directivePaper(subject, recipients, issuedOn, planDue));
  await decideByApi(signer, await taskOf(signer, 'approve', subject), 'approve', {});
}

async function withFiles(page: Page, paper: JsonObject): Promise<JsonObject> {
  const text = JSON.stringify(paper);
  if (!text.includes(`"fileId":"${STANDS_FOR_FILE}"`)) return paper;
  const bytes = [...await smallPdf('Tài liệu kèm theo', ['Nội dung'])];
  const fileId = await page.evaluate(async (content) => {
    const body = new FormData();
    body.append('file', new File([new Uint8Array(content)], 'tai-lieu.pdf', { type: 'application/pdf' }));
    const response = await fetch('/api/v1/files', { method: 'POST', body });
    return ((await response.json()) as { fileId: string }).fileId;
  }, bytes);
  return JSON.parse(text.replaceAll(`"fileId":"${STANDS_FOR_FILE}"`, `"fileId":"${fileId}"`)) as JsonObject;
}
