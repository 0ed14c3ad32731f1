import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { actorOf, type Cast, holderOf, unitOf } from './support/cast';
import { checkPage } from './support/check-page';
import { keepPaper, picture } from './support/pictures';
import { roadSteps } from './support/road-steps';
import { setStage } from './support/stage';
import { dayFromNow, decide, directivePaper, fillStep, openTask, returnPlan, takeStep } from './support/work-task';

/** One directive goes to all; each width walks the road of one school of it. */
const schools = { 1280: 'thcs-hoa-binh', 390: 'thcs-phuoc-hau' };
const directive = { subject: 'Tăng cường bảo đảm an ninh, trật tự trong trường học', recipients: [...Object.values(schools), 'thcs-long-hai', 'thcs-tan-hung', 'th-hoa-khanh', 'mn-hoa-mai'] };
/** Issued on the phone; its plans are already late when it goes out, so that there is something to remind of. */
const late = { subject: 'Rà soát phương án bảo vệ trường học trước kỳ nghỉ', recipients: ['thcs-phuoc-an', 'thcs-phuoc-loc', 'thcs-hoa-loi', 'th-tan-phu'] };

const STEP_MS = 120_000;
const stage = setStage('main-road');
const step = roadSteps(STEP_MS);

describe.each([1280, 390] as const)('the road from directive to commendation, %i pixels wide', (width) => {
  const school = schools[width];
  const name = unitOf(school).name;
  const phone = width === 390;
  let cast: Cast;
  beforeAll(() => { cast = stage.cast(width); });
  afterAll(() => cast?.leave());

  /** Only one of the two widths has its picture in the README. */
  const shoot = (page: Page, wide: string | null, small: string | null, place: { from?: string; above?: number } = {}) => {
    const picked = phone ? small : wide;
    return picked ? picture(page, picked, place) : Promise.resolve();
  };
  const openCase = async (page: Page) => {
    await page.getByRole('link', { name: 'Xem hồ sơ' }).click();
    await page.getByRole('heading', { level: 2, name: 'Nhật ký' }).waitFor();
    await checkPage(page, 'case');
  };

  step('1. the office drafts a directive, its head signs it, it goes out', async () => {
    const stranger = await cast.newPage();
    await stranger.locator('.lk-person-card').first().waitFor();
    await checkPage(stranger, 'sign-in');
    await shoot(stranger, 'sign-in', null);
    const specialist = await cast.page(holderOf('specialist', 'so-gddt'));
    await checkPage(specialist, 'inbox');
    await specialist.getByRole('button', { name: 'Soạn văn bản chỉ đạo' }).click();
    await specialist.getByRole('heading', { level: 1, name: 'Soạn văn bản chỉ đạo' }).waitFor();
    await checkPage(specialist, 'task draft');
    const { subject, recipients } = phone ? late : directive;
    const paper = phone ? directivePaper(subject, recipients, dayFromNow(-20), dayFromNow(-3)) : directivePaper(subject, recipients, dayFromNow(0), dayFromNow(22));
    await fillStep(specialist, 'draft', paper);
    await checkPage(specialist, 'directive filled in');
    await decide(specialist, 'draft', 'submit');
    const head = await cast.page(holderOf('head', 'so-gddt'));
    await openTask(head, 'approve', subject);
    await decide(head, 'approve', 'approve');
    await openCase(head);
    await head.locator('.lk-document').getByText(/Số \d+\/SGDĐT-/).waitFor();
  });

  step('2. the school fills in its plan, the principal approves', async () => {
    const drafter = await cast.page(actorOf('plan', school));
    await drafter.goto('/inbox');
    await checkPage(drafter, 'inbox of a school');
    await shoot(drafter, null, 'phone-inbox');
    await takeStep(cast, 'plan', school, async (page) => {
      await page.getByText('Đã lưu nháp').waitFor();
      await checkPage(page, 'plan filled in');
      await shoot(page, 'task-plan', 'phone-task', { from: '#lk-form-title' });
    });
    await takeStep(cast, 'plan-approval', school);
  });

  step('3. the police return it with reasons, it is mended, and both agencies sign', async () => {
    const officer = await cast.page(actorOf('police-signature', school));
    await openTask(officer, 'police-signature', name);
    const { comment, note } = await returnPlan(officer);
    const drafter = await cast.page(actorOf('plan', school));
    await openTask(drafter, 'plan', name);
    await drafter.getByText(comment).waitFor();
    await drafter.locator('.formio-component-policeInput').getByText(note).waitFor();
    await shoot(drafter, 'returned', null);
    const input = drafter.locator('.formio-component-policeInput textarea');
    expect(await input.inputValue()).toContain('Công an xã góp ý');
    await input.fill('Công an xã góp ý lịch trực cổng trường; trực ban Công an xã: 0296 555 0113.');
    await decide(drafter, 'plan', 'submit');
    await takeStep(cast, 'plan-approval', school);
    await takeStep(cast, 'police-signature', school, (page) => shoot(page, 'task-cosign', null, { from: '.lk-sign', above: 430 }));
    const desk = await cast.page(actorOf('education-signature', school));
    await desk.goto('/inbox');
    await shoot(desk, 'inbox', null);
    const specialist = await takeStep(cast, 'education-signature', school);
    await openCase(specialist);
    await specialist.getByRole('link', { name: /Kế hoạch đã ký liên tịch/ }).waitFor();
  });

  step('4. the school assesses itself, the inspection finds something, it is mended', async () => {
    for (const each of ['self-assessment', 'self-assessment-approval', 'inspection', 'inspection-agreement', 'remedy', 'recheck']) await takeStep(cast, each, school);
  });

  step('5. the committee grades, the chairman certifies, the certificate opens and verifies', async () => {
    await takeStep(cast, 'classification', school);
    const chairman = await takeStep(cast, 'certification', school);
    await openCase(chairman);
    const link = chairman.getByRole('link', { name: /Giấy công nhận/ });
    const number = /Số (\S+\/GCN-\S+)/.exec(await chairman.locator('.lk-document').filter({ has: link }).innerText())?.[1] ?? '';
    const pdf = await (await chairman.request.get(await link.getAttribute('href') ?? '')).body();
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    if (!phone) keepPaper(pdf);
    await verifyAsStranger(chairman, number, createHash('sha256').update(pdf).digest('hex'));
  });

  async function verifyAsStranger(holder: Page, number: string, sha256: string) {
    const code = await verificationCodeOf(holder, number);
    const stranger = await cast.newPage(`/verify/${code}`);
    await stranger.getByText(number).waitFor();
    await checkPage(stranger, 'verify');
    expect(await stranger.locator('.lk-verdict').getAttribute('class')).toContain('lk-tone-positive');
    expect(await stranger.locator('main').innerText()).toContain(sha256);
    expect(await stranger.locator('main').innerText()).toContain(name);
    await shoot(stranger, 'verify', null);
  }

  step('6. the school is nominated and commended, and everybody can see how it stands', async () => {
    await takeStep(cast, 'nomination', school);
    await takeStep(cast, 'council', school);
    // The case ends as soon as the replication of its model has begun: a moment after the answer.
    const chairman = await takeStep(cast, 'commendation', school);
    await openCase(chairman);
    await chairman.getByText('Hoàn thành').first().waitFor();
    await chairman.getByRole('link', { name: /Quyết định khen thưởng/ }).waitFor();
    await shoot(chairman, 'case', 'phone-case');
    await lookAround();
  });

  async function lookAround() {
    const drafter = await cast.page(actorOf('plan', school));
    await drafter.goto('/mailbox');
    await drafter.getByRole('article').first().waitFor();
    await checkPage(drafter, 'mailbox');
    await shoot(drafter, 'mailbox', null);
    await drafter.getByRole('article').first().getByRole('link').click();
    await drafter.locator('iframe.lk-mail').waitFor();
    await checkPage(drafter, 'mail');
    await drafter.goto('/inbox?state=done');
    await drafter.getByRole('article').first().waitFor();
    await checkPage(drafter, 'work done');
  }
});

describe.each([390, 1280] as const)('those who watch over many schools, %i pixels wide', (width) => {
  let cast: Cast;
  beforeAll(() => { cast = stage.cast(width); });
  afterAll(() => cast?.leave());

  step('the office sees how far each school of a directive is', async () => {
    const specialist = await cast.page(holderOf('specialist', 'so-gddt'));
    await specialist.goto('/directives');
    await checkPage(specialist, 'directives');
    await specialist.getByRole('link', { name: directive.subject }).first().click();
    for (const id of directive.recipients) await specialist.getByText(unitOf(id).name).first().waitFor();
    await checkPage(specialist, 'directive');
    if (width === 1280) await picture(specialist, 'directive');
  });

  step('a supervisor finds what is late and reminds whose move it is', async () => {
    const supervisor = await cast.page(holderOf('supervisor', 'so-gddt'));
    await supervisor.goto('/supervise');
    const overdue = supervisor.getByRole('article').filter({ hasText: unitOf(late.recipients[width === 390 ? 0 : 1]!).name });
    await overdue.first().waitFor();
    await checkPage(supervisor, 'supervise');
    if (width === 1280) await picture(supervisor, 'overdue');
    await overdue.getByRole('button', { name: /^Nhắc/ }).first().click();
    await overdue.getByRole('button', { name: /^Đã nhắc/ }).first().waitFor();
    await checkPage(supervisor, 'reminded');
  });
});

stage.endsQuietly();

/** The code is printed on the paper, in its QR code's address: a person would point a phone at it. */
async function verificationCodeOf(page: Page, number: string): Promise<string> {
  const caseId = new URL(page.url()).pathname.split('/').pop() ?? '';
  const detail = await (await page.request.get(`/api/v1/cases/${caseId}`)).json() as { documents: { number: string; verifyCode: string }[] };
  return detail.documents.find((document) => document.number === number)?.verifyCode ?? '';
}
