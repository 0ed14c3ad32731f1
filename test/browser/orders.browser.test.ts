import type { Page } from 'playwright-core';
import { formatDate, formatDay, vietnamHolidays, buildCalendar, isWorkingDay, addDays } from '../../domain/deadline';
import { actorOf, type Cast, holderOf, titleOf, unitOf } from './support/cast';
import { checkPage } from './support/check-page';
import { sendDirective, sendStep } from './support/send-step';
import { setStage } from './support/stage';
import { dayFromNow, openTask, outcomeButton, seeSent } from './support/work-task';

const school = 'thcs-hoa-binh';
const name = unitOf(school).name;
const subject = 'Rà soát camera cổng trường';
const calendar = buildCalendar(vietnamHolidays, dayFromNow(0), dayFromNow(60));
const workingDay = (day: string): string => (isWorkingDay(day, calendar) ? day : workingDay(addDays(day, 1)));
const wished = workingDay(dayFromNow(30));
const granted = workingDay(dayFromNow(26));

const stage = setStage('orders');
let cast: Cast;
/** Of the school's case, once somebody has opened it. */
let caseAddress = '';

beforeAll(async () => {
  cast = stage.cast(390);
  await sendDirective(await cast.page(holderOf('specialist', 'so-gddt')), await cast.page(holderOf('head', 'so-gddt')), { subject, recipients: [school], issuedOn: dayFromNow(0), planDue: workingDay(dayFromNow(20)) });
}, 120_000);

const dialog = (page: Page) => page.getByRole('dialog');
const confirm = (page: Page, order: string) => dialog(page).locator(`[data-confirm="${order}"]`).click();

async function whyThisDay(page: Page, name: string): Promise<string> {
  await page.getByRole('button', { name: 'Vì sao là ngày này?' }).click();
  await dialog(page).locator('.lk-rule').waitFor();
  await checkPage(page, name);
  const told = await dialog(page).innerText();
  await dialog(page).getByRole('button', { name: 'Đóng' }).click();
  return told;
}

it('a school asks for more time on a phone; what was typed stays until it is sent', async () => {
  const page = await cast.page(actorOf('plan', school));
  await openTask(page, 'plan', name);
  expect(await whyThisDay(page, 'why this day')).toMatch(/trước ngày[\s\S]*Được tính: \d+ ngày[\s\S]*Từng ngày/i);

  await page.getByRole('button', { name: 'Xin gia hạn' }).click();
  await confirm(page, 'ask');
  await dialog(page).getByText('Hãy chọn ngày.').waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('date');
  await checkPage(page, 'ask, something missing');
  await dialog(page).getByLabel(/^Xin đến hết ngày/).fill(dayFromNow(1));
  await dialog(page).getByRole('textbox', { name: /^Lý do/ }).fill('Đơn vị thi công bàn giao camera chậm một tuần.');
  await confirm(page, 'ask');
  await dialog(page).getByText(/^Ngày mới phải sau/).waitFor();
  await dialog(page).getByLabel(/^Xin đến hết ngày/).fill(wished);
  await confirm(page, 'ask');
  await page.getByRole('heading', { name: `Đã xin gia hạn đến hết ${formatDay(wished)}` }).waitFor();
  expect(await page.getByRole('button', { name: 'Xin gia hạn' }).count()).toBe(0);
  await checkPage(page, 'more time asked');
  await page.goto('/inbox');
  await page.getByRole('article').filter({ hasText: `Đã xin gia hạn đến ${formatDate(wished)}` }).waitFor();
}, 60_000);

it('the education office grants another day, and the school reads why the new day is the day', async () => {
  const specialist = await cast.page(holderOf('specialist', 'so-gddt'));
  await specialist.goto('/inbox');
  await specialist.getByRole('article').filter({ hasText: 'Đơn xin gia hạn' }).getByRole('link').first().click();
  await specialist.getByText('Đơn vị thi công bàn giao camera chậm một tuần.').waitFor();
  await checkPage(specialist, 'request for more time');
  await specialist.getByLabel(/^Hạn được duyệt/).fill(granted);
  await specialist.getByText('Khác với ngày được xin').waitFor();
  await outcomeButton(specialist, 'grant').click();
  await seeSent(specialist, 'grant');

  const drafter = await cast.page(actorOf('plan', school));
  await openTask(drafter, 'plan', name);
  await drafter.getByText('Đã gia hạn').first().waitFor();
  expect(await drafter.locator('#lk-task-facts').innerText()).toContain(`Hết ${formatDay(granted)}`);
  const told = await whyThisDay(drafter, 'why the granted day');
  expect(told).toContain(`Đã được gia hạn đến hết ${formatDay(granted)}`);
  expect(told).toMatch(new RegExp(`${formatDay(granted)}\\s+Thời gian được gia hạn · ngày cuối cùng`));
}, 60_000);

it('an inspection stands still while another party owes an answer, and goes on', async () => {
  for (const step of ['plan', 'plan-approval', 'police-signature', 'education-signature', 'self-assessment', 'self-assessment-approval']) await sendStep(cast, step, school, name);
  const inspector = await cast.page(actorOf('inspection', school));
  await openTask(inspector, 'inspection', name);
  await inspector.getByRole('button', { name: 'Tạm dừng thời hạn' }).click();
  await dialog(inspector).getByRole('textbox', { name: /^Lý do/ }).fill('Chờ nhà trường bổ sung sổ trực.');
  await checkPage(inspector, 'stop the clock');
  await confirm(inspector, 'pause');
  await inspector.getByRole('heading', { name: /^Thời hạn tạm dừng từ/ }).waitFor();
  await checkPage(inspector, 'the clock stands still');
  expect(await whyThisDay(inspector, 'why, while the clock stands still')).toContain('Ngày cuối sẽ được tính lại');
  await inspector.goto('/inbox');
  await inspector.getByRole('article').filter({ hasText: titleOf('inspection') }).filter({ hasText: 'Tạm dừng thời hạn' }).waitFor();

  await openTask(inspector, 'inspection', name);
  await inspector.getByRole('link', { name: 'Xây dựng nhà trường an toàn về an ninh, trật tự' }).click();
  await inspector.locator('.lk-step-current').filter({ hasText: 'Tạm dừng thời hạn' }).first().waitFor();
  await inspector.getByText('Chờ nhà trường bổ sung sổ trực.').waitFor();
  await checkPage(inspector, 'case of a paused inspection');
  caseAddress = inspector.url();

  await openTask(inspector, 'inspection', name);
  await inspector.getByRole('button', { name: 'Tiếp tục tính thời hạn' }).click();
  await dialog(inspector).getByRole('textbox', { name: /^Lý do/ }).fill('Đã nhận sổ trực.');
  await confirm(inspector, 'resume');
  await inspector.getByRole('button', { name: 'Tạm dừng thời hạn' }).waitFor();
  expect(await inspector.locator('#lk-task-facts').innerText()).toMatch(/Hết \S+ \S+, \d{2}\/\d{2}\/\d{4}/);
}, 90_000);

it('a head takes a mistaken approval back: the step is open again, the document is revoked, also for strangers', async () => {
  const head = await cast.page(holderOf('head', 'so-gddt'));
  await head.goto(new URL(caseAddress).pathname);
  await head.getByRole('button', { name: 'Sửa quyết định sai' }).click();
  await confirm(head, 'correct');
  await dialog(head).getByText('Hãy chọn quyết định sai.').waitFor();
  await dialog(head).getByRole('radio', { name: new RegExp(`^${titleOf('plan-approval')}`) }).check();
  await dialog(head).locator('.lk-consequences').getByText(/Kế hoạch đã ký liên tịch/).waitFor();
  await dialog(head).getByRole('textbox', { name: /^Lý do/ }).fill('Duyệt nhầm bản kế hoạch chưa sửa.');
  await checkPage(head, 'correction');
  await confirm(head, 'correct');
  await head.getByRole('heading', { name: 'Đã mở lại bước có quyết định sai' }).waitFor();
  await head.locator('.lk-document').filter({ hasText: 'Kế hoạch đã ký liên tịch' }).getByText('Đã thu hồi').waitFor();
  await checkPage(head, 'case after a correction');
  const { documents } = await (await head.request.get(`/api/v1/cases/${caseAddress.split('/').pop()}`)).json() as { documents: { status: string; verifyCode: string }[] };
  const stranger = await cast.newPage(`/verify/${documents.find(({ status }) => status === 'revoked')?.verifyCode}`);
  await stranger.getByRole('heading', { name: 'Văn bản đã bị thu hồi' }).waitFor();
  await checkPage(stranger, 'verify a revoked document');
}, 60_000);

stage.endsQuietly();
