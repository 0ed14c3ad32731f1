import type { Locator, Page } from 'playwright-core';
import { getForm, type FormKey, type JsonObject } from '../../../forms';
import { sampleSubmission, type SampleContext } from '../../../forms/samples';
import { smallPdf } from '../../../server/demo/small-pdf';
import { planReturn, stepContent } from '../../../server/demo/step-content';
import { actorOf, titleOf, unitOf, type Cast } from './cast';
import { checkPage } from './check-page';
import { fillForm, type FileMaker } from './fill-form';

/** Every step of the road: an excellent school whose inspection finds one thing to mend. */
const story = { returned: true, findings: true, grade: 'excellent' } as const;
const formOfStep: Record<string, FormKey> = {
  draft: 'directive', plan: 'plan', 'police-signature': 'cosignature', 'self-assessment': 'self-assessment', inspection: 'inspection',
  remedy: 'remedy', recheck: 'recheck', classification: 'classification', certification: 'certification', nomination: 'commendation',
};

/** `yyyy-MM-dd` in the province, some days from today. */
export const dayFromNow = (days: number): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(Date.now() + days * 86_400_000);

/** What the person has on paper; ids are those of the demo's units. */
export function paperFor(step: string, school: string): { outcome: string; data: JsonObject } {
  return stepContent(step, story, contextOf({ unit: school, partyUnits: [school, unitOf(school).relations['commune-police'] ?? ''] }));
}

export function directivePaper(subject: string, recipients: string[], issuedOn: string, planDue: string): JsonObject {
  return { ...sampleSubmission('directive', contextOf({ today: issuedOn, recipients })), subject, planDue };
}

function contextOf(known: Partial<SampleContext>): SampleContext {
  return { today: dayFromNow(0), file: { fileId: 'attached', name: 'attached.pdf', size: 1, type: 'application/pdf' }, unit: '', partyUnits: [], recipients: [], ...known };
}

const fileNames: Record<string, string> = { resolution: 'nghi-quyet', plan: 'ke-hoach', minutes: 'bien-ban', evidence: 'minh-chung', merit: 'thanh-tich' };
const fileMaker = (about: string): FileMaker => async (field) => ({ name: `${fileNames[field] ?? field}.pdf`, mimeType: 'application/pdf', buffer: await smallPdf(about, [`Tài liệu kèm theo: ${fileNames[field] ?? field}`]) });

export const fillStep = (page: Page, step: string, data: JsonObject): Promise<void> => {
  const key = formOfStep[step];
  const form = key && getForm(key);
  return form ? fillForm(page, form, data, fileMaker(titleOf(step))) : Promise.resolve();
};

/** Opens the list of work and from it the one task of this step and school. */
export async function openTask(page: Page, step: string, subject: string): Promise<void> {
  await page.goto('/inbox');
  const item = page.getByRole('article').filter({ hasText: subject }).filter({ has: page.getByRole('link', { name: titleOf(step), exact: true }) });
  await item.getByRole('link').first().click();
  await page.getByRole('heading', { level: 1, name: titleOf(step) }).waitFor();
  await checkPage(page, `task ${step}`);
}

export const outcomeButton = (page: Page, outcome: string): Locator => page.locator(`[data-outcome="${outcome}"]`);

/** Signs where a signature is asked, sends, and sees that it is sent. */
export async function decide(page: Page, step: string, outcome: string): Promise<void> {
  const confirmation = page.getByRole('checkbox', { name: 'Tôi đã đọc và đồng ý ký vào nội dung này' });
  if (await confirmation.count() > 0) await confirmation.check();
  await outcomeButton(page, outcome).click();
  await seeSent(page, step);
}

export async function seeSent(page: Page, step: string): Promise<void> {
  await Promise.race([
    page.getByRole('heading', { level: 1, name: 'Đã gửi' }).waitFor(),
    page.locator('.lk-main [role=alert]').first().waitFor().then(async () => { throw new Error(`${step} is refused: ${await page.locator('.lk-main [role=alert]').first().innerText()}`); }),
  ]);
  await checkPage(page, `sent ${step}`);
}

/** One step of a school from the list of work to "sent", by the person whose move it is. `look` sees the page filled in, before it is sent. */
export async function takeStep(cast: Cast, step: string, school: string, look?: (page: Page) => Promise<void>): Promise<Page> {
  const page = await cast.page(actorOf(step, school));
  const { outcome, data } = paperFor(step, school);
  await openTask(page, step, unitOf(school).name);
  await fillStep(page, step, data);
  await look?.(page);
  await decide(page, step, outcome);
  return page;
}

/** The commune police send the plan back: a reason, and a note beside a field. */
export async function returnPlan(page: Page): Promise<{ comment: string; note: string }> {
  const comment = planReturn.comment ?? '';
  const note = planReturn.fieldNotes?.policeInput ?? '';
  await outcomeButton(page, 'return').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Lý do' }).fill(comment);
  await dialog.getByRole('combobox', { name: 'Chọn mục để ghi chú…' }).selectOption({ value: 'policeInput' });
  await dialog.getByRole('textbox', { name: /Ý kiến Công an/ }).fill(note);
  await checkPage(page, 'return dialog');
  await dialog.locator('[data-confirm="return"]').click();
  await seeSent(page, 'police-signature');
  return { comment, note };
}
