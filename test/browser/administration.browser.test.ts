import { buildCalendar, isWorkingDay, vietnamHolidays } from '../../domain/deadline';
import { type Cast, holderOf, unitOf } from './support/cast';
import { checkPage } from './support/check-page';
import { setStage } from './support/stage';
import { dayFromNow, directivePaper, fillStep, outcomeButton, seeSent } from './support/work-task';

const subject = 'Rà soát an toàn trường học trước kỳ nghỉ';
const school = 'thcs-long-hai';
const stage = setStage('administration');
let cast: Cast;
const administrator = () => cast.page(holderOf('administrator', 'so-gddt'));

beforeAll(() => { cast = stage.cast(390); });

/** A working day soon: what is due later moves when it becomes a holiday. */
function workingDayAhead(): string {
  const from = dayFromNow(1);
  const calendar = buildCalendar(vietnamHolidays, from, dayFromNow(30));
  return Array.from({ length: 30 }, (_, index) => dayFromNow(1 + index)).find((day) => isWorkingDay(day, calendar)) ?? from;
}

async function issueDirective(): Promise<void> {
  const specialist = await cast.page(holderOf('specialist', 'so-gddt'));
  await specialist.goto('/inbox');
  await specialist.getByRole('button', { name: 'Soạn văn bản chỉ đạo' }).click();
  await fillStep(specialist, 'draft', directivePaper(subject, [school], dayFromNow(0), dayFromNow(20)));
  await outcomeButton(specialist, 'submit').click();
  await seeSent(specialist, 'draft');
}

it('an administrator adds a late holiday, sees what moves before it is saved, and the deadline has moved', async () => {
  await issueDirective();
  const page = await administrator();
  await page.goto('/calendars/national');
  await checkPage(page, 'national calendar');
  await page.locator('[data-order=add-day]').click();
  await page.locator('[data-confirm=day]').click();
  await page.getByText('Hãy chọn ngày.').waitFor();
  await page.getByLabel(/^Ngày \(/).fill(workingDayAhead());
  await page.getByLabel(/^Tên ngày/).fill('Nghỉ đột xuất');
  await page.getByLabel(/^Căn cứ/).fill('Quyết định của Thủ tướng');
  await page.getByLabel('Tôi đã đọc văn bản nêu ở căn cứ').check();
  await checkPage(page, 'a day of the calendar');
  await page.locator('[data-confirm=day]').click();
  await page.getByText('Chưa lưu', { exact: true }).waitFor();
  await page.locator('[data-order=preview]').click();
  await page.getByText(/thành ngày nghỉ/).first().waitFor();
  await page.getByText(/việc đang mở đổi thời hạn/).waitFor();
  const moved = page.locator('li', { has: page.locator('.lk-moves') }).first();
  const after = /\d{2}\/\d{2}\/\d{4}/.exec(await moved.locator('strong').last().innerText())?.[0] ?? '';
  const address = await moved.getByRole('link').getAttribute('href');
  await checkPage(page, 'what moves');
  await page.locator('[data-confirm=calendar]').click();
  await page.waitForURL(/\/operations\/.+/);
  await page.locator('.lk-badge', { hasText: 'Đã xong' }).waitFor({ timeout: 30_000 });
  await checkPage(page, 'the order that counts again');
  await page.goto(address ?? '');
  await page.getByText(after).first().waitFor();
}, 120_000);

it('names a substitute, who then stands beside the holder', async () => {
  const page = await administrator();
  const [principal, drafter] = [holderOf('principal', school), holderOf('drafter', school)];
  await page.goto('/organisation');
  await page.getByRole('searchbox', { name: 'Tên đơn vị' }).fill(unitOf(school).name);
  await page.getByRole('link', { name: unitOf(school).name }).click();
  await checkPage(page, 'a unit');
  await page.getByRole('listitem').filter({ hasText: principal.name }).locator('[data-order=substitute]').click();
  await page.getByRole('searchbox', { name: 'Tìm theo tên hoặc thư điện tử' }).fill(drafter.name);
  await page.locator('.lk-picker-option').filter({ hasText: drafter.name }).getByRole('radio').click();
  await page.getByLabel(/^Ngày cuối/).fill(dayFromNow(7));
  await checkPage(page, 'naming a substitute');
  await page.locator('[data-confirm=substitute]').click();
  await page.getByText(`thay ${principal.name}`).first().waitFor();
  const holder = await cast.page(drafter);
  await holder.goto('/organisation');
  await holder.getByText(`Đang thay ${principal.name}`, { exact: false }).first().waitFor({ state: 'attached' });
}, 60_000);

stage.endsQuietly();
